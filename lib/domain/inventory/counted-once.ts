import type { Tonnes } from '../decimal.ts'
import type { Scope } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import type { Holder } from './corporate-ledger.ts'
import { apartPercent } from './two-sided.ts'

/** A physical site with the companies that hold it; nobody where it belongs to whoever reports it. */
export type LedgerSite = {
  readonly siteId: string
  readonly name: string
  readonly holders: readonly Omit<Holder, 'consolidation'>[]
}

export type LedgerFigure = {
  readonly organisationId: string
  readonly siteId: string
  readonly scope: Scope
  readonly tonnes: Tonnes
}

/** A site that several members state: one of them counts, the others' figures are taken out. */
export type JointPlant = {
  readonly siteId: string
  readonly scope: Scope
  readonly counting: string
  readonly others: readonly string[]
  /** Tonnes taken out, positive. */
  readonly tonnes: Tonnes
}

/** Two members' figures of one plant that differ by more than the tolerance. */
export type PlantQuery = {
  readonly siteId: string
  readonly scope: Scope
  readonly figures: readonly { readonly organisationId: string; readonly tonnes: Tonnes }[]
  readonly differencePercent: number
}

/**
 * Counts each physical source once, at 100 % (METHODS 1.6). Of several members that state one site, the greatest holder's figure
 * counts, of equal holders that of the lower organisation id: the same rule as in the merge.
 */
export function countOnce(
  figures: readonly LedgerFigure[],
  sites: readonly LedgerSite[],
  tolerancePercent: number,
): {
  readonly counted: ReadonlyMap<Scope, ReadonlyMap<string, Tonnes>>
  readonly jointPlants: readonly JointPlant[]
  readonly queries: readonly PlantQuery[]
} {
  const counted = new Map<Scope, Map<string, Tonnes>>()
  const jointPlants: JointPlant[] = []
  const queries: PlantQuery[] = []
  const known = new Map(sites.map((site) => [site.siteId, site]))
  for (const stated of statedTogether(figures)) {
    const { siteId, scope } = stated.place
    const ranked = [...stated.byCompany].toSorted(
      ([a], [b]) => shareOf(known.get(siteId), b) - shareOf(known.get(siteId), a) || byText(a, b),
    )
    const [first, ...others] = ranked
    if (first === undefined) continue
    const ofScope = counted.get(scope) ?? new Map<string, Tonnes>()
    counted.set(scope, ofScope.set(siteId, first[1]))
    if (others.length === 0) continue
    const tonnes = others.reduce((sum, [, each]) => sum + each, 0)
    jointPlants.push({ siteId, scope, counting: first[0], others: others.map(([id]) => id), tonnes })
    const differencePercent = Math.max(...others.map(([, each]) => apartPercent(first[1], each)))
    if (differencePercent <= tolerancePercent) continue
    const asked = ranked.map(([organisationId, each]) => ({ organisationId, tonnes: each }))
    queries.push({ siteId, scope, figures: asked, differencePercent })
  }
  return { counted, jointPlants, queries }
}

const shareOf = (site: LedgerSite | undefined, organisationId: string): number =>
  site?.holders.find((holder) => holder.organisationId === organisationId)?.percent ?? 0

type Stated = {
  readonly place: Pick<LedgerFigure, 'siteId' | 'scope'>
  readonly byCompany: Map<string, Tonnes>
}

/** What is stated of each site and scope, by company, in site and scope order. */
function statedTogether(figures: readonly LedgerFigure[]): readonly Stated[] {
  const places = new Map<string, Stated>()
  // Several figures of one company for one site add up, and in one order, since a sum of floats depends on it.
  for (const { siteId, scope, organisationId, tonnes } of figures.toSorted((a, b) => a.tonnes - b.tonnes)) {
    const key = `${siteId}\0${scope}`
    const stated = places.get(key) ?? { place: { siteId, scope }, byCompany: new Map<string, Tonnes>() }
    places.set(key, stated)
    stated.byCompany.set(organisationId, (stated.byCompany.get(organisationId) ?? 0) + tonnes)
  }
  return [...places].toSorted(([a], [b]) => byText(a, b)).map(([, stated]) => stated)
}
