import { fromDecimal, type Decimal } from '../decimal.ts'
import { sumDecimals } from '../decimal-sum.ts'
import { byText } from '../text-order.ts'

/** One end of a flow: a company and its site. */
export type FlowEnd = { readonly organisationId: string; readonly siteId: string }

/** What one end says of a flow between two sites in a year. Both ends are named; `amount` is MWh or tonnes, by the kind of flow. */
export type FlowStatement = {
  readonly statedBy: 'supplier' | 'receiver'
  readonly supplier: FlowEnd
  readonly receiver: FlowEnd
  readonly year: number
  readonly amount: Decimal
}

/** The statements of both ends about one flow. `supplied` and `received` are exact sums; null where that end says nothing. */
export type Flow<Statement> = {
  /** Stable: the kind, the year and the two sites. */
  readonly key: string
  readonly year: number
  readonly supplier: FlowEnd
  readonly receiver: FlowEnd
  readonly bySupplier: readonly Statement[]
  readonly byReceiver: readonly Statement[]
  readonly supplied: Decimal | null
  readonly received: Decimal | null
}

/** A question to both ends of a flow whose figures differ by more than the tolerance (METHODS 1.7). */
export type FlowQuery = {
  readonly key: string
  readonly year: number
  readonly to: readonly [supplier: FlowEnd, receiver: FlowEnd]
  readonly supplied: Decimal
  readonly received: Decimal
  /** Per cent of the larger figure, so that it does not matter which end is asked first. */
  readonly differencePercent: number
}

/** Figures of one flow may differ by this many per cent before both ends are asked. */
export const defaultTolerancePercent = 5

/** Brings the statements about each flow together, in key order. `kindOf` tells flows between the same two sites apart. */
export function flowsOf<Statement extends FlowStatement>(
  statements: readonly Statement[],
  kindOf: (statement: Statement) => string,
): readonly Flow<Statement>[] {
  const byKey = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = `${kindOf(statement)}:${statement.year}:${endKey(statement.supplier)}:${endKey(statement.receiver)}`
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, [statement])
    else known.push(statement)
  }
  return [...byKey].toSorted(([a], [b]) => byText(a, b)).flatMap(([key, stated]) => flowOf(key, stated))
}

const endKey = ({ organisationId, siteId }: FlowEnd): string => `${organisationId}/${siteId}`

function flowOf<Statement extends FlowStatement>(
  key: string,
  stated: readonly Statement[],
): readonly Flow<Statement>[] {
  const [first] = stated
  if (first === undefined) return []
  const { year, supplier, receiver } = first
  const bySupplier = stated.filter((statement) => statement.statedBy === 'supplier')
  const byReceiver = stated.filter((statement) => statement.statedBy === 'receiver')
  const sums = { supplied: sumOrNull(bySupplier), received: sumOrNull(byReceiver) }
  return [{ key, year, supplier, receiver, bySupplier, byReceiver, ...sums }]
}

const sumOrNull = (statements: readonly FlowStatement[]): Decimal | null =>
  statements.length === 0 ? null : sumDecimals(statements.map(({ amount }) => amount))

/** How far two figures are apart, in per cent of the larger one; 0 where both are zero. */
export function apartPercent(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b))
  return larger === 0 ? 0 : (Math.abs(a - b) / larger) * 100
}

/** The question that a flow raises, or null where its two figures agree within the tolerance or one of them is missing. */
export function queryOn(flow: Flow<FlowStatement>, tolerancePercent: number): FlowQuery | null {
  const { key, year, supplier, receiver, supplied, received } = flow
  if (supplied === null || received === null) return null
  const differencePercent = apartPercent(fromDecimal(supplied), fromDecimal(received))
  if (differencePercent <= tolerancePercent) return null
  return { key, year, to: [supplier, receiver], supplied, received, differencePercent }
}
