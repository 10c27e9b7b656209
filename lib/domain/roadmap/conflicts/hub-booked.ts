import { toDecimal, toDecimals } from '../../decimal.ts'
import type { Hub } from '../../infrastructure/hub.ts'
import { servedInTurn, type Occupancy } from '../../infrastructure/occupancy.ts'
import { lastAnswer } from '../../last-answer.ts'
import type { Path } from '../../pathway/path.ts'
import { byText } from '../../text-order.ts'
import { inTurn, type Claim } from '../claims.ts'
import type { WayOut } from '../conflict.ts'
import { leavingOut, type FoundConflict } from '../decide.ts'
import { yearsInWords } from '../years-in-words.ts'
import { negligible } from './effect.ts'

/** What one measure books on a hub, by year in the hub's unit. */
export type Booked = {
  readonly claim: Claim
  readonly path: Path
  readonly confidential: boolean
  /** True where a preview without the measure may tell what its site, or another measure there, keeps confidential. */
  readonly tellsSource: boolean
}

/** How the roadmap path moves when these claims are out, or served in part. */
export type EffectOf = (out: ReadonlySet<Claim>, served: ReadonlyMap<Claim, Path>) => WayOut['effect']

export const serveInTurn = 'serve-in-turn'
export const giveUp = 'give-up'

/** What part of each measure a hub can serve when the earlier start goes first. */
export function servedBy(capacity: Path, bookings: readonly Booked[]): ReadonlyMap<Claim, Path> {
  const turn = bookings.toSorted((a, b) => inTurn(a.claim, b.claim))
  const served = servedInTurn(
    capacity,
    turn.map(({ path }) => path),
  )
  return new Map(turn.map(({ claim }, index) => [claim, served[index] ?? new Float64Array(capacity.length)]))
}

/** A hub that is booked beyond its capacity (METHODS 4.4); null where it has room for all. */
export function hubOverBooked(
  hub: Hub,
  bookings: readonly Booked[],
  occupancy: Occupancy,
  effectOf: EffectOf,
  years: readonly number[],
): FoundConflict | null {
  const over = years.filter((_, index) => (occupancy.over[index] ?? 0) > negligible)
  if (over.length === 0) return null
  return {
    ...common('hub-over-booked', hub, bookings, occupancy, years),
    blocking: true,
    sentence: `${hub.name} is booked beyond its capacity${isSecret(bookings) ? '' : ` in ${yearsInWords(over)}`}.`,
    figures: figuresOf(over, years, hub, ['Booked', occupancy.booked], ['Capacity', occupancy.capacity]),
    waysOut: [
      {
        id: serveInTurn,
        sentence: 'Give the capacity to the earlier starts first, and count of the others what is served.',
        effect: effectOf(new Set(), servedBy(occupancy.capacity, bookings)),
      },
      { id: 'ask-for-more', sentence: 'Count all of it and ask the owner for more capacity.', effect: [] },
      ...bookings.map(({ claim }) => ({
        id: leavingOut(claim.measure.id),
        sentence: `Leave out ${claim.measure.title}.`,
        effect: effectOf(new Set([claim]), new Map()),
      })),
    ],
  }
}

/** A hub that stands and is booked below its minimum take; null where there is none, or it is reached in every year. */
export function hubUnderBooked(
  hub: Hub,
  bookings: readonly Booked[],
  occupancy: Occupancy,
  effectOf: EffectOf,
  years: readonly number[],
): FoundConflict | null {
  const under = years.filter((_, index) => (occupancy.under[index] ?? 0) > negligible)
  if (under.length === 0) return null
  const least = Float64Array.from(under, () => Number(hub.minimumTakePerYear))
  return {
    ...common('hub-under-booked', hub, bookings, occupancy, years),
    blocking: false,
    sentence: `${hub.name} is booked below its minimum take${isSecret(bookings) ? '' : ` in ${yearsInWords(under)}`}.`,
    figures: under.flatMap((year, index) => [
      ...figuresOf([year], years, hub, ['Booked', occupancy.booked]),
      { label: 'Minimum take', year, value: toDecimal(least[index] ?? 0), unit: hub.unit },
    ]),
    waysOut: [
      { id: 'accept-gap', sentence: 'Keep the hub and show what it is short of.', effect: [] },
      {
        id: giveUp,
        sentence: `Go on without ${hub.name}, and without the measures that need it.`,
        effect: effectOf(new Set(bookings.map(({ claim }) => claim)), new Map()),
      },
    ],
  }
}

const isSecret = (bookings: readonly Booked[]): boolean => bookings.some(({ confidential }) => confidential)

const common = <Kind extends 'hub-over-booked' | 'hub-under-booked'>(
  kind: Kind,
  hub: Hub,
  bookings: readonly Booked[],
  { capacity }: Occupancy,
  years: readonly number[],
) => ({
  key: `${kind}:${hub.id}`,
  kind,
  ...remembered(bookings, [hub, years[0], years.length], () => ofEither(hub, bookings, capacity, years)),
})

const remembered = lastAnswer<readonly Booked[], ReturnType<typeof ofEither>>()

/** What a hub that is booked too much and one that is booked too little have in common: often it is one hub, in other years. */
function ofEither(hub: Hub, bookings: readonly Booked[], capacity: Path, years: readonly number[]) {
  const owner = hub.owner.organisationId
  const booking = [...new Set(bookings.map(({ claim }) => claim.organisationId))]
  const parties = [...new Set([...booking, ...(owner === null ? [] : [owner])])].toSorted(byText)
  // The total less its own booking would tell a party what another keeps confidential: then stewards alone see the figures, and each
  // learns of the conflict without the others' names.
  const apart = booking.length === 1 ? { parties: booking } : { parties: [], quietParties: booking.toSorted(byText) }
  const inIdOrder = bookings.toSorted((a, b) => byText(a.claim.measure.id, b.claim.measure.id))
  return {
    ...(isSecret(bookings) ? apart : { parties }),
    subject: { hubId: hub.id, measureIds: inIdOrder.map(({ claim }) => claim.measure.id) },
    confidential: isSecret(bookings) || bookings.some(({ tellsSource }) => tellsSource),
    facts: {
      hubId: hub.id,
      from: years[0] ?? 0,
      minimumTake: hub.minimumTakePerYear,
      capacity: toDecimals(capacity),
      bookings: inIdOrder.map(({ claim, path }) => ({ id: claim.measure.id, booked: toDecimals(path) })),
    },
  }
}

const figuresOf = (
  when: readonly number[],
  years: readonly number[],
  hub: Hub,
  ...series: readonly (readonly [label: string, path: Path])[]
) =>
  when.flatMap((year) =>
    series.map(([label, path]) => ({
      label,
      year,
      value: toDecimal(path[year - (years[0] ?? 0)] ?? 0),
      unit: hub.unit,
    })),
  )
