import type { Tonnes } from '../decimal.ts'
import { countInSequence, type Wanted } from '../measures/sequence.ts'
import { byText } from '../text-order.ts'
import { costOfHub, costOfStart, effectShare, takenShare, tonnesOfDropping } from './by-start.ts'
import type { Plan, ScheduleMeasure, ScheduleProblem, ScheduleSource } from './problem.ts'

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

/** What a source is counted by: its streams, and last of all the rest of it, as the merge splits it (METHODS 2.2). */
export function partsOf({ reference, streams = [] }: ScheduleSource): readonly Float64Array[] {
  const rest = reference.map((tonnes, index) => streams.reduce((left, of) => left - (of[index] ?? 0), tonnes))
  return [...streams.map((of) => Float64Array.from(of)), Float64Array.from(rest, (tonnes) => Math.max(0, tonnes))]
}

/** Every source less what its measures take off it in turn, by start and then id, as the merge counts them. */
function emissionsOf(problem: ScheduleProblem, started: readonly Started[]): readonly Tonnes[] {
  const emitted = problem.years.map(() => 0)
  const claims = claimsOn(problem, started)
  for (const source of problem.sources) {
    const left = leftOf(source, claims.get(source.id) ?? [])
    for (let index = 0; index < emitted.length; index += 1) emitted[index] = (emitted[index] ?? 0) + (left[index] ?? 0)
  }
  return emitted
}

function claimsOn(problem: ScheduleProblem, started: readonly Started[]): ReadonlyMap<string, readonly Wanted[]> {
  const claims = new Map<string, Wanted[]>()
  for (const { measure, start } of started.toSorted((a, b) => a.start - b.start || byText(a.measure.id, b.measure.id)))
    for (const { sourceId, tonnesPerYear, streams = null } of measure.effects) {
      const path = Float64Array.from(problem.years, (year) => tonnesPerYear * effectShare(measure, start, year))
      const known = claims.get(sourceId)
      if (known === undefined) claims.set(sourceId, [{ path, parts: streams }])
      else known.push({ path, parts: streams })
    }
  return claims
}

/** Of a source without streams the order of its claims changes nothing. */
function leftOf(source: ScheduleSource, claims: readonly Wanted[]): ArrayLike<number> {
  if (claims.length === 0) return source.reference
  if (source.streams !== undefined) return countInSequence(partsOf(source), claims).left
  return source.reference.map((tonnes, index) =>
    Math.max(
      0,
      claims.reduce((left, { path }) => left - (path[index] ?? 0), tonnes),
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
