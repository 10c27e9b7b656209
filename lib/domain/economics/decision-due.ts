import type { BuildStep } from './build-order.ts'

/** Whether a measure can still be decided in time for the whole of it to work in the target year. */
export type DecisionDue = 'in-time' | 'overdue' | 'too-late'

/**
 * `too-late` where even its planned start misses the target year; `overdue` where the last year for the decision is over and nobody has
 * decided yet, so that the planned start has become a hope. What is decided is never overdue.
 */
export function decisionDue({ late, decideBy }: BuildStep, decided: boolean, thisYear: number): DecisionDue {
  if (late) return 'too-late'
  return !decided && decideBy < thisYear ? 'overdue' : 'in-time'
}
