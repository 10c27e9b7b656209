import { countryName } from './countries.ts'
import type { Factor } from './factor.ts'
import { searchFactors } from './search.ts'

/** What a list of factors is narrowed to; null leaves a question open. */
export type FactorFilter = {
  readonly publisher: string | null
  /** Two letters, or `world`. */
  readonly country: string | null
  /** Of the publication. */
  readonly year: number | null
  readonly unit: string | null
}

/** Where a factor comes from, for whoever looks at the list. */
export type FactorSource = { readonly own: readonly Factor[]; readonly sets: readonly (readonly Factor[])[] }

/** Every factor that fits the words and the filters, best first: unlike the filters' place in a search, they exclude here. */
export function listFittingFactors(
  query: string,
  filter: FactorFilter,
  { own, sets }: FactorSource,
): readonly Factor[] {
  const found = searchFactors(query, {
    limit: Number.MAX_SAFE_INTEGER,
    own,
    sets,
    ...(filter.country !== null && filter.country !== 'world' ? { country: filter.country } : {}),
    ...(filter.year === null ? {} : { year: filter.year }),
    ...(filter.unit === null ? {} : { unit: filter.unit }),
  })
  return found.filter(
    (factor) =>
      (filter.publisher === null || factor.publisher === filter.publisher) &&
      (filter.country === null || placeOf(factor) === filter.country) &&
      (filter.year === null || factor.year === filter.year) &&
      (filter.unit === null || factor.per === filter.unit),
  )
}

/** What the filters can be set to, of the factors there are. */
export function factorChoices(factors: readonly Factor[]) {
  const texts = (of: (factor: Factor) => string) =>
    [...new Set(factors.map(of))].toSorted((a, b) => a.localeCompare(b, 'en'))
  const years = [...new Set(factors.map(({ year }) => year))].toSorted((a, b) => b - a)
  const countries = texts(placeOf)
    .map((code) => ({ code, name: placeName(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  return { publishers: texts(({ publisher }) => publisher), countries, years, units: texts(({ per }) => per) }
}

/** The country of a region, or `world`. */
const placeOf = ({ region }: Factor): string => (region === 'world' ? region : region.slice(0, 2))

/** A region in words: a country by its name, a part of it with its code. */
export function placeName(region: string): string {
  if (region === 'world') return 'Anywhere'
  const [country = ''] = region.split('-')
  const name = countryName(country) ?? country
  return region === country ? name : `${name}, ${region.slice(country.length + 1)}`
}
