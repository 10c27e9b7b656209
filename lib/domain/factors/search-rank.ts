import type { Factor, HeatingValue } from './factor.ts'
import { sameKind } from './query-units.ts'

export type Wanted = {
  readonly terms: readonly string[]
  readonly countries: readonly string[]
  readonly year: number | null
  readonly units: readonly string[]
  readonly basis: HeatingValue | null
}

/**
 * Points for how well a factor fits, beyond the words it shares with the query. A name that says no more than was asked outranks all
 * else, then the place, the unit, the year, and what its publisher puts first.
 */
export function rankOf(factor: Factor, name: string, words: number, wanted: Wanted): number {
  return (
    nameRank(name, words, wanted.terms) +
    placeRank(factor.region, wanted.countries) +
    unitRank(factor, wanted) +
    yearRank(factor, wanted.year)
  )
}

function nameRank(name: string, words: number, terms: readonly string[]): number {
  const [first] = terms
  if (first === undefined) return 0
  const own = ` ${name} `
  const covered = 20 * Math.min(1, terms.filter((term) => own.includes(` ${term}`)).length / words)
  const leads = own.startsWith(` ${first} `) ? 6 : own.startsWith(` ${first}`) ? 2 : 0
  const says = terms.every((term) => own.includes(` ${term} `))
    ? 6
    : terms.every((term) => own.includes(` ${term}`))
      ? 2
      : 0
  return covered + leads + says
}

function placeRank(region: string, countries: readonly string[]): number {
  if (countries.includes(region)) return 30
  const [country = region] = region.split('-')
  if (countries.includes(country)) return 22
  // A reader in Texas is served by the country's own average next.
  if (countries.some((wanted) => wanted.startsWith(`${region}-`))) return 26
  return region === 'world' ? 8 : 0
}

function unitRank(factor: Factor, wanted: Wanted): number {
  const basis = wanted.basis !== null && factor.basis === wanted.basis ? 8 : 0
  if (wanted.units.includes(factor.per)) return 16 + basis
  return (wanted.units.some((unit) => sameKind(unit, factor.per)) ? 8 : 0) + basis
}

/** A factor meant for the year, else the nearest publication; where no year is asked for, the newest. */
function yearRank(factor: Factor, year: number | null): number {
  if (year === null) return Math.min(6, Math.max(0, (factor.year - 2000) / 5))
  const from = factor.validFrom ?? -Infinity
  const to = factor.validTo ?? Infinity
  if (factor.year === year) return 10
  if (from <= year && year <= to) return 8
  return Math.max(0, 7 - Math.min(Math.abs(from - year), Math.abs(to - year), Math.abs(factor.year - year)))
}
