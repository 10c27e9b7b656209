import { countriesBeginning, countryByWords, countryName, longestCountryName } from './countries.ts'
import type { HeatingValue } from './factor.ts'
import { folded } from './fold.ts'
import { basisTyped, unitsBegun, unitsTyped, withUnitsAsWords } from './query-units.ts'

/** What a typed query asks for: words that must be found, and a country, year and unit that should. */
export type FactorQuery = {
  readonly terms: readonly string[]
  /** The last word where it has one or two letters and others stand before it: it is still being typed and excludes nothing. */
  readonly unfinished: string | null
  readonly countries: readonly string[]
  readonly year: number | null
  readonly units: readonly string[]
  readonly basis: HeatingValue | null
}

/** Words that say nothing about a factor, among them those that are also codes of countries in small letters. */
const idle: ReadonlySet<string> = new Set(
  'a an and as at be by cv do factor factors for from in is it me my no of on or per so the to unit with'.split(' '),
)

/** Codes in small letters that no other word is about to become. */
const clear: ReadonlySet<string> = new Set('uk us gb eu nl dk cz jp kr nz mx hu ie sg'.split(' '))

/** Reads a query as it is typed: `uk natural gas kwh 2024`, `grid Germany`, `electricity NL 2023`. Never refuses. */
export function readQuery(text: string): FactorQuery {
  const words = withUnitsAsWords(text.slice(0, 200))
    .split(/[\s,;:/()]+/)
    .filter((word) => word !== '')
  const terms: string[] = []
  const countries: string[] = []
  const units: string[] = []
  let year: number | null = null
  let basis: HeatingValue | null = null
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? ''
    const country = countryAt(words, at)
    at += country?.words ?? 1
    if (country !== null) {
      countries.push(country.code)
      continue
    }
    const found = unitsTyped(word)
    units.push(...found)
    // Nobody else sells by it.
    if (found[0] === 'US gal') countries.push('US')
    if (found.length > 0) continue
    if (/^(19|20)\d\d$/.test(word)) {
      year = Number(word)
      continue
    }
    const heating = basisTyped(word)
    basis = heating ?? basis
    if (heating !== null) continue
    terms.push(
      ...folded(word)
        .split(' ')
        .filter((part) => part !== '' && !idle.has(part)),
    )
  }
  const last = terms.at(-1)
  const unfinished = terms.length > 1 && last !== undefined && last.length < 3 && text.trimEnd() === text ? last : null
  return { terms: unfinished === null ? terms : terms.slice(0, -1), unfinished, countries, year, units, basis }
}

/**
 * The country that begins at a word. A name in any letters; a code of three letters in capitals, one of two in capitals, or in small
 * letters where it is neither a unit (`kg` is Kyrgyzstan, `km` the Comoros) nor an idle word. The last word may be half typed (`ga` is
 * Gabon and soon gas), so there only the codes count that nothing else begins with.
 */
function countryAt(words: readonly string[], at: number): { readonly code: string; readonly words: number } | null {
  for (let length = Math.min(longestCountryName, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ')
    const code = countryByWords(phrase)
    const threeLetters =
      /^[a-z]{3}$/i.test(phrase) && phrase !== phrase.toUpperCase() && phrase !== 'usa' && phrase !== 'uae'
    if (code !== null && !threeLetters) return { code, words: length }
  }
  const word = words[at] ?? ''
  const code = word.toUpperCase()
  if (word.length !== 2 || countryName(code) === null) return null
  const finished = at < words.length - 1 || clear.has(word)
  const spoken = word === code || (finished && unitsTyped(word).length === 0 && !idle.has(word))
  return spoken ? { code, words: 1 } : null
}

/**
 * The query with its words for a country or unit that is still being typed (`ger`, `lit`, `fr`) read as that: for when no factor has all
 * words. Null where no word is one.
 */
export function readLoosely(asked: FactorQuery): FactorQuery | null {
  const begun = asked.terms.map((term) => ({ term, countries: countriesBegun(term), units: unitsBegun(term) }))
  const left = begun.filter(({ countries, units }) => countries.length === 0 && units.length === 0)
  if (left.length === begun.length) return null
  return {
    ...asked,
    terms: left.map(({ term }) => term),
    countries: [...asked.countries, ...begun.flatMap(({ countries }) => countries)],
    units: [...asked.units, ...begun.flatMap(({ units }) => units)],
  }
}

const countriesBegun = (word: string): readonly string[] => {
  const code = word.toUpperCase()
  if (word.length === 2) return countryName(code) === null ? [] : [code]
  return word.length < 3 ? [] : countriesBeginning(word)
}
