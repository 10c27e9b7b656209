import type { Tonnes } from '../decimal.ts'
import { lineThrough } from '../pathway/line.ts'
import type { Path } from '../pathway/path.ts'
import { no, type Result } from '../result.ts'
import { checkGoal, type GoalFault } from './check-goal.ts'
import type { PromisedPath } from './commitment-path.ts'
import { promiseOf, type Axis, type Incomparable } from './comparable.ts'
import type { Goal } from './goal.ts'
import { paceOf } from './pace.ts'
import { twoNumbers } from './two-numbers.ts'

/** What a level asks of those on the axis, year by year. */
export type Requirement = {
  /** Tonnes a year; NaN in years before it begins. Null where nothing comparable is asked. */
  readonly path: Path | null
  /** Why there is no path; null where there is one. */
  readonly reason: Incomparable | null
  /** Goals that the path leaves out, each with its reason. */
  readonly leftOut: readonly { readonly goal: Goal; readonly reason: Incomparable }[]
  /** Two numbers for one year: the path holds the lower, and this is what each alone would ask, with the question to its owner. */
  readonly rivals: readonly { readonly question: string; readonly lines: readonly RivalLine[] }[]
}
export type RivalLine = { readonly goal: Goal; readonly path: Path }

/** Nothing asked, with the reason. */
export const nothingRequired = (reason: Incomparable): Requirement => ({ path: null, reason, leftOut: [], rivals: [] })

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
    return { path: null, reason, leftOut, rivals: [] }
  }
  return {
    path: lineOf([...promises.values()], axis.years),
    reason: null,
    leftOut,
    rivals: rivalsAmong(promises, axis.years),
  }
}

const reasonOf = ({ kind, sentence }: GoalFault): Incomparable => ({
  kind: kind === 'mixed-boundaries' ? 'boundary' : 'faulty',
  sentence,
})

function rivalsAmong(promises: ReadonlyMap<Goal, PromisedPath>, years: readonly number[]): Requirement['rivals'] {
  if (promises.size < 2) return []
  return twoNumbers([...promises.keys()]).map(({ question, goals }) => ({
    question,
    lines: goals.map((goal) => {
      const others = [...promises].filter(([other]) => other === goal || !goals.includes(other))
      return {
        goal,
        path: lineOf(
          others.map(([, promised]) => promised),
          years,
        ),
      }
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
