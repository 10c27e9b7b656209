import type { Tonnes } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'

/**
 * A reduction against year `b` as a reduction against year `y` (METHODS 3.2): `R(y→t) = 1 - (1 - R(b→t)) x E(b)/E(y)`.
 * Shares, 1 is all of it; negative where emissions may still rise from `y`. Emissions of both years in one unit and boundary.
 * Refused where either year has no emissions above zero: there is nothing to be a share of.
 */
export function rebase(reduction: number, inBaseYear: Tonnes, inOtherYear: Tonnes): Result<number, string> {
  if (!(inBaseYear > 0)) return no('The emissions of the base year must be above zero to rebase.')
  if (!(inOtherYear > 0)) return no('The emissions of the year to rebase to must be above zero.')
  return ok(1 - ((1 - reduction) * inBaseYear) / inOtherYear)
}
