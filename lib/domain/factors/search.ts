import type { Factor } from './factor.ts'
import { readLoosely, readQuery, type FactorQuery } from './query.ts'
import { indexOf, isWord, rangeOf, weights, type FactorIndex } from './search-index.ts'
import { rankOf, type Wanted } from './search-rank.ts'
import { starterFactors } from './starter/starter.ts'

export type FactorSearch = {
  /** Where the reader's site lies, by its ISO 3166 code, or an eGRID subregion (`US-ERCT`): comes first, excludes nothing. */
  readonly country?: string
  /** The inventory year. */
  readonly year?: number
  /** The unit of the quantity beside it, by its symbol. */
  readonly unit?: string
  /** 20 where nothing is said. */
  readonly limit?: number
  /** Factors that the company entered itself. What fits of them comes before everything else. */
  readonly own?: readonly Factor[]
  /**
   * Sets that a company or its cluster loaded, the weightiest first. A factor with the id of one in an earlier list, or of a starter
   * factor, is the same figure of the same publication and is shown once: the loaded one, which may be a later correction.
   */
  readonly sets?: readonly (readonly Factor[])[]
}

const indexes = new WeakMap<readonly Factor[], FactorIndex>()

/**
 * The factors that a query asks for, best first. Every word of the query has to begin a word of the factor's name, of another name for
 * it, or of its place in the publication; country, year, unit and heating value in the text put the fitting ones first, and a country
 * keeps other countries out once it has something itself. An index of a list is built at its first search and kept while the list lives:
 * pass the same array at each keystroke.
 */
export function searchFactors(query: string, search: FactorSearch = {}): readonly Factor[] {
  const { limit = 20, own = [], sets = [] } = search
  const asked = readQuery(query)
  const indexed = [own, starterFactors, ...sets].filter((list) => list.length > 0).map(indexFor)
  const strict = indexed.flatMap((index) => found(index, asked, search))
  const loose = strict.length > 0 ? null : readLoosely(asked)
  const all = loose === null ? strict : indexed.flatMap((index) => found(index, loose, search))
  const fitting = narrowed(onceEach(all), loose ?? asked)
  const isOwn = new Set(own)
  return fitting
    .toSorted((a, b) => Number(isOwn.has(b.factor)) - Number(isOwn.has(a.factor)) || b.score - a.score)
    .slice(0, Math.max(0, limit))
    .map(({ factor }) => factor)
}

function indexFor(factors: readonly Factor[]): FactorIndex {
  const index = indexes.get(factors) ?? indexOf(factors)
  indexes.set(factors, index)
  return index
}

type Hit = { readonly factor: Factor; readonly score: number }

const starters: ReadonlySet<Factor> = new Set(starterFactors)

/** The first of each id; where that is a starter factor, the loaded one in its place. */
function onceEach(hits: readonly Hit[]): readonly Hit[] {
  const once = new Map<string, Hit>()
  for (const hit of hits) {
    const stands = once.get(hit.factor.id)
    if (stands === undefined || starters.has(stands.factor)) once.set(hit.factor.id, hit)
  }
  return [...once.values()]
}

function found(index: FactorIndex, asked: FactorQuery, search: FactorSearch): readonly Hit[] {
  const matched = matches(index, asked)
  const { terms, countries } = asked
  const wanted: Wanted = {
    terms: terms.map((text) => ({ text, whole: isWord(index, text) })),
    countries: countries.length > 0 ? countries : search.country === undefined ? [] : [search.country],
    year: asked.year ?? search.year ?? null,
    units: asked.units.length > 0 ? asked.units : search.unit === undefined ? [] : [search.unit],
    basis: asked.basis,
  }
  const hits: Hit[] = []
  for (const [position, factor] of index.factors.entries()) {
    const words = matched[position] ?? 0
    if (words < 0) continue
    const called = {
      name: index.names[position] ?? '',
      phrases: index.phrases[position] ?? '',
      words: index.lengths[position] ?? 1,
    }
    hits.push({ factor, score: words + rankOf(factor, called, wanted) })
  }
  return hits
}

/** Points for the words of each factor, below zero where a word is missing. */
function matches(index: FactorIndex, { terms, unfinished }: FactorQuery): Float32Array {
  const matched = (unfinished === null ? null : pointsOf(index, unfinished)) ?? new Float32Array(index.factors.length)
  for (const term of terms) {
    const points = pointsOf(index, term)
    for (let at = 0; at < matched.length; at += 1) {
      const here = points?.[at] ?? 0
      matched[at] = here === 0 ? -Infinity : (matched[at] ?? 0) + here
    }
  }
  return matched
}

/** Points of one word for each factor; null where no factor has it, not even without its plural. */
function pointsOf(index: FactorIndex, term: string): Float32Array | null {
  const [from, to] = rangeOf(index.words, term)
  if (from === to) return term.length > 3 && term.endsWith('s') ? pointsOf(index, term.slice(0, -1)) : null
  const known = index.words[from] === term
  const points = new Float32Array(index.factors.length)
  for (let word = from; word < to; word += 1) {
    const fit = index.words[word] === term ? 2 : known ? 0.5 : 1
    const positions = index.positions[word] ?? []
    const weight = index.weight[word] ?? []
    for (let at = 0; at < positions.length; at += 1) {
      const position = positions[at] ?? 0
      points[position] = Math.max(points[position] ?? 0, ((weight[at] ?? 0) * fit * 10) / weights.name)
    }
  }
  return points
}

/** A country in the query keeps the other countries out where it has anything that fits; what holds anywhere stays. */
function narrowed(hits: readonly Hit[], asked: FactorQuery): readonly Hit[] {
  if (asked.countries.length === 0) return hits
  const isOwn = ({ factor }: Hit): boolean => asked.countries.includes(factor.region.slice(0, 2))
  return hits.some(isOwn) ? hits.filter((hit) => isOwn(hit) || hit.factor.region === 'world') : hits
}
