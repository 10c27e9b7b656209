/** WayPreview { now, then, draftNumber }   the pathway of the draft beside the one with a way out taken: chart and table */
import { fromDecimal } from '#lib/domain/decimal'
import type { PathwayOfRoadmap } from '#lib/domain/roadmap/preview-way'
import { tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { PathsChart } from '#ui/charts/paths-chart'

type Row = { readonly year: number; readonly now: number; readonly then: number }

export function WayPreview({
  now,
  then,
  draftNumber,
}: {
  readonly now: PathwayOfRoadmap
  readonly then: PathwayOfRoadmap
  readonly draftNumber: number
}) {
  const rows = rowsOf(now, then)
  const scale = tonnesScale(rows.flatMap((row) => [row.now, row.then]))
  const draft = `Draft ${draftNumber}`
  const taken = 'Way out'
  return (
    <div id="preview" className="mt-5 space-y-5">
      <PathsChart
        a={{ name: draft, document: now }}
        b={{ name: taken, document: then }}
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
          { key: 'now', head: draft, figures: true, cell: (row) => scale.format(row.now) },
          { key: 'then', head: taken, figures: true, cell: (row) => scale.format(row.then) },
          {
            key: 'difference',
            head: 'Difference',
            figures: true,
            className: 'font-medium',
            cell: (row) => scale.format(row.then - row.now),
          },
        ]}
      />
    </div>
  )
}

/** The years in which the two part. */
function rowsOf(now: PathwayOfRoadmap, then: PathwayOfRoadmap): readonly Row[] {
  if (now.roadmap.state === 'withheld' || then.roadmap.state === 'withheld') return []
  const [before, after] = [now.roadmap.values.map(fromDecimal), then.roadmap.values.map(fromDecimal)]
  return now.years.flatMap((year, index) => {
    const [one, two] = [before[index] ?? 0, after[index] ?? 0]
    return one === two ? [] : [{ year, now: one, then: two }]
  })
}
