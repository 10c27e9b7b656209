import { fromDecimal } from '../decimal.ts'
import type { Funding } from './funding.ts'

/** A year's need beside the money that comes for it, in the cluster's currency. */
export type FundingYear = {
  readonly year: number
  readonly need: number
  readonly secured: number
  /** Secured and hoped for together. */
  readonly all: number
  /** What the secured money of this year, and what earlier years left of theirs, does not pay. */
  readonly gap: number
  /** The same if every source came. */
  readonly gapIfAllCame: number
}

/**
 * The need of each year against the money of each year. What a year leaves waits for later ones; what a year misses is not made good by
 * money that comes later, so the gaps of the years together are never below the gap of the whole.
 */
export function fundingByYear(
  need: ReadonlyMap<number, number>,
  sources: readonly Pick<Funding, 'state' | 'years'>[],
): readonly FundingYear[] {
  const all = incomeOf(sources)
  const secured = incomeOf(sources.filter(({ state }) => state === 'secured'))
  const years = [...new Set([...need.keys(), ...all.keys()])].toSorted((a, b) => a - b)
  const gaps = gapsIn(years, need, secured)
  const gapsIfAllCame = gapsIn(years, need, all)
  return years.map((year, index) => ({
    year,
    need: need.get(year) ?? 0,
    secured: secured.get(year) ?? 0,
    all: all.get(year) ?? 0,
    gap: gaps[index] ?? 0,
    gapIfAllCame: gapsIfAllCame[index] ?? 0,
  }))
}

function incomeOf(sources: readonly Pick<Funding, 'years'>[]): ReadonlyMap<number, number> {
  const income = new Map<number, number>()
  for (const { year, amount } of sources.flatMap(({ years }) => years))
    income.set(year, (income.get(year) ?? 0) + fromDecimal(amount))
  return income
}

function gapsIn(
  years: readonly number[],
  need: ReadonlyMap<number, number>,
  income: ReadonlyMap<number, number>,
): readonly number[] {
  let left = 0
  return years.map((year) => {
    const balance = left + (income.get(year) ?? 0) - (need.get(year) ?? 0)
    left = Math.max(0, balance)
    return Math.max(0, -balance)
  })
}
