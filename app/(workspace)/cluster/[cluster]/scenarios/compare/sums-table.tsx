import type { Comparison, Pair } from '#lib/domain/scenario/compare'
import { formatPercent, formatTonnes } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Shown, signed } from '../pair-cells.tsx'

export type Heads = { readonly a: string; readonly b: string }
type Row = Pair & { readonly key: string; readonly name: string; readonly format: (value: number) => string }

const tonnes = { format: formatTonnes }
const percent = { format: (value: number) => formatPercent(value, 1) }

/** What the two come to: gaps in the years of the target, budget, and what they leave. */
export function SumsTable({ comparison, heads }: { readonly comparison: Comparison; readonly heads: Heads }) {
  const rows: readonly (Row & { readonly differs: (value: number) => string })[] = [
    ...comparison.gaps.map((gap) => row(`gap ${gap.year}`, `Gap to the target in ${gap.year}`, gap, tonnes)),
    row('budget', 'Budget to the horizon', comparison.budget, tonnes),
    row('residual', 'Left at the horizon', comparison.residual, tonnes),
    row('share', 'Left, of the base year', comparison.residualShare, percent),
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
          cell: ({ difference, differs }) => <Shown figure={difference} format={differs} />,
        },
      ]}
    />
  )
}

const row = (key: string, name: string, pair: Pair, scale: { readonly format: (value: number) => string }) => ({
  ...pair,
  key,
  name,
  format: scale.format,
  differs: signed(scale),
})
