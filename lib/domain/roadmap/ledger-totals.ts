import type { Bundle } from './bundle.ts'
import { ledgersOf, yearsOf } from './ledger-of-year.ts'
import { nothingReleased, releaseLedgers, type LedgerRelease, type ReleasedTotal } from './ledger-release.ts'
import { carriedBecause, type StandingTotal } from './standing-totals.ts'

/** The release of a bundle's ledgers, held against the one before. */
export function ledgerReleaseOf({ cluster, submissions }: Bundle, earlier: LedgerRelease): LedgerRelease {
  return releaseLedgers(cluster, submissions, yearsOf(submissions).map(ledgersOf(cluster, submissions)), earlier)
}

/** The totals of the ledgers beside those of earlier releases, oldest first; the values are gross, eliminated and net. */
export function standingLedgers(bundle: Bundle, earlier: readonly Bundle[]): readonly StandingTotal[] {
  const before = earlier.reduce((release, one) => ledgerReleaseOf(one, release), nothingReleased)
  const fresh = new Map(ledgerReleaseOf(bundle, nothingReleased).totals.map((total) => [nameOf(total), total]))
  return ledgerReleaseOf(bundle, before).totals.map((released): StandingTotal => {
    const total = nameOf(released)
    if (released.state === 'withheld') return { total, state: 'withheld', reason: released.reason }
    const values = valuesOf(released)
    const now = fresh.get(total)
    const isNew = now?.state === 'shown' && valuesOf(now).join() === values.join()
    return isNew ? { total, state: 'shown', values } : { total, state: 'carried', values, reason: carriedBecause }
  })
}

export const nameOf = ({ year, scope }: ReleasedTotal): string => `ledger.${year}.${scope}`

const valuesOf = ({ gross, eliminated, net }: Extract<ReleasedTotal, { readonly state: 'shown' }>) => [
  gross,
  eliminated,
  net,
]
