import { setImmediate as otherWork } from 'node:timers/promises'
import { ok, type Result } from '#lib/domain/result'
import { bindingLimits, reasonsOfShortfall, type BindingLimit } from '#lib/domain/schedule/binding'
import type { Aim } from '#lib/domain/schedule/draft'
import { faultsOfSchedule } from '#lib/domain/schedule/faults'
import { negligibleTonnes, outcomeOf, type Outcome } from '#lib/domain/schedule/outcome'
import type { Plan, ScheduleProblem } from '#lib/domain/schedule/problem'
import { nearby, polishPlan, widely } from '#lib/domain/schedule/polish'
import { proposePlan } from '#lib/domain/schedule/propose'
import { planOf } from '#lib/domain/schedule/read-plan'
import { isBetter, proven, type Schedule } from '#lib/domain/schedule/schedule'
import { polishBeside } from './polish-beside.ts'
import { beginSolving, type Solving } from './begin-solving.ts'
import type { SolveLimits, SolverRefusal } from './solve-program.ts'

/** How far the computation is: what it makes small at the moment, in tonnes or money, and the gap between best and bound. */
export type ScheduleProgress = {
  readonly stage: 'shortfall' | 'cost'
  readonly best: number
  readonly bound: number
  /** Null while nothing is proven. */
  readonly gap: number | null
}

export type ScheduleWishes = {
  /** As a sentence names it: GBP. */
  readonly currency: string
  readonly limits: SolveLimits
  readonly signal?: AbortSignal
  /** A plan that keeps every constraint, found before the solver begins. */
  readonly onProposal?: (plan: Plan, outcome: Outcome) => void
  readonly onProgress?: (progress: ScheduleProgress) => void
}

/** What one aim came to: the best plan known, what is proven, and what binds. */
type Step = {
  readonly plan: Plan
  readonly bound: number
  readonly done: boolean
  readonly binding: readonly BindingLimit[]
  readonly version: string
}

/** The search for a plan that keeps the target, in steps between which whatever else waits has its turn. */
const movesToTarget = 200_000
const slice = 1000

/** The share of the time that finding the smallest shortfall may take. */
const shareOfShortfall = 0.4

/**
 * The best schedule: first the least that can be missed of the target, then the least cost of doing so (METHODS 4.5). It
 * begins with a proposal, which stands where the solver finds nothing better in its time. Refused where it was cancelled or
 * took too much memory.
 */
export async function solveSchedule(
  problem: ScheduleProblem,
  wishes: ScheduleWishes,
): Promise<Result<Schedule, SolverRefusal>> {
  // Most targets can be kept: the least cost of doing so is looked for at once, beside the search for a plan that does.
  const keeping = beginSolving(problem, keepingTheTarget, wishes.limits, wishes.signal)
  try {
    return await solveInTurn(problem, wishes, keeping)
  } finally {
    await keeping.stop()
  }
}

const keepingTheTarget: Aim = { least: 'cost', missed: 0 }

async function solveInTurn(
  problem: ScheduleProblem,
  wishes: ScheduleWishes,
  keeping: Solving,
): Promise<Result<Schedule, SolverRefusal>> {
  const began = performance.now()
  const { limits } = wishes
  const proposal = proposePlan(problem)
  const first = outcomeOf(problem, proposal)
  wishes.onProposal?.(proposal, first)
  const alike = negligibleTonnes(problem)
  let plan = first.missed > alike ? await missingLess(problem, proposal, alike, wishes.signal) : proposal
  let least = 0
  let inTime = true
  let binding: readonly BindingLimit[] = []
  if (outcomeOf(problem, plan).missed > alike) {
    await keeping.stop()
    const seconds = limits.seconds * shareOfShortfall
    const step = await solveAim(
      problem,
      { least: 'missed' },
      plan,
      { ...limits, seconds, gap: limits.gap / 10 },
      wishes,
    )
    if (!step.ok) return step
    plan = step.value.plan
    least = step.value.bound
    inTime = step.value.done
    if (outcomeOf(problem, plan).missed > alike) binding = step.value.binding
  }
  const { missed } = outcomeOf(problem, plan)
  const aim: Aim = missed > alike ? { least: 'cost', missed: missed * (1 + 1e-9) + alike } : keepingTheTarget
  const left = Math.max(1, limits.seconds - (performance.now() - began) / 1000)
  const step = await solveAim(problem, aim, plan, { ...limits, seconds: left }, wishes, missed > alike ? null : keeping)
  if (!step.ok) return step
  const outcome = outcomeOf(problem, step.value.plan)
  const all = [...binding, ...step.value.binding]
  return ok({
    plan: step.value.plan,
    outcome,
    end: inTime && step.value.done ? 'within-gap' : 'time-limit',
    solver: { name: 'HiGHS', version: step.value.version },
    cost: proven(outcome.cost, step.value.bound),
    missed: proven(outcome.missed, least),
    binding: all,
    reasons: reasonsOfShortfall(problem, outcome, all),
  })
}

