import type { Tonnes } from '../decimal.ts'
import { lineThrough } from '../pathway/line.ts'
import type { Path } from '../pathway/path.ts'
import { no, type Result } from '../result.ts'
import { checkGoal, type GoalFault } from './check-goal.ts'
import type { PromisedPath } from './commitment-path.ts'
import { promiseOf, type Axis, type Incomparable, type IncomparableKind } from './comparable.ts'
import type { Goal } from './goal.ts'
import { paceOf } from './pace.ts'
import { twoNumbers } from './two-numbers.ts'

/** What a level asks of those on the axis, year by year. */
export type Requirement = {
  /** Tonnes a year; NaN in years before it begins and in `blind` ones. Null where nothing comparable is asked. */
  readonly path: Path | null
  /** The goals the path is drawn through, whose source and edition stand behind every figure of it. */
  readonly used: readonly Goal[]
  /** Why there is no path; null where there is one. */
  readonly reason: Incomparable | null
  /** Goals that the path leaves out, each with its reason. */
  readonly leftOut: readonly { readonly goal: Goal; readonly reason: Incomparable }[]
  /** Years in which a goal that cannot be placed would bend the path: what is asked there is not known. */
  readonly blind: readonly BlindSpan[]
  /** Two numbers for one year: the path holds the lower, and this is what each alone would ask, with the question to its owner. */
  readonly rivals: readonly { readonly question: string; readonly lines: readonly RivalLine[] }[]
}
/** A span of years whose requirement cannot be told, both included. */
export type BlindSpan = { readonly from: number; readonly to: number; readonly reason: Incomparable }
export type RivalLine = { readonly goal: Goal; readonly path: Path }

const unasked = { path: null, used: [], leftOut: [], blind: [], rivals: [] } as const

/** Nothing asked, with the reason. */
export const nothingRequired = (reason: Incomparable): Requirement => ({ ...unasked, reason })

/** A path that is asked for by something else than goals: a cluster's own target, a benchmark. */
export const requiredBy = (path: Path): Requirement => ({ ...unasked, path, reason: null })

/** What a company's or cluster's own goals ask of its own tonnes. */
export const ownRequirement = (goals: readonly Goal[], axis: Axis): Requirement =>
  requirement(goals, axis, (goal) => promiseOf(goal, axis))

/** What a region's or nation's goals ask of those on the axis, if they keep its pace. */
export const widerRequirement = (
  goals: readonly Goal[],
  axis: Axis,
  wider: (year: number) => Tonnes | null,
): Requirement => requirement(goals, axis, (goal) => paceOf(goal, axis, wider))

function requirement(
  goals: readonly Goal[],
  axis: Axis,
  promise: (goal: Goal) => Result<PromisedPath, Incomparable>,
): Requirement {
  const promises = new Map<Goal, PromisedPath>()
  const leftOut: { readonly goal: Goal; readonly reason: Incomparable }[] = []
  for (const goal of goals) {
    const fault = checkGoal(goal).find(({ weight }) => weight === 'error')
    const promised = fault === undefined ? promise(goal) : no(reasonOf(fault))
    if (promised.ok) promises.set(goal, promised.value)
    else leftOut.push({ goal, reason: promised.refusal })
  }
  if (promises.size === 0) {
    const reason = leftOut[0]?.reason ?? { kind: 'no-goal', sentence: 'No goal is known.' }
    return { ...unasked, reason, leftOut }
  }
  const all = [...promises.values()]
  const blind = blindSpans(all, leftOut, axis.years)
  const path = lineOf(all, axis.years).map((tonnes, index) =>
    blind.some(({ from, to }) => isWithin(axis.years[index], from, to)) ? Number.NaN : tonnes,
  )
  return { path, reason: null, used: [...promises.keys()], leftOut, blind, rivals: rivalsAmong(promises, axis.years) }
}

const isWithin = (year: number | undefined, from: number, to: number): boolean =>
  year !== undefined && year >= from && year <= to

/** Of a goal that is left out for these reasons its year is known and its level is not; the others ask for something else. */
const unplaced: ReadonlySet<IncomparableKind> = new Set([
  'no-emissions-to-rebase',
  'no-base-value',
  'no-base-year',
  'business-as-usual',
])

/** From after the last known point before such a goal to before the next one after it the line would run through its level. */
function blindSpans(
  promises: readonly PromisedPath[],
  leftOut: Requirement['leftOut'],
  years: readonly number[],
): readonly BlindSpan[] {
  const points = promises.flatMap(({ from, steps }) => [from.year, ...steps.map((step) => step.year)])
  return leftOut.flatMap(({ goal, reason }) => {
    if (!unplaced.has(reason.kind)) return []
    const before = Math.max(...points.filter((year) => year < goal.targetYear))
    const after = Math.min(...points.filter((year) => year > goal.targetYear))
    const from = Number.isFinite(before) ? before + 1 : (years[0] ?? 0)
    return [{ from, to: Number.isFinite(after) ? after - 1 : (years.at(-1) ?? 0), reason }]
  })
}

const reasonOf = ({ kind, sentence }: GoalFault): Incomparable => ({
  kind: kind === 'mixed-boundaries' ? 'boundary' : 'faulty',
  sentence,
})

/** What each of two numbers alone would ask: the others' number of that year is taken out, the rest of the line stays. */
function rivalsAmong(promises: ReadonlyMap<Goal, PromisedPath>, years: readonly number[]): Requirement['rivals'] {
  if (promises.size < 2) return []
  return twoNumbers([...promises.keys()]).map(({ question, goals, year }) => ({
    question,
    lines: goals.map((goal) => {
      const alone = [...promises].map(([other, promised]) =>
        other === goal || !goals.includes(other)
          ? promised
          : { ...promised, steps: promised.steps.filter((step) => step.year !== year) },
      )
      return { goal, path: lineOf(alone, years) }
    }),
  }))
}

/**
 * Promises as one line: from the latest base through every later step, a later step never above an earlier one, level after
 * the last. NaN before that base: nothing is asked there.
 */
export function lineOf(promises: readonly PromisedPath[], years: readonly number[]): Path {
  const from = promises
    .map((promised) => promised.from)
    .reduce((a, b) => (b.year > a.year || (b.year === a.year && b.tonnes < a.tonnes) ? b : a))
  const steps = promises
    .flatMap((promised) => promised.steps)
    .filter((step) => step.year > from.year)
    .toSorted((a, b) => a.year - b.year || a.tonnes - b.tonnes)
  let lowest = Infinity
  const falling = steps.map(({ year, tonnes }) => ({ year, tonnes: (lowest = Math.min(lowest, tonnes)) }))
  const line = lineThrough([from, ...falling], years)
  years.forEach((year, index) => {
    if (year < from.year) line[index] = Number.NaN
  })
  return line
}
