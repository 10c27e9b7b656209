import type { Tonnes } from '../decimal.ts'
import { yearsBetween } from '../pathway/path.ts'
import type { YearValue } from '../pathway/year-values.ts'
import { no, ok, type Result } from '../result.ts'

/** Linear cuts a year as shares of the base, by name (SBTi Corporate Near-Term Criteria, absolute contraction; METHODS 3.3). */
export const contractionRates = { '1.5C': 0.042, 'well-below-2C': 0.025 } as const
export type ContractionRate = keyof typeof contractionRates

/** Bases later than this owe the cuts of the years since, so that nobody gains by a late base. */
const countedFrom = 2020

export type Contraction = {
  readonly base: Tonnes
  readonly baseYear: number
  /** Share of the base a year: 0.042 is 4.2 %. */
  readonly rate: number
  readonly targetYear: number
}

export type Contracted = {
  /** Share of the base to be cut by the target year, at most 1. */
  readonly requiredShare: number
  /** Straight from the base to the target year and never below zero, one value a year. Tonnes. */
  readonly path: readonly YearValue[]
}

/**
 * Absolute contraction: a cut of `rate` of the base for each year to the target, counted from 2020 where the base is later
 * (METHODS 3.3). Refused with a sentence for a base that is not above zero, a target year that does not come after the base
 * year, and a rate that is not a share.
 */
export function contract({ base, baseYear, rate, targetYear }: Contraction): Result<Contracted, string> {
  if (!(base > 0)) return no('The base must be above zero tonnes.')
  if (targetYear <= baseYear) return no(`The target year ${targetYear} must come after the base year ${baseYear}.`)
  if (!(rate > 0)) return no('The rate must be above zero.')
  if (rate > 1) return no(`The rate is a share of the base a year, such as 0.042; ${rate} would be ${rate * 100} %.`)
  const owed = rate * (targetYear - Math.min(baseYear, countedFrom))
  const path = yearsBetween(baseYear, targetYear).map((year) => {
    const cut = (owed * (year - baseYear)) / (targetYear - baseYear)
    return { year, value: base * Math.max(0, 1 - cut) }
  })
  return ok({ requiredShare: Math.min(1, owed), path })
}
