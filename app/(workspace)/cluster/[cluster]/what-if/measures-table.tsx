/** MeasuresTable { measures, names }   the measures of which more or less is counted then, the greatest change first */
import type { MeasureEffect } from '#lib/domain/whatif/effects'
import { tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { changeInWords } from './change-words.ts'

const size = ({ tonnes }: MeasureEffect): number => Math.abs(Number(tonnes.change))

export function MeasuresTable({
  measures,
  names,
}: {
  readonly measures: readonly MeasureEffect[]
  readonly names: Readonly<Record<string, string>>
}) {
  const scale = tonnesScale(measures.flatMap(({ tonnes }) => [Number(tonnes.planned), Number(tonnes.after)]))
  return (
    <DataTable
      caption={`Measures that take off more or less to the horizon, ${scale.unit} CO₂e`}
      rows={measures.toSorted((a, b) => size(b) - size(a))}
      rowKey={({ id }) => id}
      empty={<p className="text-soft">Every measure takes off what it was planned to.</p>}
      columns={[
        { key: 'measure', head: 'Measure', rowHead: true, cell: ({ id, title }) => names[id] ?? title },
        {
          key: 'planned',
          head: 'As planned',
          figures: true,
          cell: ({ tonnes }) => scale.format(Number(tonnes.planned)),
        },
        { key: 'after', head: 'Then', figures: true, cell: ({ tonnes }) => scale.format(Number(tonnes.after)) },
        { key: 'change', head: 'Change', figures: true, cell: ({ tonnes }) => changeInWords(tonnes, scale.format) },
      ]}
    />
  )
}
