import type { Tonnes } from '../decimal.ts'
import { costOfHub, costOfStart, effectShare, takenShare, tonnesOfDropping } from './by-start.ts'
import type { Plan, ScheduleMeasure, ScheduleProblem } from './problem.ts'

/** What a plan amounts to. Lists by year of the plan; money discounted only in `cost`. */
export type Outcome = {
  readonly emissions: readonly Tonnes[]
  /** Emissions above the target. */
  readonly shortfall: readonly Tonnes[]
  readonly totalShortfall: Tonnes
  /** The decided measures that the plan does not start, by id. */
  readonly dropped: readonly string[]
  /** What is to be made small before cost is: the shortfall of all years, and what dropping counts as. */
  readonly missed: Tonnes
  readonly cost: number
  readonly capital: readonly number[]
  /** What is taken of each hub, by hub id. */
  readonly taken: ReadonlyMap<string, readonly number[]>
}

/** Works a plan out year by year. It asks nothing of the plan: `faultsOfSchedule` does. */
export function outcomeOf(problem: ScheduleProblem, plan: Plan): Outcome {
  const started = problem.measures.flatMap((measure) => {
    const start = plan.starts.get(measure.id)
    return start === undefined ? [] : [{ measure, start }]
  })
  const built = problem.hubs.flatMap((hub) => {
    const year = plan.hubs.get(hub.id)
    return year === undefined ? [] : [{ hub, year }]
  })
  const emissions = emissionsOf(problem, started)
  const negligible = negligibleTonnes(problem)
  const shortfall = emissions.map((tonnes, index) => {
    const target = problem.target[index] ?? null
    return target === null || tonnes - target <= negligible ? 0 : tonnes - target
  })
  const totalShortfall = sum(shortfall)
  const dropped = problem.measures.filter((measure) => measure.decided && !plan.starts.has(measure.id))
  return {
    emissions,
    shortfall,
    totalShortfall,
    dropped: dropped.map(({ id }) => id),
    missed: totalShortfall + sum(dropped.map((measure) => tonnesOfDropping(problem, measure))),
    cost:
      sum(started.map(({ measure, start }) => costOfStart(problem, measure, start))) +
      sum(built.map(({ hub, year }) => costOfHub(problem, hub, year))),
    capital: problem.years.map(
      (year) =>
        sum(started.map(({ measure, start }) => (start === year ? measure.capex : 0))) +
        sum(built.map(({ hub, year: own }) => (own === year ? hub.capex : 0))),
    ),
    taken: takenOf(problem, started),
  }
}

/** Half a kilogram, or of a large cluster what a solver's arithmetic cannot tell. */
export const negligibleTonnes = ({ sources }: ScheduleProblem): Tonnes =>
  Math.max(0.0005, 1e-8 * sum(sources.map(({ reference }) => Math.max(0, ...reference))))

type Started = { readonly measure: ScheduleMeasure; readonly start: number }

/** Every source less what is taken off it, never below zero: the order in which measures act changes nothing of their sum. */
function emissionsOf(problem: ScheduleProblem, started: readonly Started[]): readonly Tonnes[] {
  const claims = new Map(problem.sources.map(({ id }) => [id, new Float64Array(problem.years.length)]))
  for (const { measure, start } of started)
    for (const { sourceId, tonnesPerYear } of measure.effects) {
      const claim = claims.get(sourceId)
      if (claim === undefined) continue
      problem.years.forEach((year, index) => {
        claim[index] = (claim[index] ?? 0) + tonnesPerYear * effectShare(measure, start, year)
      })
    }
  return problem.years.map((_, index) =>
    sum(
      problem.sources.map(({ id, reference }) => Math.max(0, (reference[index] ?? 0) - (claims.get(id)?.[index] ?? 0))),
    ),
  )
}

function takenOf(problem: ScheduleProblem, started: readonly Started[]): Outcome['taken'] {
  const byId = new Map(problem.hubs.map(({ id }) => [id, problem.years.map(() => 0)]))
  for (const { measure, start } of started)
    for (const need of measure.needs) {
      const taken = byId.get(need.hubId)
      problem.years.forEach((year, index) => {
        if (taken !== undefined)
          taken[index] = (taken[index] ?? 0) + need.amount * takenShare(measure, need, start, year)
      })
    }
  return byId
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
