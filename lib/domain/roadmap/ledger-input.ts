import { fromDecimal } from '../decimal.ts'
import type { LedgerInput } from '../inventory/cluster-ledger.ts'
import type { Holding } from '../inventory/consolidation.ts'
import type { Consolidation } from '../inventory/corporate-ledger.ts'
import type { LedgerFigure, LedgerSite } from '../inventory/counted-once.ts'
import type { TradeStatement } from '../inventory/trade.ts'
import type { TransferStatement } from '../inventory/transfers.ts'
import type { FlowEnd, FlowStatement } from '../inventory/two-sided.ts'
import type { AcceptedSubmission } from '../submission/document.ts'
import { assetLedger, sourceOfSite, type AssetLedger, type Source } from './asset-ledger.ts'
import type { ClusterEntry } from './document.ts'
import { nameKey, participantsOf, type Participant } from './participants.ts'
import { figuresBySite } from './site-figures.ts'

/** What the submissions do not say of a year: how each member consolidates, who is in control, what flows between sites. */
export type LedgerChoices = {
  readonly approachOf: (organisationId: string) => Consolidation | null
  /** By the site ids of the companies; where a site has none, its owner shares are read and its reporter is held to be in control. */
  readonly holdings: readonly Holding[]
  readonly trade: readonly TradeStatement[]
  readonly transfers: readonly TransferStatement[]
}

/**
 * All that `clusterLedger` reads of a year, from the newest accepted submissions: sites under one permit are one plant, as in the
 * merge. What does not depend on the year is worked out once.
 */
export function ledgerInputs(
  cluster: ClusterEntry,
  submissions: readonly AcceptedSubmission[],
): (year: number, choices: LedgerChoices) => LedgerInput {
  const participants = participantsOf(cluster, submissions)
  const ledger = assetLedger(participants, [cluster.baseYear])
  const figures = statedFigures(participants, ledger)
  return (year, choices) => ({
    year,
    members: participants.map(({ member: { organisationId, name } }) => ({
      organisationId,
      name,
      approach: choices.approachOf(organisationId),
    })),
    sites: ledger.sources.map((source) => plantOf(source, participants, ledger, choices.holdings)),
    figures: figures.get(year) ?? [],
    trade: choices.trade.map((statement) => atPlants(statement, ledger)),
    transfers: choices.transfers.map((statement) => atPlants(statement, ledger)),
  })
}

/** A flow between two companies' sites as one between the plants they stand for. */
function atPlants<Statement extends FlowStatement>(statement: Statement, ledger: AssetLedger): Statement {
  const plant = ({ organisationId, siteId }: FlowEnd): FlowEnd => ({
    organisationId,
    siteId: sourceOfSite(ledger, organisationId, siteId)?.id ?? siteId,
  })
  return { ...statement, supplier: plant(statement.supplier), receiver: plant(statement.receiver) }
}

/** What each member states of its sites, by year, each at the plant that the site stands for. */
function statedFigures(
  participants: readonly Participant[],
  ledger: AssetLedger,
): ReadonlyMap<number, readonly LedgerFigure[]> {
  const byYear = new Map<number, LedgerFigure[]>()
  for (const { member, submission } of participants) {
    const { organisationId } = member
    for (const [siteId, byScope] of submission === null ? [] : figuresBySite(submission.document)) {
      const source = sourceOfSite(ledger, organisationId, siteId)
      if (source === null) continue
      for (const [scope, years] of byScope)
        for (const [year, { tonnes }] of years) {
          const figures = byYear.get(year) ?? []
          if (figures.length === 0) byYear.set(year, figures)
          figures.push({ organisationId, siteId: source.id, scope, tonnes })
        }
    }
  }
  return byYear
}

function plantOf(
  source: Source,
  participants: readonly Participant[],
  ledger: AssetLedger,
  holdings: readonly Holding[],
): LedgerSite {
  const { id: siteId, claim } = source
  const stated = holdings.filter((holding) => sourceOfSite(ledger, holding.organisationId, holding.siteId) === source)
  const holders = stated.map(({ siteId: _site, percent, ...held }) => ({ ...held, percent: fromDecimal(percent) }))
  return { siteId, name: claim.site.name, holders: holders.length > 0 ? holders : shareholders(source, participants) }
}

/** The members among a site's owners. Its reporter is held to operate it, whether it owns a part or none. */
function shareholders(
  { claim, organisationId: reporter }: Source,
  participants: readonly Participant[],
): LedgerSite['holders'] {
  if (claim.site.ownerShares.length === 0) return []
  const members = new Map(
    participants.flatMap(({ member: { organisationId, name } }) => [
      [nameKey(name), organisationId] as const,
      [nameKey(organisationId), organisationId] as const,
    ]),
  )
  const percents = new Map<string, number>([[reporter, 0]])
  for (const { owner, percent } of claim.site.ownerShares) {
    const organisationId = members.get(nameKey(owner))
    if (organisationId !== undefined)
      percents.set(organisationId, (percents.get(organisationId) ?? 0) + fromDecimal(percent))
  }
  return [...percents].map(([organisationId, percent]) => {
    const controls = organisationId === reporter
    return { organisationId, percent, operates: controls, controlsFinance: controls }
  })
}
