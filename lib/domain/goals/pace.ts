import type { Tonnes } from '../decimal.ts'
import { rebase } from '../pathway/rebase.ts'
import { no, ok, type Result } from '../result.ts'
import { coversMore, sameMeasure, type Axis, type Incomparable } from './comparable.ts'
import type { PromisedPath } from './commitment-path.ts'
import type { Goal } from './goal.ts'

/**
 * Somebody wider's goal as a line for those on the axis: what they may emit if they fall as fast as the goal asks from the
 * axis' base year on. Each step is rebased with the wider emissions of both years (METHODS 3.2). Steps up to the axis' base
 * year are history. `wider` gives the region's or nation's emissions of a year in tonnes, null where they are not known.
 */
export function paceOf(
  goal: Goal,
  axis: Axis,
  wider: (year: number) => Tonnes | null,
): Result<PromisedPath, Incomparable> {
  const cut = sameMeasure(goal, axis)
  if (!cut.ok) return cut
  const base = axis.inYear(axis.baseYear)
  if (base === null)
    return not('no-base-value', `The emissions of ${axis.baseYear}, which the pace would start from, are not known.`)
  const now = wider(axis.baseYear)
  const inBase = goal.baseValue ?? (goal.baseYear === null ? null : wider(goal.baseYear))
  const interim = coversMore(goal, axis) ? [] : goal.interim
  const asked = [...interim, { year: goal.targetYear, reductionPercent: cut.value }].filter(
    (step) => step.year > axis.baseYear,
  )
  if (asked.length === 0)
    return not('before-the-axis', `It ends in ${goal.targetYear}, not after the base year ${axis.baseYear}.`)
  const steps: { year: number; tonnes: Tonnes }[] = []
  for (const { year, reductionPercent } of asked.toSorted((a, b) => a.year - b.year)) {
    const left = shareLeft(goal, reductionPercent, inBase, now, axis.baseYear)
    if (!left.ok) return left
    steps.push({ year, tonnes: base * left.value })
  }
  const target = steps.at(-1)
  if (target === undefined) throw new Error('A goal after the base year has a step')
  return ok({ from: { year: axis.baseYear, tonnes: base }, steps, target })
}

/** The share of the axis' base year that may be left: `1 - R(y→t)`. */
function shareLeft(
  goal: Goal,
  percent: number | null,
  inBase: Tonnes | null,
  now: Tonnes | null,
  year: number,
): Result<number, Incomparable> {
  // Nothing at all is nothing of any year's emissions.
  if (percent !== null && percent >= 100) return ok(0)
  if (percent !== null && goal.baseYear === year) return ok(1 - percent / 100)
  const who = goal.actor.name
  if (now === null) return not('no-emissions-to-rebase', `The emissions of ${who} in ${year} are not known.`)
  if (percent === null) return ok((goal.targetValue ?? 0) / now)
  if (goal.baseYear === null) return not('no-base-year', 'It names no base year.')
  if (inBase === null)
    return not('no-emissions-to-rebase', `The emissions of ${who} in ${goal.baseYear} are not known.`)
  const rebased = rebase(percent / 100, inBase, now)
  return rebased.ok ? ok(1 - rebased.value) : not('no-emissions-to-rebase', rebased.refusal)
}

const not = (kind: Incomparable['kind'], sentence: string): Result<never, Incomparable> => no({ kind, sentence })
