import type { Tonnes } from '../decimal.ts'
import type { BindingLimit } from './binding.ts'
import type { Outcome } from './outcome.ts'
import type { Plan } from './problem.ts'

/** What is proven of a figure that was to be small: nothing is below `bound`. */
export type Proven = { readonly value: number; readonly bound: number; readonly gap: number }

export type SolverName = { readonly name: string; readonly version: string }

/** The best schedule that was found, and what is proven of it (METHODS 4.5). Another plan within the gap may be as good. */
export type Schedule = {
  readonly plan: Plan
  readonly outcome: Outcome
  /** Within the gap that was asked for, or only the best there was when the time ran out. */
  readonly end: 'within-gap' | 'time-limit'
  readonly solver: SolverName
  /** Discounted cost, among the plans that miss no more than this one. */
  readonly cost: Proven
  /** Tonnes above the target, all years together, and what dropping decided measures counts as. */
  readonly missed: Proven
  readonly binding: readonly BindingLimit[]
  /** Why the target is missed, in words; empty where it is not. */
  readonly reasons: readonly string[]
}

/** The gap of a value and its bound, relative to the value. A bound above the value by rounding alone is the value. */
export function proven(value: number, bound: number): Proven {
  const below = Math.min(bound, value)
  const gap = value === below ? 0 : (value - below) / Math.abs(value)
  return { value, bound: below, gap }
}

/** Whether one outcome is better than another: less is missed, or as little at less cost. Tonnes apart by `alike` are the same. */
export const isBetter = (one: Outcome, other: Outcome, alike: Tonnes): boolean =>
  Math.abs(one.missed - other.missed) > alike ? one.missed < other.missed : one.cost < other.cost
