import { toDecimal } from '../decimal.ts'
import { grouped } from '../grouped.ts'
import { promisedCut, type Goal } from './goal.ts'

export const goalFaults = [
  'no-base-year',
  'no-base-value',
  'base-not-above-zero',
  'target-not-after-base',
  'no-reduction',
  'over-hundred',
  'below-zero',
  'target-contradicts',
  'residual-too-high',
  'residual-contradicts',
  'interim-outside',
  'interim-twice',
  'interim-beyond-target',
  'mixed-boundaries',
  'two-kinds-of-scope-2',
  'no-scope',
] as const
export type GoalFaultKind = (typeof goalFaults)[number]

/** What is wrong with a goal. A warning asks for an explanation, an error keeps it out (METHODS 1.10). */
export type GoalFault = {
  readonly kind: GoalFaultKind
  readonly weight: 'error' | 'warning'
  readonly sentence: string
}

/** What net zero may leave to be neutralised, in per cent of the base (SBTi Corporate Net-Zero Standard). */
export const highestResidual = 10

/** Everything that is wrong with a goal, each by name; empty for a sound one. Nothing is mended and nothing filled in. */
export function checkGoal(goal: Goal): readonly GoalFault[] {
  return [
    ...baseFaults(goal),
    ...cutFaults(goal),
    ...residualFaults(goal),
    ...interimFaults(goal),
    ...scopeFaults(goal),
  ]
}

export const blocks = (faults: readonly GoalFault[]): boolean => faults.some((fault) => fault.weight === 'error')

const error = (kind: GoalFaultKind, sentence: string): GoalFault => ({ kind, weight: 'error', sentence })
const warning = (kind: GoalFaultKind, sentence: string): GoalFault => ({ kind, weight: 'warning', sentence })

function* baseFaults(goal: Goal): Generator<GoalFault> {
  const { baseYear, baseValue, targetYear } = goal
  const cut = promisedCut(goal)
  // Nothing at all is nothing of any base; a peak year and business as usual have no base.
  const needsBase =
    goal.type === 'absolute' || goal.type === 'intensity' || (goal.type === 'net-zero' && (cut ?? 0) < 100)
  const givesLevel = goal.reductionPercent === null && goal.targetValue !== null
  if (needsBase && !givesLevel && baseYear === null) yield error('no-base-year', 'It names no base year.')
  if (needsBase && !givesLevel && baseYear !== null && baseValue === null)
    yield warning(
      'no-base-value',
      `It gives no base value: it holds only where the emissions of ${baseYear} are known.`,
    )
  if (baseValue !== null && baseValue <= 0) yield error('base-not-above-zero', 'Its base value must be above zero.')
  if (baseYear !== null && targetYear <= baseYear)
    yield error('target-not-after-base', `Its target year ${targetYear} does not come after its base year ${baseYear}.`)
  if (goal.baseBoundary !== null && goal.baseBoundary !== goal.boundary)
    yield error(
      'mixed-boundaries',
      `Its base covers “${goal.baseBoundary}” and its target “${goal.boundary ?? 'the whole'}”: two boundaries.`,
    )
}

function* cutFaults(goal: Goal): Generator<GoalFault> {
  const cuts = [goal.reductionPercent, ...goal.interim.map((step) => step.reductionPercent)]
  const over = cuts.find((cut) => cut !== null && cut > 100)
  const under = cuts.find((cut) => cut !== null && cut < 0)
  if (typeof over === 'number') yield error('over-hundred', `A cut of ${over} % takes off more than there is.`)
  if (typeof under === 'number') yield error('below-zero', `A cut of ${under} % is a rise.`)
  if (goal.targetValue !== null && goal.targetValue < 0)
    yield error('below-zero', 'Its target is below zero: removals have a line of their own.')
  if (goal.type === 'peak') return
  if (goal.reductionPercent === null && goal.targetValue === null && goal.type !== 'net-zero')
    yield error('no-reduction', 'It gives neither a cut in per cent nor a level.')
  if (goal.reductionPercent !== null && goal.targetValue !== null && goal.baseValue !== null) {
    const stated = goal.baseValue * (1 - goal.reductionPercent / 100)
    // Half a per cent of the base is what rounding the percentage to whole figures explains.
    if (Math.abs(stated - goal.targetValue) > 0.005 * goal.baseValue)
      yield error(
        'target-contradicts',
        `Its cut gives ${grouped(toDecimal(stated))}, its stated level is ${grouped(toDecimal(goal.targetValue))}.`,
      )
  }
}

function* residualFaults(goal: Goal): Generator<GoalFault> {
  if (goal.type !== 'net-zero') return
  const residual = goal.residualPercent ?? 100 - (promisedCut(goal) ?? 100)
  if (residual > highestResidual)
    yield error(
      'residual-too-high',
      `It claims net zero with a residual of ${residual} % of the base; at most ${highestResidual} % may be left to neutralise.`,
    )
  if (residual < 0) yield error('residual-contradicts', 'Its residual is below zero.')
  if (goal.residualPercent !== null && goal.reductionPercent !== null)
    if (goal.reductionPercent < 100 && Math.abs(goal.residualPercent + goal.reductionPercent - 100) > 0.5)
      yield error('residual-contradicts', 'Its cut and its residual do not add up to 100 %.')
}

function* interimFaults(goal: Goal): Generator<GoalFault> {
  const cut = promisedCut(goal)
  const seen = new Set<number>()
  for (const { year, reductionPercent } of goal.interim) {
    if (seen.has(year)) yield error('interim-twice', `It has two interim steps in ${year}.`)
    seen.add(year)
    if (year >= goal.targetYear || (goal.baseYear !== null && year <= goal.baseYear))
      yield error('interim-outside', `The interim step of ${year} lies outside its base and target year.`)
    if (cut !== null && reductionPercent > cut)
      yield warning('interim-beyond-target', `The interim step of ${year} cuts more than the target does.`)
  }
}

function* scopeFaults({ scopes }: Goal): Generator<GoalFault> {
  if (scopes.length === 0) yield warning('no-scope', 'It does not say which scopes it covers.')
  if (scopes.includes('2-location') && scopes.includes('2-market'))
    yield error('two-kinds-of-scope-2', 'It counts bought energy twice: by location and by market.')
}
