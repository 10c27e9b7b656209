import type { Comparison, Pair } from '#lib/domain/scenario/compare'
import { formatNumber, formatPercent, tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Shown, signed, valuesOf } from '../pair-cells.tsx'

export type Heads = { readonly a: string; readonly b: string }
type Row = Pair & {
  readonly key: string
  readonly name: string
  readonly format: (value: number) => string
  /** How a difference is written, where it is no amount of the same kind. */
  readonly apart?: (value: number) => string
}

/** What the two come to: gaps by milestone year, budget, and what they leave. What is emitted in a year stands in one unit. */
export function SumsTable({ comparison, heads }: { readonly comparison: Comparison; readonly heads: Heads }) {
  const { gaps, budget, residual } = comparison
  const aYear = tonnesScale(valuesOf([...gaps, residual])).withUnit
  const rows: readonly Row[] = [
    ...gaps.map((gap) => ({ ...gap, key: `gap ${gap.year}`, name: `Gap to the target in ${gap.year}`, format: aYear })),
    { ...budget, key: 'budget', name: 'Budget to the horizon', format: tonnesScale(valuesOf([budget])).withUnit },
    { ...residual, key: 'residual', name: 'Left at the horizon', format: aYear },
    {
      ...comparison.residualShare,
      key: 'share',
      name: 'Left, of the base year',
      format: (value) => formatPercent(value, 1),
      apart: (value) => `${formatNumber(value * 100, 1)} points`,
    },
  ]
  return (
    <DataTable
      caption="What the two come to"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', head: 'Figure', cell: ({ name }) => name },
        { key: 'a', head: heads.a, figures: true, cell: ({ a, format }) => <Shown figure={a} format={format} /> },
        { key: 'b', head: heads.b, figures: true, cell: ({ b, format }) => <Shown figure={b} format={format} /> },
        {
          key: 'difference',
          head: 'Difference',
          figures: true,
          className: 'font-medium',
          cell: ({ difference, format, apart = format }) => (
            <Shown figure={difference} format={signed({ format: apart })} />
          ),
        },
      ]}
    />
  )
}
