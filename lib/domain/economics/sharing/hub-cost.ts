import type { CoalitionValue } from './shapley.ts'

/** One phase of a hub: the capacity it adds and what it costs, as present cost or as a year's. Phases are built in order. */
export type PhaseCost = { readonly capacity: number; readonly cost: number }

/**
 * What a hub would cost for some of its takers alone: the phases, in order, until the greatest volume they book together in a year
 * fits, and `perUnit` for every unit. Volumes beyond all phases are served by what there is. `bookings` is by taker, then by year.
 */
export function hubCostOf(
  phases: readonly PhaseCost[],
  bookings: readonly (readonly number[])[],
  perUnit: number,
): CoalitionValue {
  const years = Math.max(0, ...bookings.map((volumes) => volumes.length))
  return (coalition) => {
    const together = Array.from({ length: years }, (_, year) =>
      [...coalition].reduce((sum, taker) => sum + (bookings[taker]?.[year] ?? 0), 0),
    )
    const peak = Math.max(0, ...together)
    let capacity = 0
    let cost = together.reduce((sum, volume) => sum + volume, 0) * perUnit
    for (const phase of phases) {
      if (capacity >= peak) break
      capacity += phase.capacity
      cost += phase.cost
    }
    return cost
  }
}
