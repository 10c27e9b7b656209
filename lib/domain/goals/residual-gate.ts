import type { Tonnes } from '../decimal.ts'
import { highestResidual } from './check-goal.ts'

export type ResidualGate = {
  /** What is left, as a share of the base. */
  readonly residualShare: number
  readonly passes: boolean
  /** Tonnes above what the gate lets through; negative is room. */
  readonly overTonnes: Tonnes
}

/** Whether what a roadmap leaves counts as a residual: at most 10 % of the base (METHODS 2.2, 3.6). Null without a base. */
export function residualGate(base: Tonnes, left: Tonnes, percent = highestResidual): ResidualGate | null {
  if (!(base > 0)) return null
  const overTonnes = left - (base * percent) / 100
  return { residualShare: left / base, passes: overTonnes <= 0, overTonnes }
}
