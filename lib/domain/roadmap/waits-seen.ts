import { waitsOf, type Wait } from '../measures/waits.ts'
import type { MeasureEntry } from '../submission/document.ts'
import type { RoadmapDocument } from './document.ts'

/** Of a submitted measure, what it waits for and who may see it. */
export type SubmittedWaits = Pick<MeasureEntry, 'id' | 'class' | 'prerequisites' | 'bookings'> & {
  readonly organisationId: string
}

/**
 * What the measures of a roadmap wait for, by measure, as far as a member may see (METHODS 8): all of its own; of others the bookings
 * that they share, on measures that they share. Prerequisites stay with their owner.
 */
export function waitsSeen(
  roadmap: Pick<RoadmapDocument, 'measures' | 'hubs'>,
  submitted: readonly SubmittedWaits[],
  reader: string | null,
): Readonly<Record<string, readonly Wait[]>> {
  const known = new Map(submitted.map((measure) => [measure.id, measure]))
  const others = roadmap.measures.map(({ id, title, start, countsFrom }) => ({ id, title, start: countsFrom ?? start }))
  const waits = roadmap.measures.flatMap(({ id, start, organisationId }) => {
    const measure = known.get(id)
    if (measure === undefined || measure.organisationId !== organisationId) return []
    const own = organisationId === reader
    if (!own && measure.class === 'confidential') return []
    const bookings = (measure.bookings ?? []).filter((booking) => own || booking.class !== 'confidential')
    const seen = waitsOf(
      { start, bookings, prerequisites: own ? measure.prerequisites : [] },
      roadmap.hubs ?? [],
      others,
    )
    return seen.length === 0 ? [] : [[id, seen] as const]
  })
  return Object.fromEntries(waits)
}
