import { fromDecimal } from '../../decimal.ts'
import type { Hub } from '../../infrastructure/hub.ts'
import { opensIn } from '../../infrastructure/occupancy.ts'
import type { HubBooking } from '../../measures/needs.ts'
import { byText } from '../../text-order.ts'
import { claimsBySource, startingIn, inTurn, type Claim } from '../claims.ts'
import type { Conflict } from '../conflict.ts'
import { decided, type Decisions, type FoundConflict } from '../decide.ts'
import { leftAfter, stockOf } from '../stock.ts'
import { effectOf } from './effect.ts'

/** The claims with the years from which they count, in turn. */
export type Waiting = { readonly claims: readonly Claim[]; readonly conflicts: readonly Conflict[] }

/**
 * A measure cannot run before the hub it books (METHODS 4.4): it counts from the hub's year, and so does whatever needs it first,
 * unless a decision keeps the start that was submitted.
 */
export function waitForHubs(
  claims: readonly Claim[],
  hubs: readonly Hub[],
  decisions: Decisions,
  years: readonly number[],
): Waiting {
  const booking = claims.filter(({ namesMore, measure }) => namesMore && measure.bookings !== undefined)
  if (booking.length === 0) return { claims, conflicts: [] }
  const early = booking.flatMap((claim) => tooEarly(claim, hubs).map((wait) => ({ claim, ...wait })))
  const on = claimsBySource(claims)
  const conflicts = early.map(({ claim, hub, opens }) => {
    const moved = startingIn(claim, opens + claim.start - firstBooked(claim, hub), years)
    return decided(conflictOf(claim, moved, hub, opens, on, years), decisions)
  })
  const starts = new Map<Claim, number>()
  early.forEach(({ claim, hub, opens }, index) => {
    if (conflicts[index]?.resolution?.choice === keepStart) return
    const start = opens + claim.start - firstBooked(claim, hub)
    starts.set(claim, Math.max(start, starts.get(claim) ?? start))
  })
  const moved = claims.map((claim) => {
    const start = starts.get(claim)
    return start === undefined ? claim : startingIn(claim, start, years)
  })
  return { claims: withDependents(moved, years).toSorted(inTurn), conflicts }
}

const keepStart = 'keep-start'

/** The year in which a measure first uses a hub. */
const firstBooked = (claim: Claim, hub: Hub): number =>
  Math.min(...bookingsOf(claim, hub).map((booking) => booking.from ?? claim.start))

const bookingsOf = ({ measure }: Claim, hub: Hub): readonly HubBooking[] =>
  (measure.bookings ?? []).filter(({ hubId, perYear }) => hubId === hub.id && fromDecimal(perYear) > 0)

function tooEarly(claim: Claim, hubs: readonly Hub[]): readonly { readonly hub: Hub; readonly opens: number }[] {
  return hubs.flatMap((hub) => {
    const bookings = bookingsOf(claim, hub)
    const years = bookings.flatMap(({ phaseId }) => opensIn(hub, phaseId) ?? [])
    const opens = Math.max(...years)
    return years.length > 0 && firstBooked(claim, hub) < opens ? [{ hub, opens }] : []
  })
}

/** What needs a moved measure first starts no earlier than that one. Measures that need each other in a ring are left alone. */
export function withDependents(claims: readonly Claim[], years: readonly number[]): readonly Claim[] {
  const moved = new Map(claims.map((claim) => [claim.measure.id, claim]))
  const waits = (claim: Claim): number =>
    Math.max(
      claim.start,
      ...claim.measure.prerequisites.flatMap((id) => {
        const needed = moved.get(id)
        return needed === undefined || needed.start === needed.measure.start ? [] : [needed.start]
      }),
    )
  for (let round = 0; round < claims.length; round += 1) {
    const later = [...moved.values()].filter((claim) => waits(claim) > claim.start)
    if (later.length === 0) break
    for (const claim of later) moved.set(claim.measure.id, startingIn(claim, waits(claim), years))
  }
  return [...moved.values()]
}

function conflictOf(
  claim: Claim,
  moved: Claim,
  hub: Hub,
  opens: number,
  on: ReturnType<typeof claimsBySource>,
  years: readonly number[],
): FoundConflict {
  const { id, title } = claim.measure
  const from = firstBooked(claim, hub)
  const confidential = claim.confidential || bookingsOf(claim, hub).some((booking) => booking.class === 'confidential')
  const owner = confidential ? null : hub.owner.organisationId
  return {
    key: `start-before-hub:${id}:${hub.id}`,
    kind: 'start-before-hub',
    blocking: false,
    parties: [...new Set([claim.organisationId, ...(owner === null ? [] : [owner])])].toSorted(byText),
    subject: { measureIds: [id], hubId: hub.id },
    sentence: confidential
      ? `A measure uses ${hub.name} before it is there; it counts from the hub’s year.`
      : `${title} uses ${hub.name} from ${from}, which is there from ${opens}; it counts from ${moved.start}.`,
    // The way out that keeps the start previews what the site has left.
    confidential: confidential || tellsSource(claim, on),
    figures: [
      { label: title, year: null, value: String(from), unit: 'year' },
      { label: hub.name, year: null, value: String(opens), unit: 'year' },
    ],
    waysOut: [
      { id: 'count-from-hub', sentence: `Count ${title} from ${moved.start}.`, effect: [] },
      {
        id: keepStart,
        sentence: `Count ${title} from ${claim.start} all the same.`,
        effect: keptEffect(claim, moved, on, years),
      },
    ],
    facts: { bookedFrom: from, opens, start: claim.start },
  }
}

const tellsSource = ({ source }: Claim, on: ReturnType<typeof claimsBySource>): boolean =>
  source !== null && (source.confidential || (on.get(source) ?? []).some((claim) => claim.confidential))

function keptEffect(claim: Claim, moved: Claim, on: ReturnType<typeof claimsBySource>, years: readonly number[]) {
  if (claim.source === null) return []
  const own = on.get(claim.source) ?? []
  const stock = stockOf(claim.source, claim.source.reference, own, years[0] ?? 0)
  const later = own.map((one) => (one === claim ? moved : one)).toSorted(inTurn)
  return effectOf(leftAfter(stock, later), leftAfter(stock, own), years)
}
