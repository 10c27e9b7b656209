import { toDecimal, type Decimal } from '../../decimal.ts'
import { no, ok, type Result } from '../../result.ts'
import { byText } from '../../text-order.ts'

export type Weight = { readonly id: string; readonly weight: number }
export type Share = { readonly id: string; readonly percent: Decimal }

/** Shares are told to a ten-thousandth of a per cent. */
const units = 1_000_000

/**
 * Weights as per cents that sum to exactly 100 (METHODS 4.7), in the order given: each rounded down, and the largest remainders
 * up, of equal ones the lower id. Refused where there is nothing to share by.
 */
export function exactShares(weights: readonly Weight[]): Result<readonly Share[], string> {
  const parts = splitExactly(units, weights)
  if (!parts.ok) return parts
  return ok(weights.map(({ id }, index) => ({ id, percent: toDecimal((parts.value[index] ?? 0) / 10_000, 4) })))
}

/** A whole number of units (cents, kilograms) in whole parts by weight, in the order given: the parts sum to exactly the total. */
export function splitExactly(total: number, weights: readonly Weight[]): Result<readonly number[], string> {
  const sum = weights.reduce((all, { weight }) => all + weight, 0)
  if (!Number.isFinite(sum) || !(sum > 0))
    return no('There is nothing to share by: all parts together are not above zero.')
  const exact = weights.map(({ weight }) => total * (weight / sum))
  const parts = exact.map(Math.floor)
  let left = total - parts.reduce((all, part) => all + part, 0)
  const byRemainder = weights
    .map(({ id }, index) => ({ id, index, remainder: (exact[index] ?? 0) - (parts[index] ?? 0) }))
    .toSorted((a, b) => b.remainder - a.remainder || byText(a.id, b.id))
  for (const { index } of byRemainder) {
    if (left <= 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return ok(parts)
}
