import { toDecimal } from '../../decimal.ts'
import { flowUnit } from '../../inventory/flow-amount.ts'
import { apartPercent, defaultTolerancePercent } from '../../inventory/two-sided.ts'
import { byText } from '../../text-order.ts'
import type { FoundConflict } from '../decide.ts'
import { sumOf, type PlannedFlow } from '../planned-flows.ts'
import { negligible } from './effect.ts'

/**
 * What one member's measures are to hand over and another's are to take, where the two differ by more than the tolerance in any year
 * (METHODS 6). An end that says nothing takes or gives nothing. Flows from or to outside have one end alone.
 */
export function flowUnbalanced(
  flow: PlannedFlow,
  names: ReadonlyMap<string, string>,
  years: readonly number[],
): FoundConflict | null {
  const { kind, supplierId, receiverId } = flow
  const [supplier, receiver] = [names.get(supplierId), names.get(receiverId)]
  if (supplier === undefined || receiver === undefined) return null
  const [supplied, taken] = [sumOf(flow.sent, years.length), sumOf(flow.received, years.length)]
  const unit = flowUnit(kind)
  const figures = years.flatMap((year, index) => {
    const [sent, received] = [supplied[index] ?? 0, taken[index] ?? 0]
    if (Math.abs(sent - received) < negligible || apartPercent(sent, received) <= defaultTolerancePercent) return []
    return [
      { label: 'Supplied', year, value: toDecimal(sent), unit },
      { label: 'Taken', year, value: toDecimal(received), unit },
    ]
  })
  if (figures.length === 0) return null
  return {
    key: `flow-unbalanced:${flow.key}`,
    kind: 'flow-unbalanced',
    blocking: false,
    parties: [...new Set([supplierId, receiverId])].toSorted(byText),
    subject: {
      measureIds: [...new Set([...flow.sent, ...flow.received].map(({ claim }) => claim.measure.id))].toSorted(byText),
    },
    sentence: `What the measures of ${supplier} are to hand over and those of ${receiver} to take does not balance.`,
    confidential: true,
    figures,
    waysOut: [{ id: 'accept-gap', sentence: 'Keep both figures, and count what both ends confirm.', effect: [] }],
    facts: { figures: figures.map(({ label, year, value }) => ({ label, year, value })) },
  }
}
