import type { CommitmentValues } from '#db/commitments'
import { checkGoal } from '#lib/domain/goals/check-goal'
import { contradicts, fieldOfFault } from '#lib/domain/goals/fault-fields'
import { goalOf } from '#lib/domain/goals/own-goals'

/** What contradicts itself in a commitment, one sentence a field: for its form and for a file alike. */
export function goalFaults(values: CommitmentValues): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  // Whose goal it is has no part in whether it contradicts itself.
  const goal = goalOf({ ...values, id: '' }, { level: 'company', id: '', name: '' })
  for (const fault of checkGoal(goal).filter(contradicts)) faults[fieldOfFault(fault, goal)] ??= fault.sentence
  return faults
}
