import { fromDecimal } from '../decimal.ts'
import type { HubBooking } from '../measures/needs.ts'
import { claimedPath } from '../measures/ramp.ts'
import { addTo, type Path } from '../pathway/path.ts'
import { byText } from '../text-order.ts'
import type { Hub } from './hub.ts'

/** What a hub can take by year, in its unit: each phase adds its capacity from its first year on (METHODS 4.4). */
export function capacityPath(hub: Pick<Hub, 'phases'>, years: readonly number[]): Path {
  const phases = hub.phases.toSorted((a, b) => byText(a.id, b.id))
  return Float64Array.from(years, (year) =>
    phases.reduce((sum, phase) => (year >= phase.from ? sum + fromDecimal(phase.capacityPerYear) : sum), 0),
  )
}

/** The first year of a phase, of the earliest one where none is named; null where the hub has no such phase. */
export function opensIn(hub: Pick<Hub, 'phases'>, phaseId: string | null): number | null {
  const phases = hub.phases.filter((phase) => phaseId === null || phase.id === phaseId)
  return phases.length === 0 ? null : Math.min(...phases.map((phase) => phase.from))
}

/** When a measure runs. */
export type Running = {
  readonly start: number
  readonly rampYears: number
  /** Null where it outlives the horizon. */
  readonly lifetimeYears: number | null
}

/** The first year of a booking of a measure that runs so. */
export const bookedFrom = (booking: HubBooking, running: Running): number => booking.from ?? running.start

/** What a booking takes of its hub by year, in the hub's unit: a straight ramp, and nothing after the measure's lifetime. */
export function bookingPath(booking: HubBooking, running: Running, years: readonly number[]): Path {
  const from = bookedFrom(booking, running)
  const end = running.lifetimeYears === null ? null : running.start + running.lifetimeYears
  return claimedPath(
    {
      start: from,
      rampYears: booking.rampYears ?? running.rampYears,
      lifetimeYears: end === null ? null : Math.max(0, end - from),
      tonnesPerYear: fromDecimal(booking.perYear),
    },
    years,
  )
}

/** A hub against its bookings, by year, in its unit. */
export type Occupancy = {
  readonly capacity: Path
  readonly booked: Path
  /** Booked beyond the capacity. */
  readonly over: Path
  /** Short of the minimum take, in the years in which the hub stands. */
  readonly under: Path
  /** Booked as a share of the capacity; null in a year without capacity. */
  readonly share: readonly (number | null)[]
}

/** Over- and under-subscription by year (METHODS 4.4). */
export function occupancyOf(hub: Hub, bookings: readonly Path[], years: readonly number[]): Occupancy {
  const capacity = capacityPath(hub, years)
  const booked = new Float64Array(years.length)
  for (const path of bookings) addTo(booked, path)
  const least = hub.minimumTakePerYear === null ? 0 : fromDecimal(hub.minimumTakePerYear)
  return {
    capacity,
    booked,
    over: booked.map((amount, index) => Math.max(0, amount - (capacity[index] ?? 0))),
    under: booked.map((amount, index) => ((capacity[index] ?? 0) > 0 ? Math.max(0, least - amount) : 0)),
    share: Array.from(capacity, (most, index) => (most === 0 ? null : (booked[index] ?? 0) / most)),
  }
}

/**
 * What each booking gets when the capacity is handed out in the order given, as a share of what it asks for, by year. A booking that
 * asks for nothing in a year is served.
 */
export function servedInTurn(capacity: Path, bookings: readonly Path[]): readonly Path[] {
  const free = capacity.slice()
  return bookings.map((path) =>
    path.map((asked, index) => {
      const got = Math.min(asked, free[index] ?? 0)
      free[index] = (free[index] ?? 0) - got
      return asked === 0 ? 1 : got / asked
    }),
  )
}
