import { byText } from '../text-order.ts'
import type { HeatCell } from './heat-map.ts'

/** One cluster in the Forum's heat map. `reason` says why it has no cell at all; null where it has. */
export type HeatRow = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly country: string
  readonly targetIllustrative: boolean
  /** The frozen version its figures come from; null before one is frozen. */
  readonly version: number | null
  readonly coverage: { readonly committedMembers: number; readonly members: number } | null
  readonly cells: readonly HeatCell[]
  /** Whose goal the gaps are held against, with its source, as a figure names it; null where nobody's is known. */
  readonly against: string | null
  readonly reason: string | null
}

export type HeatSort = { readonly by: 'name' | 'country' | number; readonly order: 'asc' | 'desc' }

/** Rows by name, country, or the gap of a year; those without a gap come last either way. */
export function inHeatOrder(rows: readonly HeatRow[], { by, order }: HeatSort): readonly HeatRow[] {
  const sign = order === 'asc' ? 1 : -1
  if (typeof by !== 'number') return rows.toSorted((a, b) => sign * byText(a[by].toLowerCase(), b[by].toLowerCase()))
  const gapOf = (row: HeatRow): number | null => row.cells.find((cell) => cell.year === by)?.gap ?? null
  return rows.toSorted((a, b) => {
    const [left, right] = [gapOf(a), gapOf(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * (left - right)
  })
}
