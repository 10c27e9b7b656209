import type { Hub } from '../infrastructure/hub.ts'
import { bookingPath, occupancyOf } from '../infrastructure/occupancy.ts'
import { lastAnswer } from '../last-answer.ts'
import type { HubBooking } from '../measures/needs.ts'
import { addTo, type Path } from '../pathway/path.ts'
import { byText } from '../text-order.ts'
import type { Claim } from './claims.ts'
import type { Conflict } from './conflict.ts'
import {
  giveUp,
  hubOverBooked,
  hubUnderBooked,
  servedBy,
  serveInTurn,
  type Booked,
  type EffectOf,
} from './conflicts/hub-booked.ts'
import { decided, leftOutBy, type Decisions } from './decide.ts'

/** What the hubs of a cluster leave of its measures. */
export type HubRound = {
  readonly conflicts: readonly Conflict[]
  readonly leftOut: ReadonlySet<string>
  /** What part of a measure is served, by year, where a decision shares out a hub. */
  readonly served: ReadonlyMap<Claim, Path>
}

/** What the claims book on a hub, one entry a measure, in the order of the claims. Bookings move with the start of their measure. */
export const bookingsOn = (hub: Hub, claims: readonly Claim[], years: readonly number[]): readonly Booked[] =>
  rememberedByHub(claims, [years[0], years.length], () => bookingsByHub(claims, years)).get(hub.id) ?? []

const rememberedByHub = lastAnswer<readonly Claim[], ReadonlyMap<string, readonly Booked[]>>()

function bookingsByHub(claims: readonly Claim[], years: readonly number[]): ReadonlyMap<string, readonly Booked[]> {
  const secret = new Set(claims.flatMap(({ confidential, source }) => (confidential ? [source] : [])))
  const byHub = new Map<string, Booked[]>()
  for (const claim of claims) {
    const { measure, source } = claim
    for (const [hubId, own] of Map.groupBy(measure.bookings ?? [], (booking) => booking.hubId)) {
      const path = bookedPath(claim, own, years)
      const confidential = claim.confidential || own.some((one) => one.class === 'confidential')
      const booked = { claim, path, confidential, tellsSource: source?.confidential === true || secret.has(source) }
      const known = byHub.get(hubId)
      if (known === undefined) byHub.set(hubId, [booked])
      else known.push(booked)
    }
  }
  return byHub
}

function bookedPath({ measure, start }: Claim, own: readonly HubBooking[], years: readonly number[]): Path {
  const path = new Float64Array(years.length)
  const running = { start, rampYears: measure.rampYears, lifetimeYears: measure.lifetimeYears }
  for (const booking of own) {
    const from = booking.from === null ? null : booking.from + start - measure.start
    addTo(path, bookingPath({ ...booking, from }, running, years))
  }
  return path
}

/**
 * Holds the bookings of the claims that count against every hub, in id order: what a decision about one hub takes out books nothing
 * on the next. `previewOf` tells what a way out does to the roadmap path while these claims stand.
 */
export function bookHubs(
  hubs: readonly Hub[],
  active: readonly Claim[],
  decisions: Decisions,
  previewOf: (standing: readonly Claim[]) => EffectOf,
  years: readonly number[],
): HubRound {
  if (hubs.length === 0) return { conflicts: [], leftOut: new Set(), served: new Map() }
  const conflicts: Conflict[] = []
  const leftOut = new Set<string>()
  const served = new Map<Claim, Path>()
  let standing = active
  let effect = previewOf(standing)
  const leave = (ids: readonly string[]): void => {
    for (const id of ids) leftOut.add(id)
    standing = standing.filter(({ measure }) => !leftOut.has(measure.id))
    effect = previewOf(standing)
  }
  for (const hub of hubs.toSorted((a, b) => byText(a.id, b.id))) {
    const bookings = bookingsOn(hub, standing, years)
    const over = overRound(hub, bookings, decisions, effect, years)
    if (over.conflict !== null) conflicts.push(over.conflict)
    if (over.out !== null) leave([over.out])
    for (const [claim, part] of over.served) served.set(claim, lower(served.get(claim), part))
    const rest = over.out === null ? bookings : bookings.filter(({ claim }) => claim.measure.id !== over.out)
    const under = hubUnderBooked(hub, rest, occupancyOfBooked(hub, rest, years), effect, years)
    if (under === null) continue
    const conflict = decided(under, decisions)
    conflicts.push(conflict)
    if (conflict.resolution?.choice === giveUp) leave(rest.map(({ claim }) => claim.measure.id))
  }
  return { conflicts, leftOut, served }
}

const occupancyOfBooked = (hub: Hub, bookings: readonly Booked[], years: readonly number[]) =>
  occupancyOf(
    hub,
    bookings.map(({ path }) => path),
    years,
  )

function overRound(
  hub: Hub,
  bookings: readonly Booked[],
  decisions: Decisions,
  effect: EffectOf,
  years: readonly number[],
): { readonly conflict: Conflict | null; readonly out: string | null; readonly served: ReadonlyMap<Claim, Path> } {
  const occupancy = occupancyOfBooked(hub, bookings, years)
  const found = hubOverBooked(hub, bookings, occupancy, effect, years)
  if (found === null) return { conflict: null, out: null, served: new Map() }
  const conflict = decided(found, decisions)
  const shared = conflict.resolution?.choice === serveInTurn
  return {
    conflict,
    out: leftOutBy(conflict),
    served: shared ? servedBy(occupancy.capacity, bookings) : new Map(),
  }
}

const lower = (a: Path | undefined, b: Path): Path =>
  a === undefined ? b : a.map((part, index) => Math.min(part, b[index] ?? 1))
