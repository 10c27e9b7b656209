import type { Comparison } from '#lib/domain/scenario/compare'
import { tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Shown, signed, valuesOf } from '../pair-cells.tsx'
import type { Heads } from './sums-table.tsx'

/** The two paths year by year; every fifth year, and those of the target, unless every year is asked for. */
export function YearsTable({
  comparison: { years, gaps },
  heads,
  everyYear,
  id,
}: {
  readonly comparison: Comparison
  readonly heads: Heads
  readonly everyYear: boolean
  readonly id: string
}) {
  const scale = tonnesScale(valuesOf(years))
  const milestones = new Set([years[0]?.year, years.at(-1)?.year, ...gaps.map(({ year }) => year)])
  return (
    <DataTable
      id={id}
      caption={`The two paths by year, ${scale.unit} CO₂e`}
      rows={years.filter(({ year }) => everyYear || year % 5 === 0 || milestones.has(year))}
      rowKey={({ year }) => String(year)}
      columns={[
        { key: 'year', head: 'Year', cell: ({ year }) => year },
        { key: 'a', head: heads.a, figures: true, cell: ({ a }) => <Shown figure={a} format={scale.format} /> },
        { key: 'b', head: heads.b, figures: true, cell: ({ b }) => <Shown figure={b} format={scale.format} /> },
        {
          key: 'difference',
          head: 'Difference',
          figures: true,
          className: 'font-medium',
          cell: ({ difference }) => <Shown figure={difference} format={signed(scale)} />,
        },
      ]}
    />
  )
}