/** Looks for a plan that keeps the target before anything has to be proven of the least that can be missed. */
async function missingLess(
  problem: ScheduleProblem,
  plan: Plan,
  alike: number,
  signal: AbortSignal | undefined,
): Promise<Plan> {
  const polishing = polishPlan(problem, plan, { cooling: widely })
  for (let made = 0; made < movesToTarget && signal?.aborted !== true; made += slice) {
    polishing.run(slice, movesToTarget)
    await otherWork()
    if (outcomeOf(problem, polishing.best()).missed <= alike) break
  }
  const found = polishing.best()
  return faultsOfSchedule(problem, found).length === 0 ? found : plan
}

/**
 * Solves for one aim, beginning with a plan. The relaxation bounds and prices at once, and rounded it shows the way. While the solver
 * raises the bound, plans are polished beside it; it is stopped as soon as the best one known is within the gap. `begun` is a computation
 * for this aim that is under way already, and may be over.
 */
async function solveAim(
  problem: ScheduleProblem,
  aim: Aim,
  known: Plan,
  limits: SolveLimits,
  wishes: ScheduleWishes,
  begun: Solving | null = null,
): Promise<Result<Step, SolverRefusal>> {
  const solving = begun?.isStopped() === false ? begun : beginSolving(problem, aim, limits, wishes.signal, known)
  const { formulation } = solving
  const unit = aim.least === 'cost' ? formulation.units.money : formulation.units.tonnes
  const alike = negligibleTonnes(problem)
  let best = { plan: known, outcome: outcomeOf(problem, known) }
  let bound = -Infinity
  let enough = false
  const toldOf = ({ cost, missed }: Outcome): number => (aim.least === 'cost' ? cost : missed)
  const isWithin = (): boolean => proven(toldOf(best.outcome), bound).gap <= limits.gap
  const stopIfWithin = (): void => {
    if (enough || !isWithin()) return
    enough = true
    solving.enough()
  }
  const take = (plan: Plan): boolean => {
    const outcome = outcomeOf(problem, plan)
    const better = isBetter(outcome, best.outcome, alike)
    if (better) best = { plan, outcome }
    stopIfWithin()
    return better
  }
  const beside = polishBeside(problem, () => best.plan, take)
  solving.hear({
    improved(values) {
      const plan = planOf(problem, formulation, values)
      if (take(plan)) beside.look(plan, nearby)
    },
    progress(now) {
      bound = Math.max(bound, now * unit)
      const told = proven(toldOf(best.outcome), bound)
      wishes.onProgress?.({
        stage: aim.least === 'cost' ? 'cost' : 'shortfall',
        best: told.value,
        bound: told.bound,
        gap: Number.isFinite(told.bound) ? told.gap : null,
      })
      stopIfWithin()
    },
    relaxed({ objective, values }) {
      bound = Math.max(bound, objective * unit)
      beside.look(planOf(problem, formulation, values), widely)
      stopIfWithin()
    },
  })
  const { relaxed, solved } = await solving.ended.finally(beside.end)
  if (!relaxed.ok && relaxed.refusal.kind !== 'no-solution') return relaxed
  const binding = relaxed.ok ? bindingLimits(problem, formulation, aim, relaxed.value.duals, wishes.currency) : []
  const version = relaxed.ok ? relaxed.value.version : ''
  if (wishes.signal?.aborted !== true && enough) return ok({ plan: best.plan, bound, done: true, binding, version })
  if (!solved.ok) {
    if (solved.refusal.kind !== 'no-solution') return solved
    return ok({ plan: best.plan, bound, done: false, binding, version })
  }
  const found = planOf(problem, formulation, solved.value.values)
  const faults = faultsOfSchedule(problem, found)
  if (faults.length > 0) throw new Error(`The solver's plan breaks a constraint: ${faults.join(' ')}`)
  bound = Math.max(bound, solved.value.bound * unit)
  take(found)
  // Where a site's streams let the program take more than the merge counts, the solver's plan may miss more than it says.
  const counts = outcomeOf(problem, found).missed <= best.outcome.missed + alike
  const done = isWithin() || (solved.value.end === 'optimal' && counts)
  return ok({ plan: best.plan, bound, done, binding, version })
}
