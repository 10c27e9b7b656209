import { flowUnit } from '../../inventory/flow-amount.ts'
import type { FlowQuestion } from '../../inventory/flows-between.ts'
import { byText } from '../../text-order.ts'
import type { FoundConflict } from '../decide.ts'

/** Two members' figures of what went from one to the other in a year, apart by more than the tolerance (METHODS 1.7). */
export function flowFiguresDiffer(
  { key, kind, year, supplierId, receiverId, supplied, received }: FlowQuestion,
  names: ReadonlyMap<string, string>,
): FoundConflict | null {
  const [supplier, receiver] = [names.get(supplierId), names.get(receiverId)]
  if (supplier === undefined || receiver === undefined) return null
  const unit = flowUnit(kind)
  return {
    key: `flow-figures-differ:${key}`,
    kind: 'flow-figures-differ',
    blocking: false,
    parties: [...new Set([supplierId, receiverId])].toSorted(byText),
    subject: {},
    sentence: `${supplier} and ${receiver} state two figures for what went from one to the other in ${year}.`,
    confidential: true,
    figures: [
      { label: supplier, year, value: supplied, unit },
      { label: receiver, year, value: received, unit },
    ],
    waysOut: [{ id: 'accept-gap', sentence: 'Keep both figures, and count what both ends confirm.', effect: [] }],
    facts: { supplied, received },
  }
}
