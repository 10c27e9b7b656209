import type { Factor, HeatingValue } from './factor.ts'
import { sameKind } from './query-units.ts'
import { specials, usualMeanings } from './synonyms.ts'

/** A word of the query, and whether the library knows it as a word: if so, `petrol` means petrol and not the beginning of petroleum. */
export type Term = { readonly text: string; readonly whole: boolean }

/** Name, name and other names, and words of the name, as the index keeps them. */
export type Called = { readonly name: string; readonly phrases: string; readonly words: number }

export type Wanted = {
  readonly terms: readonly Term[]
  readonly countries: readonly string[]
  readonly year: number | null
  readonly units: readonly string[]
  readonly basis: HeatingValue | null
}

/**
 * Points for how well a factor fits, beyond the words it shares with the query. A name that says no more than was asked outranks all
 * else, then the place, the unit, the year, and what its publisher puts first.
 */
export function rankOf(factor: Factor, called: Called, wanted: Wanted): number {
  return (
    nameRank(called, wanted.terms) +
    placeRank(factor.region, wanted.countries) +
    unitRank(factor, wanted) +
    yearRank(factor, wanted.year)
  )
}

function nameRank({ name, phrases, words }: Called, terms: readonly Term[]): number {
  const [first] = terms
  if (first === undefined) return 0
  const own = ` ${name} `
  const has = ({ text, whole }: Term): boolean =>
    whole ? own.includes(` ${text} `) || own.includes(` ${text}s `) : own.includes(` ${text}`)
  const covered = 20 * Math.min(1, terms.filter(has).length / words)
  const leads = own.startsWith(` ${first.text} `) ? 6 : !first.whole && own.startsWith(` ${first.text}`) ? 2 : 0
  const says = terms.every(has) ? 4 : 0
  const usual = terms.length === 1 && usualMeanings.get(first.text)?.includes(name) === true ? 12 : 0
  const inOrder = terms.length > 1 && ` ${phrases} `.includes(` ${terms.map(({ text }) => text).join(' ')} `) ? 8 : 0
  const unasked = specials.some(
    ({ phrase, asked }) => name.includes(phrase) && !terms.some(({ text }) => asked.includes(text)),
  )
  return covered + leads + says + usual + inOrder - (unasked ? 8 : 0)
}

function placeRank(region: string, countries: readonly string[]): number {
  if (countries.includes(region)) return 30
  const [country = region] = region.split('-')
  if (countries.includes(country)) return 22
  // A reader in Texas is served by the country's own average next.
  if (countries.some((wanted) => wanted.startsWith(`${region}-`))) return 26
  return region === 'world' && countries.length > 0 ? 4 : 0
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
