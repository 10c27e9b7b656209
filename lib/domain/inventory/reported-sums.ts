import { fromDecimal, toDecimal, type Tonnes } from '../decimal.ts'
import { sumDecimals } from '../decimal-sum.ts'
import { nameKey } from '../roadmap/participants.ts'
import {
  scopes,
  type EmissionEntry,
  type Scope,
  type SiteEntry,
  type SubmissionDocument,
} from '../submission/document.ts'
import type { ScopeSums } from '../submission/inventory-statements.ts'
import { boundaryOf, type BoundarySite } from './consolidation.ts'
import type { Consolidation } from './corporate-ledger.ts'
import { isBiogenic } from './figures.ts'
import { defaultYear } from './inventory-year.ts'

export type Company = { readonly id: string; readonly name: string }

/**
 * The boundary of a company from its own sites (METHODS 1.5): a site without owner shares is wholly its own; of one with shares it
 * holds those under its name, and as the site's reporter it is held to be in control.
 */
export function ownBoundary(
  company: Company,
  sites: readonly Pick<SiteEntry, 'id' | 'ownerShares'>[],
  consolidation: Consolidation,
): readonly BoundarySite[] {
  const names = new Set([nameKey(company.name), nameKey(company.id)])
  const holdings = sites.map(({ id, ownerShares }) => {
    const own = sumDecimals(ownerShares.filter(({ owner }) => names.has(nameKey(owner))).map(({ percent }) => percent))
    const percent = ownerShares.length === 0 || fromDecimal(own) > 100 ? '100' : own
    return { siteId: id, organisationId: company.id, percent, operates: true, controlsFinance: true }
  })
  const boundary = boundaryOf(holdings, company.id, consolidation)
  if (!boundary.ok) throw new Error('One company cannot hold more than all of its own site')
  return boundary.value
}

/** How a document's company consolidates in a year; a year of which it says nothing stands by the default. */
export const consolidationOf = (document: SubmissionDocument, year: number): Consolidation =>
  (document.schema === 'concord/submission/2' ? document.years.find((each) => each.year === year) : undefined)
    ?.consolidation ?? defaultYear(year).consolidation

/** What figures of a year come to within a boundary, by scope: each site's exact sum times its share. */
export function sumsWithin(
  emissions: readonly EmissionEntry[],
  boundary: readonly BoundarySite[],
  year: number,
): ScopeSums {
  const shares = new Map(boundary.map(({ siteId, share }) => [siteId, share]))
  const of = (scope: Scope): string | null => {
    const own = emissions.filter(
      (figure) =>
        figure.year === year &&
        figure.scope === scope &&
        !isBiogenic(figure.gas) &&
        (shares.get(figure.siteId) ?? 0) > 0,
    )
    if (own.length === 0) return null
    const bySite = Map.groupBy(own, (figure) => figure.siteId)
    const sum = [...bySite].reduce<Tonnes>(
      (all, [siteId, figures]) =>
        all + (shares.get(siteId) ?? 0) * fromDecimal(sumDecimals(figures.map(({ tonnes }) => tonnes))),
      0,
    )
    return toDecimal(sum)
  }
  const [one, location, market, three] = scopes.map(of)
  return { '1': one ?? null, '2-location': location ?? null, '2-market': market ?? null, '3': three ?? null }
}

/** What a document's company reports of a year by its own consolidation. */
export const reportedSums = (document: SubmissionDocument, year: number): ScopeSums =>
  sumsWithin(
    document.emissions,
    ownBoundary(document.organisation, document.sites, consolidationOf(document, year)),
    year,
  )
