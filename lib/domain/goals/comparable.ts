import type { Tonnes } from '../decimal.ts'
import type { Anchor } from '../pathway/path.ts'
import { no, ok, type Result } from '../result.ts'
import type { Scope } from '../submission/document.ts'
import type { PromisedPath } from './commitment-path.ts'
import { promisedCut, type Goal } from './goal.ts'

export const incomparables = [
  'intensity',
  'business-as-usual',
  'peak',
  'no-cut',
  'no-base-year',
  'no-base-value',
  'scopes',
  'gases',
  'boundary',
  'base-differs',
  'no-emissions-to-rebase',
  'before-the-axis',
  'no-goal',
  'withheld',
  'faulty',
] as const
export type IncomparableKind = (typeof incomparables)[number]

/** Why a goal cannot be set against tonnes: a kind to count by and a sentence to read. Never 0, never a guess (METHODS 3.1). */
export type Incomparable = { readonly kind: IncomparableKind; readonly sentence: string }

/** What goals are held against: whose tonnes, of which scopes, gases and boundary. */
export type Axis = {
  /** Every year from the base year on. */
  readonly years: readonly number[]
  readonly baseYear: number
  readonly scopes: readonly Scope[]
  /** Null where the axis does not say: then a goal's gases are not compared. */
  readonly gases: readonly string[] | null
  readonly boundary: string | null
  /** Emissions of a year in tonnes, null where they are not known. */
  readonly inYear: (year: number) => Tonnes | null
}

/** A base further than this from the axis' own figure is the base of something else (METHODS 1.9). */
const sameBase = 0.05

const not = (kind: IncomparableKind, sentence: string): Result<never, Incomparable> => no({ kind, sentence })

/**
 * The cut in per cent of a goal whose kind, scopes and gases let it stand beside these tonnes at all, whoever's tonnes its
 * base is; null where it promises a level instead.
 */
export function sameMeasure(goal: Goal, axis: Axis): Result<number | null, Incomparable> {
  if (goal.type === 'intensity') return not('intensity', 'An intensity target promises no tonnes.')
  if (goal.type === 'business-as-usual')
    return not('business-as-usual', 'It is measured against business as usual, not against a base year.')
  if (goal.type === 'peak') return not('peak', 'It names a peak year, not a level.')
  const cut = promisedCut(goal)
  // Nothing of the whole is nothing of each part; any other cut may fall on one part more than on another.
  const all = cut !== null && cut >= 100
  if (goal.scopes.length === 0) return not('scopes', 'It does not say which scopes it covers.')
  const missing = axis.scopes.filter((scope) => !goal.scopes.includes(scope))
  if (missing.length > 0) return not('scopes', `It does not cover scope ${missing.join(', ')}.`)
  if (!all && coversMore(goal, axis))
    return not('scopes', `It covers scope ${axis.scopes.join(', ')} together with other scopes.`)
  if (axis.gases !== null && goal.gases !== null && !sameSet(axis.gases, goal.gases))
    return not('gases', `It covers ${goal.gases.join(', ')}, these tonnes ${axis.gases.join(', ')}.`)
  if (cut !== null) return ok(cut)
  return goal.targetValue === null ? not('no-cut', 'It gives neither a cut nor a level.') : ok(null)
}

/** Whether a goal covers scopes besides those of the axis: then its interim steps may fall on any of them. */
export const coversMore = (goal: Goal, axis: Axis): boolean => goal.scopes.length > axis.scopes.length

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item))

/** A goal of those whose tonnes the axis holds, as a line in tonnes; or why it is not comparable. */
export function promiseOf(goal: Goal, axis: Axis): Result<PromisedPath, Incomparable> {
  const cut = sameMeasure(goal, axis)
  if (!cut.ok) return cut
  if (goal.boundary !== null && axis.boundary !== null && goal.boundary !== axis.boundary)
    return not('boundary', `It covers “${goal.boundary}”, these tonnes “${axis.boundary}”.`)
  if (goal.baseBoundary !== null && goal.baseBoundary !== goal.boundary)
    return not('boundary', 'Its base and its target cover two boundaries.')
  const base = baseOf(goal, axis)
  const withoutInterim = { ...goal, interim: [] }
  if (base.ok) return ok(lineFrom(base.value, cut.value, coversMore(goal, axis) ? withoutInterim : goal))
  const start = axis.inYear(axis.baseYear)
  // A level, or nothing at all, holds from any base.
  const free = cut.value === null || cut.value >= 100
  if (!free || start === null || base.refusal.kind === 'base-differs') return base
  return ok(lineFrom({ year: axis.baseYear, tonnes: start }, cut.value, withoutInterim))
}

function baseOf({ baseYear, baseValue }: Goal, axis: Axis): Result<Anchor, Incomparable> {
  if (baseYear === null) return not('no-base-year', 'It names no base year.')
  const known = axis.inYear(baseYear)
  if (baseValue === null)
    return known === null
      ? not('no-base-value', `It gives no base value, and the emissions of ${baseYear} are not known.`)
      : ok({ year: baseYear, tonnes: known })
  if (known !== null && Math.abs(baseValue - known) > sameBase * Math.max(baseValue, known))
    return not('base-differs', `Its base of ${baseYear} is not that of these tonnes: it covers something else.`)
  return ok({ year: baseYear, tonnes: baseValue })
}

function lineFrom(from: Anchor, cut: number | null, goal: Goal): PromisedPath {
  const after = (percent: number): Tonnes => from.tonnes * (1 - percent / 100)
  const target = { year: goal.targetYear, tonnes: goal.targetValue ?? after(cut ?? 0) }
  const steps = goal.interim
    .filter((step) => step.year > from.year && step.year < target.year)
    .map((step) => ({ year: step.year, tonnes: after(step.reductionPercent) }))
    .toSorted((a, b) => a.year - b.year || a.tonnes - b.tonnes)
  return { from, steps: [...steps, target], target }
}
