import { fromDecimal } from '../decimal.ts'
import { claimedPath } from '../measures/ramp.ts'
import type { Path } from '../pathway/path.ts'
import type { MeasureEntry } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { siteKey, type AssetLedger, type Source } from './asset-ledger.ts'
import type { Participant } from './participants.ts'

/** What one measure claims on the source it acts on, before anything is counted. Tonnes a year. */
export type Claim = {
  readonly measure: MeasureEntry
  readonly organisationId: string
  readonly contributor: string
  /** Null where the measure names a site that nobody submitted: then there is nothing to take off. */
  readonly source: Source | null
  readonly path: Path
  readonly confidential: boolean
}

/**
 * Every submitted measure once, in the order in which measures of one source act: by start, then id. A measure that co-owners
 * list under one id counts once, for the lower organisation id.
 */
export function claimsOf(
  participants: readonly Participant[],
  ledger: AssetLedger,
  years: readonly number[],
): readonly Claim[] {
  const claims = new Map<string, Claim>()
  for (const { member, submission, contributor } of participants) {
    for (const measure of submission?.document.measures ?? []) {
      if (claims.has(measure.id)) continue
      const source = ledger.sourceOfSite.get(siteKey(member.organisationId, measure.siteId)) ?? null
      const path = claimedPath({ ...measure, tonnesPerYear: fromDecimal(measure.tonnesPerYear) }, years)
      // A measure ends with its site: it does not claim tonnes of a plant that no longer runs.
      const closesIn = source?.claim.site.closesIn ?? null
      if (closesIn !== null) path.fill(0, Math.max(0, closesIn - (years[0] ?? 0)))
      const confidential = measure.class === 'confidential'
      claims.set(measure.id, {
        measure,
        organisationId: member.organisationId,
        contributor,
        source,
        path,
        confidential,
      })
    }
  }
  return [...claims.values()].toSorted(inTurn)
}

/** The order in which measures act on one source. */
export const inTurn = (a: Claim, b: Claim): number =>
  a.measure.start - b.measure.start || byText(a.measure.id, b.measure.id)

/** The claims on each source, in turn. Claims without a source are left out. */
export function claimsBySource(claims: readonly Claim[]): ReadonlyMap<Source, readonly Claim[]> {
  const bySource = new Map<Source, Claim[]>()
  for (const claim of claims) {
    if (claim.source === null) continue
    const together = bySource.get(claim.source)
    if (together === undefined) bySource.set(claim.source, [claim])
    if (together !== undefined) together.push(claim)
  }
  return bySource
}
