import { fromDecimal, toDecimal, type Decimal } from '../decimal.ts'
import { energyFlowKinds, type FlowEntry } from '../submission/inventory-statements.ts'
import { flowAmount } from './flow-amount.ts'
import type { TradeKind, TradeStatement } from './trade.ts'
import type { CarbonPurpose, TransferStatement } from './transfers.ts'
import { defaultTolerancePercent, flowsOf, queryOn, type FlowEnd, type FlowStatement } from './two-sided.ts'

/** A flow with the company that states it. */
export type StatedFlow = { readonly organisationId: string; readonly flow: FlowEntry }

/** Two companies' figures of one flow that differ by more than the tolerance. Both are asked. Amounts in `MWh` or `t`, by the kind. */
export type FlowQuestion = {
  /** Stable: kind, year and the two companies. */
  readonly key: string
  readonly kind: FlowEntry['kind']
  readonly year: number
  readonly supplierId: string
  readonly receiverId: string
  readonly supplied: Decimal
  readonly received: Decimal
  readonly differencePercent: number
}

/** The ends of a flow as companies, which is all that the two have in common: neither knows the other's sites. */
function ends({ organisationId, flow }: StatedFlow): { readonly supplier: string; readonly receiver: string } {
  const other = flow.counterpart.organisationId ?? `outside ${flow.counterpart.name.trim().toLowerCase()}`
  return flow.side === 'sent'
    ? { supplier: organisationId, receiver: other }
    : { supplier: other, receiver: organisationId }
}

const kindKey = ({ kind, origin }: FlowEntry): string => (origin === null ? kind : `${kind} ${origin}`)

function amountOf(flow: FlowEntry): Decimal {
  const amount = flowAmount(flow)
  if (!amount.ok) throw new Error('A flow was stated in a unit that was not checked')
  return amount.value
}

/** The questions to both ends, company by company: several sites of one end count together. */
export function flowQuestions(
  stated: readonly StatedFlow[],
  tolerancePercent: number = defaultTolerancePercent,
): readonly FlowQuestion[] {
  const statements = stated.map((each): FlowStatement & { readonly flow: FlowEntry } => {
    const { supplier, receiver } = ends(each)
    return {
      statedBy: each.flow.side === 'sent' ? 'supplier' : 'receiver',
      supplier: { organisationId: supplier, siteId: '' },
      receiver: { organisationId: receiver, siteId: '' },
      year: each.flow.year,
      amount: amountOf(each.flow),
      flow: each.flow,
    }
  })
  return flowsOf(statements, ({ flow }) => kindKey(flow)).flatMap((found): readonly FlowQuestion[] => {
    const query = queryOn(found, tolerancePercent)
    const kind = found.bySupplier[0]?.flow.kind
    if (query === null || kind === undefined) return []
    const { supplied, received, differencePercent, year } = query
    const [supplierId, receiverId] = [found.supplier.organisationId, found.receiver.organisationId]
    return [{ key: found.key, kind, year, supplierId, receiverId, supplied, received, differencePercent }]
  })
}

/**
 * The statements as the ledger takes them, site by site. Each end knows its own site alone; the other end's is read from what that
 * end states of the same flow, in proportion to its sites where it has several. An end that is silent, or outside, stands for itself.
 */
export function ledgerStatements(stated: readonly StatedFlow[]): {
  readonly trade: readonly TradeStatement[]
  readonly transfers: readonly TransferStatement[]
} {
  const groups = Map.groupBy(stated, (each) => {
    const { supplier, receiver } = ends(each)
    return `${kindKey(each.flow)}\0${each.flow.year}\0${supplier}\0${receiver}`
  })
  const pairs = [...groups.values()].flatMap((group) => {
    const sent = group.filter(({ flow }) => flow.side === 'sent')
    const received = group.filter(({ flow }) => flow.side === 'received')
    return [...betweenSites(sent, received), ...betweenSites(received, sent)]
  })
  return { trade: pairs.flatMap(tradeOf), transfers: pairs.flatMap(transferOf) }
}

type Part = { readonly flow: FlowEntry; readonly statement: FlowStatement; readonly share: number }

function betweenSites(own: readonly StatedFlow[], other: readonly StatedFlow[]): readonly Part[] {
  return own.flatMap((each) => {
    const { flow } = each
    const { supplier, receiver } = ends(each)
    const ownSite = { organisationId: each.organisationId, siteId: flow.siteId }
    const otherId = flow.side === 'sent' ? receiver : supplier
    return shares(otherId, other).map(({ end, share }): Part => {
      const amount = part(amountOf(flow), share)
      const at = { year: flow.year, amount }
      const statement: FlowStatement =
        flow.side === 'sent'
          ? { statedBy: 'supplier', supplier: ownSite, receiver: end, ...at }
          : { statedBy: 'receiver', supplier: end, receiver: ownSite, ...at }
      return { flow, statement, share }
    })
  })
}

const part = (amount: Decimal, share: number): Decimal =>
  share === 1 ? amount : toDecimal(fromDecimal(amount) * share, 6)
const partOrNull = (amount: Decimal | null, share: number): Decimal | null =>
  amount === null ? null : part(amount, share)

/** The other end's sites with their parts of the flow, 0 to 1. */
function shares(
  otherId: string,
  other: readonly StatedFlow[],
): readonly { readonly end: FlowEnd; readonly share: number }[] {
  const bySite = new Map<string, number>()
  for (const { flow } of other) bySite.set(flow.siteId, (bySite.get(flow.siteId) ?? 0) + fromDecimal(amountOf(flow)))
  if (bySite.size === 0) return [{ end: { organisationId: otherId, siteId: otherId }, share: 1 }]
  const total = [...bySite.values()].reduce((sum, amount) => sum + amount, 0)
  return [...bySite].map(([siteId, amount]) => ({
    end: { organisationId: otherId, siteId },
    share: bySite.size === 1 ? 1 : total === 0 ? 1 / bySite.size : amount / total,
  }))
}

const isTrade = (kind: string): kind is TradeKind => energyFlowKinds.some((each) => each === kind)

function tradeOf({ flow, statement, share }: Part): readonly TradeStatement[] {
  const { kind } = flow
  if (!isTrade(kind)) return []
  const tonnes = {
    scope1: partOrNull(flow.scope1, share),
    location: partOrNull(flow.location, share),
    market: partOrNull(flow.market, share),
  }
  return [{ ...statement, kind, ...tonnes }]
}

const purposes: Readonly<Partial<Record<FlowEntry['kind'], CarbonPurpose>>> = {
  'co2-capture': 'capture',
  'co2-storage': 'storage',
  'co2-use': 'use',
}

function transferOf({ flow, statement }: Part): readonly TransferStatement[] {
  const { kind, origin, inFigures } = flow
  if (kind === 'hydrogen') return [{ ...statement, substance: { kind: 'hydrogen' }, inFigures }]
  const purpose = purposes[kind]
  if (purpose === undefined || origin === null) return []
  return [{ ...statement, substance: { kind: 'co2', purpose, origin }, inFigures }]
}
