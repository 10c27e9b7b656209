import { buildYears, neededBy, startYears } from './by-start.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import type { Plan, ScheduleHub, ScheduleMeasure, ScheduleProblem } from './problem.ts'

/** A millionth of a limit is the noise of the machine. */
const above = (value: number, limit: number): boolean => value > limit + 1e-6 * Math.max(1, Math.abs(limit))

/**
 * Every constraint that a plan breaks, one sentence each; empty where it keeps them all. The target is none of them: what is
 * missing to it is the shortfall.
 */
export function faultsOfSchedule(problem: ScheduleProblem, plan: Plan): readonly string[] {
  const outcome = outcomeOf(problem, plan)
  return [
    ...unknownIds(problem, plan),
    ...problem.measures.flatMap((measure) => faultsOfMeasure(problem, plan, measure)),
    ...faultsOfGroups(problem, plan),
    ...faultsOfBuildRates(problem, plan),
    ...faultsOfCapital(problem, outcome),
    ...problem.hubs.flatMap((hub) => faultsOfHub(problem, plan, hub, outcome)),
  ]
}

function unknownIds(problem: ScheduleProblem, plan: Plan): readonly string[] {
  const measures = new Set(problem.measures.map(({ id }) => id))
  const hubs = new Set(problem.hubs.map(({ id }) => id))
  return [
    ...[...plan.starts.keys()].filter((id) => !measures.has(id)).map((id) => `There is no measure ${id}.`),
    ...[...plan.hubs.keys()].filter((id) => !hubs.has(id)).map((id) => `There is no hub ${id}.`),
  ]
}

function faultsOfMeasure(problem: ScheduleProblem, plan: Plan, measure: ScheduleMeasure): readonly string[] {
  const start = plan.starts.get(measure.id)
  if (start === undefined) return []
  const { title } = measure
  const faults: string[] = []
  if (!startYears(problem, measure).includes(start)) faults.push(`${title} cannot start in ${start}.`)
  for (const id of measure.prerequisites) {
    const needed = problem.measures.find((other) => other.id === id)
    if (needed === undefined) continue
    const before = plan.starts.get(id)
    if (before === undefined || before > start)
      faults.push(`${title} starts in ${start}, before ${needed.title}, which it needs.`)
  }
  for (const need of measure.needs) {
    const { hubId } = need
    const hub = problem.hubs.find(({ id }) => id === hubId)
    const built = plan.hubs.get(hubId)
    if (hub === undefined) faults.push(`${title} needs the hub ${hubId}, which is not there.`)
    if (hub !== undefined && (built === undefined || built > neededBy(problem, need, start)))
      faults.push(`${title} starts in ${start}, before ${hub.name}, which it needs, is built.`)
  }
  return faults
}

function faultsOfGroups(problem: ScheduleProblem, plan: Plan): readonly string[] {
  const started = problem.measures.filter(({ id, exclusiveGroup }) => exclusiveGroup !== null && plan.starts.has(id))
  return [...Map.groupBy(started, (measure) => measure.exclusiveGroup).values()]
    .filter((group) => group.length > 1)
    .map((group) => `${group.map(({ title }) => title).join(' and ')} exclude each other.`)
}

function faultsOfBuildRates(problem: ScheduleProblem, plan: Plan): readonly string[] {
  return problem.buildRates.flatMap(({ group, startsPerYear }) => {
    const members = problem.measures.filter(({ buildGroup }) => buildGroup === group)
    return problem.years.flatMap((year) => {
      const starts = members.filter(({ id }) => plan.starts.get(id) === year).length
      return starts > startsPerYear ? [`${starts} measures of ${group} start in ${year}; ${startsPerYear} can.`] : []
    })
  })
}

function faultsOfCapital(problem: ScheduleProblem, { capital }: Outcome): readonly string[] {
  return problem.years.flatMap((year, index) => {
    const budget = problem.capitalBudget[index] ?? null
    return budget !== null && above(capital[index] ?? 0, budget) ? [`The capital of ${year} is above its budget.`] : []
  })
}

function faultsOfHub(problem: ScheduleProblem, plan: Plan, hub: ScheduleHub, outcome: Outcome): readonly string[] {
  const built = plan.hubs.get(hub.id)
  if (built === undefined) return []
  const faults: string[] = []
  if (!buildYears(problem, hub).includes(built)) faults.push(`${hub.name} cannot be built in ${built}.`)
  problem.years.forEach((year, index) => {
    if (year < built) return
    const taken = outcome.taken.get(hub.id)?.[index] ?? 0
    if (above(taken, hub.capacity[index] ?? 0)) faults.push(`More is taken of ${hub.name} in ${year} than it holds.`)
    if (taken > 0 && above(hub.minimumTake, taken))
      faults.push(`Less is taken of ${hub.name} in ${year} than its minimum.`)
  })
  return faults
}
