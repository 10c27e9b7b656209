import { defaultProfile, type DisclosureProfile } from '../disclosure/safe-total.ts'
import { yearsBetween } from '../pathway/path.ts'
import type { Bundle } from './bundle.ts'
import { standingLedgers } from './ledger-totals.ts'
import { openingsOf, type Opening } from './openings.ts'
import { standingTotals, type StandingTotal } from './standing-totals.ts'

/** One total as a steward reads it: of a withheld one also the sets of openings, each of which would have it shown; null where none would. */
export type ReportedTotal = StandingTotal & { readonly opens?: readonly (readonly Opening[])[] | null }

export type ReleaseReport = {
  readonly schema: 'concord/release/1'
  readonly cluster: { readonly id: string; readonly name: string; readonly cycle: number }
  readonly profile: DisclosureProfile
  readonly years: readonly number[]
  readonly totals: readonly ReportedTotal[]
}

/**
 * Every total that the merge of a bundle publishes: shown, withheld with the reason and what would have it shown, or carried forward
 * from the earlier releases given, oldest first (METHODS 8). Names companies with confidential fields: for stewards alone.
 */
export function releaseReport(
  bundle: Bundle,
  earlier: readonly Bundle[],
  profile: DisclosureProfile = defaultProfile,
): ReleaseReport {
  const { id, name, cycle, baseYear, horizonYear } = bundle.cluster
  const findOpenings = openingsOf(bundle, profile)
  return {
    schema: 'concord/release/1',
    cluster: { id, name, cycle },
    profile,
    years: yearsBetween(baseYear, horizonYear),
    totals: [...standingTotals(bundle, earlier, profile), ...standingLedgers(bundle, earlier)].map((standing) =>
      standing.state === 'withheld' ? { ...standing, opens: findOpenings(standing.total) } : standing,
    ),
  }
}
