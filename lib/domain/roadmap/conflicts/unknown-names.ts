import type { Hub } from '../../infrastructure/hub.ts'
import { opensIn } from '../../infrastructure/occupancy.ts'
import { byText } from '../../text-order.ts'
import type { Claim } from '../claims.ts'
import type { FoundConflict } from '../decide.ts'
import { unknownStreams } from '../stock.ts'

/** A measure that names source streams its site does not report: it acts on those it reports, or on the whole site. */
export function sourceUnknown(claim: Claim, baseYear: number): FoundConflict | null {
  const unknown = unknownStreams(claim, baseYear)
  if (claim.source === null || unknown.length === 0) return null
  const { name } = claim.source.claim.site
  const some = unknown.length < (claim.measure.sources ?? []).length
  const on = some ? 'the other streams it names' : 'the whole site'
  return {
    key: `source-unknown:${claim.measure.id}`,
    kind: 'source-unknown',
    blocking: false,
    parties: [claim.organisationId],
    subject: { siteId: claim.source.id, measureIds: [claim.measure.id] },
    sentence: `A measure of ${claim.memberName} at ${name} names a source stream that the site does not report for ${baseYear}; it is counted on ${on}.`,
    confidential: true,
    figures: [],
    waysOut: [{ id: 'count-as-named', sentence: `Count ${claim.measure.title} on ${on}.`, effect: [] }],
    facts: { unknown: unknown.toSorted(byText), some },
  }
}

/** A measure that books a hub, or a phase of one, that the cluster does not keep: the booking waits for nothing and counts nowhere. */
export function hubsUnknown(claim: Claim, hubs: readonly Hub[]): readonly FoundConflict[] {
  return (claim.measure.bookings ?? []).flatMap(({ hubId, phaseId }): readonly FoundConflict[] => {
    const hub = hubs.find((one) => one.id === hubId)
    if (hub !== undefined && (phaseId === null || opensIn(hub, phaseId) !== null)) return []
    return [
      {
        key: `hub-unknown:${claim.measure.id}:${hubId}`,
        kind: 'hub-unknown',
        blocking: false,
        parties: [claim.organisationId],
        subject: { measureIds: [claim.measure.id], hubId },
        sentence: `A measure of ${claim.memberName} books ${hub === undefined ? 'a hub' : `a phase of ${hub.name}`} that the cluster does not have.`,
        confidential: true,
        figures: [],
        waysOut: [{ id: 'count-without', sentence: `Count ${claim.measure.title} without that booking.`, effect: [] }],
        facts: { hubId, phaseId, hub: hub?.name ?? null },
      },
    ]
  })
}

/**
 * A measure that needs first what no submission has: that measure was taken back, or its owner left. It waits for nothing. `known`
 * are the ids of all measures, counted or not.
 */
export function prerequisitesUnknown(claim: Claim, known: ReadonlySet<string>): readonly FoundConflict[] {
  const unknown = new Set(claim.measure.prerequisites.filter((id) => !known.has(id)))
  return [...unknown].map((id) => ({
    key: `prerequisite-unknown:${claim.measure.id}:${id}`,
    kind: 'prerequisite-unknown',
    blocking: false,
    parties: [claim.organisationId],
    subject: { measureIds: [claim.measure.id] },
    sentence: `A measure of ${claim.memberName} needs a measure first that no submission has.`,
    confidential: true,
    figures: [],
    waysOut: [{ id: 'count-without', sentence: `Count ${claim.measure.title} without waiting for it.`, effect: [] }],
    facts: { id },
  }))
}
