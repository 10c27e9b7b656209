import type { Tonnes } from '../decimal.ts'
import type { Path } from '../pathway/path.ts'

/** When a measure works, and what it takes off in a full year. */
export type Effect = {
  readonly start: number
  /** Years to full effect: 1 means full effect in the start year. */
  readonly rampYears: number
  /** Null where the measure outlives the horizon. */
  readonly lifetimeYears: number | null
  readonly tonnesPerYear: Tonnes
}

/** What a measure claims year by year: a straight ramp from its start, nothing after its lifetime (METHODS 2.2, 4.1). */
export function claimedPath(effect: Effect, years: readonly number[]): Path {
  const end = effect.lifetimeYears === null ? Infinity : effect.start + effect.lifetimeYears
  const path = new Float64Array(years.length)
  for (let index = 0; index < path.length; index += 1) {
    const year = years[index] ?? 0
    if (year < effect.start || year >= end) continue
    path[index] = effect.tonnesPerYear * Math.min(1, (year - effect.start + 1) / effect.rampYears)
  }
  return path
}
