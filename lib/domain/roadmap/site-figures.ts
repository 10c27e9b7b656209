import { isBiogenic } from '../inventory/figures.ts'
import { fromDecimal, type Tonnes } from '../decimal.ts'
import type { EmissionEntry, Scope, SubmissionDocument } from '../submission/document.ts'
import { byText, inOrder } from '../text-order.ts'

/** A sum of rows and the part of it that rests on confidential rows. */
export type Amount = { readonly tonnes: Tonnes; readonly confidential: Tonnes }

/** What one company reports for one site: sums by scope and year. A year without a row is absent, never zero. */
export type SiteFigures = ReadonlyMap<Scope, ReadonlyMap<number, Amount>>

/** Sums a submission's emissions by site, scope and year. Rows are read in one order, whatever order they came in. */
export function figuresBySite(document: SubmissionDocument): ReadonlyMap<string, SiteFigures> {
  const sites = new Map<string, Map<Scope, Map<number, Amount>>>()
  for (const row of inOrder(document.emissions, byRow)) {
    if (isBiogenic(row.gas)) continue
    const scopes = cell(sites, row.siteId, () => new Map<Scope, Map<number, Amount>>())
    const years = cell(scopes, row.scope, () => new Map<number, Amount>())
    const tonnes = fromDecimal(row.tonnes)
    const before = years.get(row.year) ?? { tonnes: 0, confidential: 0 }
    years.set(row.year, {
      tonnes: before.tonnes + tonnes,
      confidential: before.confidential + (row.class === 'confidential' ? tonnes : 0),
    })
  }
  return sites
}

/** Scope 1 of a site, year after year. */
export type Recorded = {
  /** The first and the last year with a figure; `Infinity` and `-Infinity` where there is none. */
  readonly first: number
  readonly last: number
  /** NaN in a year without a figure. */
  readonly tonnes: Float64Array
  /** Null where nothing is confidential. */
  readonly confidential: Float64Array | null
}

export function recordedOf(figures: SiteFigures): Recorded {
  const amounts = figures.get('1') ?? new Map<number, Amount>()
  const [first, last] = [Math.min(...amounts.keys()), Math.max(...amounts.keys())]
  const length = Math.max(0, last - first + 1)
  const [tonnes, confidential] = [new Float64Array(length).fill(NaN), new Float64Array(length)]
  for (const [year, amount] of amounts) {
    tonnes[year - first] = amount.tonnes
    confidential[year - first] = amount.confidential
  }
  return { first, last, tonnes, confidential: confidential.some((secret) => secret !== 0) ? confidential : null }
}

const byRow = (a: EmissionEntry, b: EmissionEntry): number =>
  byText(a.siteId, b.siteId) ||
  a.year - b.year ||
  byText(a.scope, b.scope) ||
  byText(a.gas, b.gas) ||
  byText(a.source, b.source) ||
  byText(a.tonnes, b.tonnes) ||
  byText(a.class, b.class)

function cell<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
