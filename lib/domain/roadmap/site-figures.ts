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

const byRow = (a: EmissionEntry, b: EmissionEntry): number =>
  byText(a.siteId, b.siteId) ||
  a.year - b.year ||
  byText(a.scope, b.scope) ||
  byText(a.gas, b.gas) ||
  byText(a.source, b.source) ||
  byText(a.tonnes, b.tonnes) ||
  byText(a.class, b.class)

/** What a map holds under a key, made and kept where nothing is there yet. */
export function cell<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
