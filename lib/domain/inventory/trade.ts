import { fromDecimal, type Decimal, type Tonnes } from '../decimal.ts'
import { sumDecimals } from '../decimal-sum.ts'
import {
  defaultTolerancePercent,
  flowsOf,
  queryOn,
  type Flow,
  type FlowEnd,
  type FlowQuery,
  type FlowStatement,
} from './two-sided.ts'

export const tradeKinds = ['power', 'steam', 'heat', 'cooling'] as const
export type TradeKind = (typeof tradeKinds)[number]

/** What one end says of energy sold inside the fence. `amount` is MWh of the energy handed over. */
export type TradeStatement = FlowStatement & {
  readonly kind: TradeKind
  /** What the stating end counts for it, in tonnes of CO2e: the supplier in its scope 1, the receiver in its scope 2, both ways. */
  readonly scope1: Decimal | null
  readonly location: Decimal | null
  readonly market: Decimal | null
}

/** A flow inside the fence, taken out of scope 2: the producer has it in scope 1 already. Tonnes of CO2e, positive. */
export type TradeElimination = {
  readonly key: string
  readonly kind: TradeKind
  readonly supplier: FlowEnd
  readonly receiver: FlowEnd
  /** The energy both ends stand by. */
  readonly mwh: number
  readonly location: Tonnes
  readonly market: Tonnes
  /** The producer's part of scope 1, as a memo; null where it does not say. */
  readonly producerScope1: Tonnes | null
}

/** A flow that only one of two members speaks of. Nothing is eliminated on one end's word. */
export type UnmatchedFlow = {
  readonly key: string
  readonly year: number
  readonly statedBy: FlowEnd
  readonly silent: FlowEnd
  readonly amount: Decimal
}

/** Energy that a member buys from outside the cluster or sells to it: it stays where it is. */
export type OutsideFlow = {
  readonly key: string
  readonly member: FlowEnd
  readonly outside: FlowEnd
  readonly amount: Decimal
}

export type InsideTrade = {
  readonly eliminations: readonly TradeElimination[]
  readonly queries: readonly FlowQuery[]
  readonly unmatched: readonly UnmatchedFlow[]
  readonly outside: readonly OutsideFlow[]
}

/**
 * Trade inside the fence in a year (METHODS 1.7). A flow is eliminated once both members state it. Where their energies differ by
 * more than the tolerance both are asked, and until they agree only the energy that both confirm is taken out of scope 2.
 */
export function tradeInside(
  statements: readonly TradeStatement[],
  members: ReadonlySet<string>,
  year: number,
  tolerancePercent: number = defaultTolerancePercent,
): InsideTrade {
  const flows = flowsOf(
    statements.filter((statement) => statement.year === year),
    (statement) => statement.kind,
  )
  const inside = flows.filter(
    (flow) => members.has(flow.supplier.organisationId) && members.has(flow.receiver.organisationId),
  )
  return {
    eliminations: inside.flatMap((flow) => eliminationOf(flow, tolerancePercent)),
    queries: inside.flatMap((flow) => queryOn(flow, tolerancePercent) ?? []),
    unmatched: inside.flatMap(unmatchedOf),
    outside: flows.filter((flow) => !inside.includes(flow)).flatMap((flow) => outsideOf(flow, members)),
  }
}

function eliminationOf(flow: Flow<TradeStatement>, tolerancePercent: number): readonly TradeElimination[] {
  const { key, supplier, receiver, supplied, received } = flow
  const kind = flow.bySupplier[0]?.kind
  if (supplied === null || received === null || kind === undefined) return []
  const [sold, bought] = [fromDecimal(supplied), fromDecimal(received)]
  const apart = queryOn(flow, tolerancePercent) !== null
  const confirmed = apart && bought > sold ? sold / bought : 1
  const location = confirmed * (sumOf(flow.byReceiver, 'location') ?? 0)
  const market = confirmed * (sumOf(flow.byReceiver, 'market') ?? 0)
  const producerScope1 = sumOf(flow.bySupplier, 'scope1')
  return [{ key, kind, supplier, receiver, mwh: Math.min(sold, bought), location, market, producerScope1 }]
}

function sumOf(statements: readonly TradeStatement[], field: 'scope1' | 'location' | 'market'): Tonnes | null {
  const parts = statements.flatMap((statement) => statement[field] ?? [])
  return parts.length === 0 ? null : fromDecimal(sumDecimals(parts))
}

/** The end that is silent about a flow of which the other speaks. */
export function unmatchedOf(flow: Flow<FlowStatement>): readonly UnmatchedFlow[] {
  const { key, year, supplier, receiver, supplied, received } = flow
  if (supplied !== null && received === null)
    return [{ key, year, statedBy: supplier, silent: receiver, amount: supplied }]
  if (received !== null && supplied === null)
    return [{ key, year, statedBy: receiver, silent: supplier, amount: received }]
  return []
}

function outsideOf(flow: Flow<TradeStatement>, members: ReadonlySet<string>): readonly OutsideFlow[] {
  const { key, supplier, receiver, supplied, received } = flow
  const amount = supplied ?? received ?? '0'
  if (members.has(supplier.organisationId)) return [{ key, member: supplier, outside: receiver, amount }]
  if (members.has(receiver.organisationId)) return [{ key, member: receiver, outside: supplier, amount }]
  return []
}
