import { buildYears, costOfStart, effectShare, neededBy, startYears } from './by-start.ts'
import { faultsOfSchedule } from './faults.ts'
import { outcomeOf } from './outcome.ts'
import { emptyPlan, type Plan, type ScheduleMeasure, type ScheduleProblem } from './problem.ts'

/** How many ways of adding to the plan are tried for a year before the best of them is taken. */
const tries = 16

/**
 * A plan that keeps every constraint, found at once and without a claim to be the best: what is decided first, then, year by
 * year of shortfall, the measure that closes it at the least cost a tonne, with all that it needs. Deterministic.
 */
export function proposePlan(problem: ScheduleProblem): Plan {
  let plan = emptyPlan
  const ranked = problem.measures.toSorted((a, b) => rank(problem, a) - rank(problem, b))
  for (const measure of problem.measures.filter(({ decided }) => decided)) {
    if (plan.starts.has(measure.id)) continue
    plan =
      startYears(problem, measure)
        .map((year) => soundWith(problem, plan, ranked, measure, year))
        .find((found) => found !== null) ?? plan
  }
  const givenUp = new Set<number>()
  for (;;) {
    const outcome = outcomeOf(problem, plan)
    const short = outcome.shortfall.findIndex((tonnes, index) => tonnes > 0 && !givenUp.has(index))
    if (short === -1) return plan
    const better = bestAddition(problem, plan, ranked, short)
    if (better === null) givenUp.add(short)
    else plan = better
  }
}

/** Cost of a tonne over the plan at the earliest start; what cannot start comes last. */
function rank(problem: ScheduleProblem, measure: ScheduleMeasure): number {
  const [start] = startYears(problem, measure)
  const yearly = measure.effects.reduce((sum, { tonnesPerYear }) => sum + tonnesPerYear, 0)
  if (start === undefined || yearly === 0) return Number.MAX_VALUE
  const share = problem.years.reduce((sum, year) => sum + effectShare(measure, start, year), 0)
  return costOfStart(problem, measure, start) / (yearly * share)
}

/** The plan with the addition that makes the year's shortfall smaller at the least cost a tonne of all shortfalls; null if none does. */
function bestAddition(
  problem: ScheduleProblem,
  plan: Plan,
  ranked: readonly ScheduleMeasure[],
  short: number,
): Plan | null {
  const before = outcomeOf(problem, plan)
  const year = problem.years[short] ?? 0
  let best: { readonly plan: Plan; readonly cost: number } | null = null
  let tried = 0
  for (const measure of ranked) {
    if (plan.starts.has(measure.id) || tried >= tries) continue
    for (const start of startsBefore(problem, measure, year)) {
      const next = soundWith(problem, plan, ranked, measure, start)
      if (next === null) continue
      const after = outcomeOf(problem, next)
      if ((after.shortfall[short] ?? 0) >= (before.shortfall[short] ?? 0)) continue
      tried += 1
      const cost = (after.cost - before.cost) / (before.missed - after.missed)
      if (best === null || cost < best.cost) best = { plan: next, cost }
    }
  }
  return best?.plan ?? null
}

/** The latest start that works in full in the year, the latest that works at all, and the earliest. */
function startsBefore(problem: ScheduleProblem, measure: ScheduleMeasure, year: number): readonly number[] {
  const possible = startYears(problem, measure).filter((start) => start <= year)
  const full = possible.findLast((start) => start <= year - measure.rampYears + 1)
  return [...new Set([full, possible.at(-1), possible[0]])].flatMap((start) => start ?? [])
}

/** The plan with a measure and all that it needs; null where that breaks a constraint. */
function soundWith(
  problem: ScheduleProblem,
  plan: Plan,
  ranked: readonly ScheduleMeasure[],
  measure: ScheduleMeasure,
  start: number,
): Plan | null {
  const starts = new Map(plan.starts)
  const hubs = new Map(plan.hubs)
  if (!addWithNeeds(problem, starts, hubs, measure, start, new Set())) return null
  let next: Plan = { starts, hubs }
  for (const taker of fillers(problem, plan, next, ranked)) {
    if (faultsOfSchedule(problem, next).length === 0) return next
    const more: Plan = { starts: new Map(next.starts), hubs: new Map(next.hubs) }
    const built = Math.min(...taker.needs.map(({ hubId }) => more.hubs.get(hubId) ?? Infinity))
    const own = startYears(problem, taker).findLast((year) => year <= built)
    if (own === undefined) continue
    if (
      addWithNeeds(problem, more.starts as Map<string, number>, more.hubs as Map<string, number>, taker, own, new Set())
    )
      next = more
  }
  return faultsOfSchedule(problem, next).length === 0 ? next : null
}

/** Measures that could help a newly built hub to its minimum, the cheapest first. */
function fillers(
  problem: ScheduleProblem,
  before: Plan,
  plan: Plan,
  ranked: readonly ScheduleMeasure[],
): readonly ScheduleMeasure[] {
  const asking = problem.hubs.filter(
    ({ id, minimumTake }) => plan.hubs.has(id) && !before.hubs.has(id) && minimumTake > 0,
  )
  return ranked.filter(
    (measure) =>
      !plan.starts.has(measure.id) && measure.needs.some(({ hubId }) => asking.some(({ id }) => id === hubId)),
  )
}

/** Puts a measure into the years given, what it builds on before it, and its hubs; false where one of them cannot be done in time. */
function addWithNeeds(
  problem: ScheduleProblem,
  starts: Map<string, number>,
  hubs: Map<string, number>,
  measure: ScheduleMeasure,
  start: number,
  above: ReadonlySet<string>,
): boolean {
  if (above.has(measure.id)) return false
  starts.set(measure.id, start)
  for (const id of measure.prerequisites) {
    const needed = problem.measures.find((other) => other.id === id)
    if (needed === undefined || (starts.get(id) ?? Infinity) <= start) continue
    const own = startYears(problem, needed).findLast((year) => year <= start)
    if (own === undefined || starts.has(id)) return false
    if (!addWithNeeds(problem, starts, hubs, needed, own, new Set([...above, measure.id]))) return false
  }
  for (const need of measure.needs) {
    const { hubId } = need
    const hub = problem.hubs.find(({ id }) => id === hubId)
    if (hub === undefined) return false
    const by = neededBy(problem, need, start)
    if ((hubs.get(hubId) ?? Infinity) <= by) continue
    const built = buildYears(problem, hub).findLast((year) => year <= by)
    if (built === undefined || hubs.has(hubId)) return false
    hubs.set(hubId, built)
  }
  return true
}
