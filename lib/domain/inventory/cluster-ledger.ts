import type { Tonnes } from '../decimal.ts'
import { scopes, type Scope } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { countOnce, type JointPlant, type LedgerFigure, type LedgerSite, type PlantQuery } from './counted-once.ts'
import { reconcile, type Consolidation, type Holder, type Reconciliation } from './corporate-ledger.ts'
import { rowsOf, type LedgerRow } from './ledger-rows.ts'
import { tradeInside, type InsideTrade, type TradeStatement } from './trade.ts'
import { transfersBetween, type Transfers, type TransferStatement } from './transfers.ts'
import { defaultTolerancePercent } from './two-sided.ts'

export type LedgerMember = {
  readonly organisationId: string
  readonly name: string
  /** How it consolidates in this year; null where it has not said. */
  readonly approach: Consolidation | null
}

export type LedgerInput = {
  readonly year: number
  readonly members: readonly LedgerMember[]
  readonly sites: readonly LedgerSite[]
  /** What each member states of a whole site, at 100 %, by scope. Tonnes of CO2e of the year. */
  readonly figures: readonly LedgerFigure[]
  readonly trade: readonly TradeStatement[]
  readonly transfers: readonly TransferStatement[]
  readonly tolerancePercent?: number
}

/** One scope of the cluster, in tonnes of CO2e: `gross + eliminated = net`. Null where no member states it. */
export type ScopeTotal = {
  readonly scope: Scope
  readonly gross: Tonnes
  readonly eliminated: Tonnes
  readonly net: Tonnes
}

/** One site in both ledgers, after its transfers. */
export type SiteReconciliation = {
  readonly siteId: string
  readonly name: string
  readonly cluster: Tonnes
  readonly corporate: Tonnes
  readonly difference: Tonnes
}

export type ClusterLedger = {
  readonly year: number
  readonly scopes: readonly ScopeTotal[]
  /** What stands between gross and net, one row a reason. */
  readonly rows: readonly LedgerRow[]
  readonly corporate: Reconciliation
  /** Sites that the companies together count more or less than once. */
  readonly differences: readonly SiteReconciliation[]
  /** Members that hold a site and have not said how they consolidate: the corporate sum lacks them. */
  readonly withoutApproach: readonly string[]
  readonly jointPlants: readonly JointPlant[]
  readonly plantQueries: readonly PlantQuery[]
  readonly trade: InsideTrade
  readonly transfers: Transfers
}

/**
 * The whole of a cluster in one year (METHODS 1.5 to 1.8): each physical source once, trade inside the fence and stored CO2 taken
 * out, and beside it what the companies report by their own consolidation. Nothing here has passed the disclosure rules: a row
 * may be one company's confidential figure, so only its owners and the stewards may see it as it is.
 */
export function clusterLedger(input: LedgerInput): ClusterLedger {
  const { year, members, sites, tolerancePercent = defaultTolerancePercent } = input
  const ids = new Set(members.map((member) => member.organisationId))
  const figures = input.figures.filter((figure) => ids.has(figure.organisationId))
  const { counted, jointPlants, queries } = countOnce(figures, sites, tolerancePercent)
  const trade = tradeInside(input.trade, ids, year, tolerancePercent)
  const transfers = transfersBetween(input.transfers, counted.get('1') ?? new Map(), ids, year, tolerancePercent)
  const rows = rowsOf({ members, sites, counted, jointPlants, trade, transfers })
  const { reconciliation, differences, withoutApproach } = corporateOf(input, figures, transfers)
  return {
    year,
    scopes: scopes.flatMap((scope) => totalOf(scope, figures, rows, transfers)),
    rows,
    corporate: reconciliation,
    differences,
    withoutApproach,
    jointPlants,
    plantQueries: queries,
    trade,
    transfers,
  }
}

/** Gross is what the members state, with transfers that their figures have in already put back; net is gross with its rows. */
function totalOf(
  scope: Scope,
  figures: readonly LedgerFigure[],
  rows: readonly LedgerRow[],
  { balances, putBack }: Transfers,
): readonly ScopeTotal[] {
  const own = figures.filter((figure) => figure.scope === scope)
  const stated = own.length > 0 || (scope === '1' && balances.length > 0)
  if (!stated) return []
  const gross = inOrderSum(own.map(({ tonnes }) => tonnes)) + (scope === '1' ? putBack : 0)
  const eliminated = rows.filter((row) => row.scope === scope).reduce((sum, { tonnes }) => sum + tonnes, 0)
  return [{ scope, gross, eliminated, net: gross + eliminated }]
}

/** A sum of floats that is the same in whatever order they come. */
const inOrderSum = (parts: readonly number[]): number =>
  parts.toSorted((a, b) => a - b).reduce((sum, part) => sum + part, 0)

function corporateOf({ members, sites }: LedgerInput, figures: readonly LedgerFigure[], { balances }: Transfers) {
  const approaches = new Map(members.map((member) => [member.organisationId, member.approach]))
  const withoutApproach = new Set<string>()
  const known = new Map(sites.map((site) => [site.siteId, site]))
  const reporters = soleReporters(figures)
  const sources = balances.map(({ siteId, after }) => {
    const site = known.get(siteId)
    const holders = holdersOf(site, reporters.get(siteId) ?? null, approaches, withoutApproach)
    return { siteId, name: site?.name ?? siteId, tonnes: after, holders }
  })
  const differences = sources
    .map(({ siteId, name, tonnes, holders }): SiteReconciliation => {
      const { corporateSum, difference } = reconcile([{ tonnes, holders }])
      return { siteId, name, cluster: tonnes, corporate: corporateSum, difference }
    })
    .filter(({ difference }) => Math.abs(difference) > 1e-6)
  return { reconciliation: reconcile(sources), differences, withoutApproach: [...withoutApproach].toSorted(byText) }
}

/** The company that states each site: of several, the one that `countOnce` lets count where no holder is known. */
function soleReporters(figures: readonly LedgerFigure[]): ReadonlyMap<string, string> {
  const reporters = new Map<string, string>()
  for (const { siteId, organisationId } of figures) {
    const known = reporters.get(siteId)
    if (known === undefined || byText(organisationId, known) < 0) reporters.set(siteId, organisationId)
  }
  return reporters
}

/** Members that hold the site. Where nobody is named as holder, it is wholly its reporter's, whatever its approach. */
function holdersOf(
  site: LedgerSite | undefined,
  reporter: string | null,
  approaches: ReadonlyMap<string, Consolidation | null>,
  withoutApproach: Set<string>,
): readonly Holder[] {
  if (site === undefined || site.holders.length === 0) {
    if (reporter === null) return []
    const whole = { percent: 100, operates: true, controlsFinance: true, consolidation: 'operational-control' } as const
    return [{ organisationId: reporter, ...whole }]
  }
  return site.holders.flatMap((holder): readonly Holder[] => {
    const consolidation = approaches.get(holder.organisationId)
    if (consolidation === undefined) return []
    if (consolidation === null) {
      withoutApproach.add(holder.organisationId)
      return []
    }
    return [{ ...holder, consolidation }]
  })
}
