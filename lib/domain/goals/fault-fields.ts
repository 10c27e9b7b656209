import type { GoalFault, GoalFaultKind } from './check-goal.ts'
import type { Goal } from './goal.ts'

/** The fields of a commitment's form to which a fault can belong. */
export type FaultField =
  | 'scopes'
  | 'baseYear'
  | 'baseTonnes'
  | 'baseBoundary'
  | 'targetYear'
  | 'reductionPercent'
  | 'targetValue'
  | 'residualPercent'
  | 'interim'

const fields: Readonly<Record<GoalFaultKind, FaultField>> = {
  'no-base-year': 'baseYear',
  'no-base-value': 'baseTonnes',
  'base-not-above-zero': 'baseTonnes',
  'target-not-after-base': 'targetYear',
  'no-reduction': 'reductionPercent',
  'over-hundred': 'reductionPercent',
  'below-zero': 'reductionPercent',
  'target-contradicts': 'targetValue',
  'residual-too-high': 'residualPercent',
  'residual-contradicts': 'residualPercent',
  'interim-outside': 'interim',
  'interim-twice': 'interim',
  'interim-beyond-target': 'interim',
  'mixed-boundaries': 'baseBoundary',
  'two-kinds-of-scope-2': 'scopes',
  'no-scope': 'scopes',
}

/** The field at which a fault is answered: where the cut of the target itself is sound, it is one of the interim steps. */
export function fieldOfFault({ kind }: GoalFault, { reductionPercent, residualPercent }: Goal): FaultField {
  const outside = reductionPercent !== null && (reductionPercent > 100 || reductionPercent < 0)
  if ((kind === 'over-hundred' || kind === 'below-zero') && !outside) return 'interim'
  // A residual that nobody named follows from the cut, and there it is to be mended.
  if (kind === 'residual-too-high' && residualPercent === null) return 'reductionPercent'
  return fields[kind]
}

const unfinished: readonly GoalFaultKind[] = ['no-base-year', 'no-reduction']

/** Whether a fault keeps a commitment from being saved at all. What is merely missing may wait; the checks ask for it. */
export const contradicts = ({ kind, weight }: GoalFault): boolean => weight === 'error' && !unfinished.includes(kind)
