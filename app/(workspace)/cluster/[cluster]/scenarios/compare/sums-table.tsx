import type { Comparison, Pair } from '#lib/domain/scenario/compare'
import { formatPercent, tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Shown, signed, valuesOf } from '../pair-cells.tsx'

export type Heads = { readonly a: string; readonly b: string }
type Row = Pair & { readonly key: string; readonly name: string; readonly format: (value: number) => string }

/** What the two come to: gaps by milestone year, budget, and what they leave. One unit a row. */
export function SumsTable({ comparison, heads }: { readonly comparison: Comparison; readonly heads: Heads }) {
  const rows: readonly Row[] = [
    ...comparison.gaps.map((gap) => inTonnes(`gap ${gap.year}`, `Gap to the target in ${gap.year}`, gap)),
    inTonnes('budget', 'Budget to the horizon', comparison.budget),
    inTonnes('residual', 'Left at the horizon', comparison.residual),
    {
      ...comparison.residualShare,
      key: 'share',
      name: 'Left, of the base year',
      format: (value) => formatPercent(value, 1),
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
          cell: ({ difference, format }) => <Shown figure={difference} format={signed({ format })} />,
        },
      ]}
    />
  )
}

const inTonnes = (key: string, name: string, pair: Pair): Row => ({
  ...pair,
  key,
  name,
  format: tonnesScale(valuesOf([pair])).withUnit,
})
