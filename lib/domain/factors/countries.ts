import { countryList } from './country-list.ts'
import { folded } from './fold.ts'

const byCode: ReadonlyMap<string, string> = new Map(countryList.map(([code, , name]) => [code, name]))

/** The English name of a country by its ISO 3166 code of two letters, or null. */
export const countryName = (code: string): string | null => byCode.get(code) ?? null

/** Two-letter code by name, three-letter code or what else people write, folded. */
const byWords: ReadonlyMap<string, string> = new Map(
  countryList.flatMap(([code, long, name, ...also]) => [name, ...also, long].map((words) => [folded(words), code])),
)

/** The code of a country from its whole name or an everyday name of it (`united kingdom`, `holland`, `usa`); null where there is none. */
export const countryByWords = (words: string): string | null => byWords.get(folded(words)) ?? null

/** The codes of the countries whose name begins with these letters, as one types them. */
export function countriesBeginning(letters: string): readonly string[] {
  const start = folded(letters)
  return countryList
    .filter(([, , name, ...also]) => [name, ...also].some((words) => folded(words).startsWith(start)))
    .map(([code]) => code)
}

/** Words of the longest name there is: how far a reader of queries has to look ahead. */
export const longestCountryName = Math.max(...[...byWords.keys()].map((words) => words.split(' ').length))
