/** WayPreview { before, after, draftNumber }   the pathway of the draft beside the one with a way out taken: chart and table */
import { fromDecimal } from '#lib/domain/decimal'
import type { PathwayOfRoadmap } from '#lib/domain/roadmap/preview-way'
import { tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { PathsChart } from '#ui/charts/paths-chart'

type Row = { readonly year: number; readonly before: number; readonly after: number }

export function WayPreview({
  before,
  after,
  draftNumber,
}: {
  readonly before: PathwayOfRoadmap
  readonly after: PathwayOfRoadmap
  readonly draftNumber: number
}) {
  const rows = rowsOf(before, after)
  const scale = tonnesScale(rows.flatMap((row) => [row.before, row.after]))
  const draft = `Draft ${draftNumber}`
  const taken = 'Way out'
  return (
    <div id="preview" className="mt-5 space-y-5">
      <PathsChart
        a={{ name: draft, document: before }}
        b={{ name: taken, document: after }}
        tableId="preview-table"
        title="The pathway, with this way out taken"
      />
      <DataTable
        id="preview-table"
        caption={`The pathway with and without it, ${scale.unit} CO₂e`}
        rows={rows.filter(({ year }, index) => year % 5 === 0 || index === 0 || index === rows.length - 1)}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: 'year', head: 'Year', cell: ({ year }) => year },
          { key: 'before', head: draft, figures: true, cell: (row) => scale.format(row.before) },
          { key: 'after', head: taken, figures: true, cell: (row) => scale.format(row.after) },
          {
            key: 'difference',
            head: 'Difference',
            figures: true,
            className: 'font-medium',
            cell: (row) => scale.format(row.after - row.before),
          },
        ]}
      />
    </div>
  )
}

/** The years in which the two part. */
function rowsOf({ years, roadmap }: PathwayOfRoadmap, after: PathwayOfRoadmap): readonly Row[] {
  if (roadmap.state === 'withheld' || after.roadmap.state === 'withheld') return []
  const [one, other] = [roadmap.values.map(fromDecimal), after.roadmap.values.map(fromDecimal)]
  return years.flatMap((year, index) => {
    const row = { year, before: one[index] ?? 0, after: other[index] ?? 0 }
    return row.before === row.after ? [] : [row]
  })
}
