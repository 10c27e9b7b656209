import { toDecimal } from '../../decimal.ts'
import { countInSequence } from '../../measures/sequence.ts'
import { minus, type Path } from '../../pathway/path.ts'
import type { Claim } from '../claims.ts'
import type { WayOut } from '../conflict.ts'

/** Below a kilogram nothing changed but the rounding of the machine. */
export const negligible = 0.0005

/** What is left of the source when these claims, in turn, are counted. */
export const leftAfter = (reference: Path, claims: readonly Claim[]): Path =>
  countInSequence(
    reference,
    claims.map((claim) => claim.path),
  ).left

/** How the roadmap path moves, by year, when `after` is left of a source where `before` was. Only years that change. */
export function effectOf(before: Path, after: Path, years: readonly number[]): WayOut['effect'] {
  const change = minus(after, before)
  return years.flatMap((year, index) => {
    const tonnes = change[index] ?? 0
    return Math.abs(tonnes) < negligible ? [] : [{ year, tonnes: toDecimal(tonnes) }]
  })
}
