import {
  buildYears,
  costOfHub,
  costOfStart,
  effectShare,
  startYears,
  takenShare,
  tonnesOfDropping,
} from './by-start.ts'
import type { Plan, ScheduleHub, ScheduleMeasure, ScheduleProblem } from './problem.ts'

/** What a choice of starts comes to; infinite where it breaks a constraint. */
export type Score = { missed: number; cost: number }

/**
 * The same rules as `outcomeOf` and `faultsOfSchedule`, laid out for a search that asks ten thousand times a second. A choice
 * is the place of the start among a measure's `years`, -1 where it is not started; a hub is built as late as its takers allow.
 */
export type QuickScore = {
  /** Start years of each measure. */
  readonly years: readonly (readonly number[])[]
  /** Writes into `score`. */
  readonly rate: (choice: Int16Array, score: Score) => void
  readonly choiceOf: (plan: Plan) => Int16Array
  readonly planOf: (choice: Int16Array) => Plan
}

type Option = {
  readonly year: number
  readonly place: number
  readonly cost: number
  readonly claims: readonly { readonly source: number; readonly tonnes: Float64Array }[]
  readonly takes: readonly { readonly hub: number; readonly amounts: Float64Array }[]
}

export function quickScore(problem: ScheduleProblem): QuickScore {
  const { measures, hubs, sources } = problem
  const span = problem.years.length
  const options = measures.map((measure) =>
    startYears(problem, measure).map((year) => optionOf(problem, measure, year)),
  )
  const place = new Map(measures.map(({ id }, index) => [id, index]))
  const needed = measures.map(({ prerequisites }) => prerequisites.flatMap((id) => place.get(id) ?? []))
  const groups = placesOf(measures.map(({ exclusiveGroup }) => exclusiveGroup))
  const crews = measures.map(({ buildGroup }) => problem.buildRates.findIndex(({ group }) => group === buildGroup))
  const droppings = measures.map((measure) => tonnesOfDropping(problem, measure))
  const builds = hubs.map((hub) =>
    buildYears(problem, hub).map((year) => ({ year, cost: costOfHub(problem, hub, year) })),
  )
  const claims = sources.map(() => new Float64Array(span))
  const taken = hubs.map(() => new Float64Array(span))
  const firsts = new Float64Array(hubs.length)
  const capital = new Float64Array(span)
  const inGroup = new Float64Array(groups.count)
  const atOnce = new Float64Array(problem.buildRates.length * span)
  const yearOf = (choice: Int16Array, measure: number): number =>
    options[measure]?.[choice[measure] ?? -1]?.year ?? Infinity

  /** Counts a start into a cell; false where that is more than there may be. */
  const fits = (cells: Float64Array, cell: number, most: number): boolean => {
    const count = (cells[cell] ?? 0) + 1
    cells[cell] = count
    return count <= most
  }
  /** Lays one start down; false where it breaks a constraint. */
  const start = (option: Option, index: number, choice: Int16Array): boolean => {
    const group = groups.of[index] ?? -1
    const crew = crews[index] ?? -1
    if (group >= 0 && !fits(inGroup, group, 1)) return false
    if (crew >= 0 && !fits(atOnce, crew * span + option.place, problem.buildRates[crew]?.startsPerYear ?? 0))
      return false
    for (const before of needed[index] ?? []) if (yearOf(choice, before) > option.year) return false
    capital[option.place] = (capital[option.place] ?? 0) + (measures[index]?.capex ?? 0)
    for (const { source, tonnes } of option.claims) add(claims[source], tonnes)
    for (const { hub, amounts } of option.takes) {
      add(taken[hub], amounts)
      firsts[hub] = Math.min(firsts[hub] ?? Infinity, option.year)
    }
    return true
  }
  /** The cost of a hub that has takers; null where it cannot serve them. */
  const build = (hub: ScheduleHub, index: number, first: number): number | null => {
    const built = builds[index]?.findLast(({ year }) => year <= first)
    if (built === undefined || !keepsHub(hub, taken[index])) return null
    const cell = built.year - (problem.years[0] ?? 0)
    capital[cell] = (capital[cell] ?? 0) + hub.capex
    return built.cost
  }
  const whole = (choice: Int16Array, score: Score): boolean => {
    for (const cells of [...claims, ...taken, capital, inGroup, atOnce]) cells.fill(0)
    firsts.fill(Infinity)
    for (let index = 0; index < measures.length; index += 1) {
      const option = options[index]?.[choice[index] ?? -1]
      if (option === undefined) score.missed += droppings[index] ?? 0
      else if (start(option, index, choice)) score.cost += option.cost
      else return false
    }
    for (const [index, hub] of hubs.entries()) {
      const first = firsts[index] ?? Infinity
      const cost = first === Infinity ? 0 : build(hub, index, first)
      if (cost === null) return false
      score.cost += cost
    }
    for (let year = 0; year < span; year += 1) {
      if ((capital[year] ?? 0) > (problem.capitalBudget[year] ?? Infinity)) return false
      score.missed += Math.max(0, emissionsIn(problem, claims, year) - (problem.target[year] ?? Infinity))
    }
    return true
  }
  return {
    years: options.map((own) => own.map(({ year }) => year)),
    rate: (choice, score) => {
      score.missed = 0
      score.cost = 0
      if (!whole(choice, score)) score.cost = Infinity
    },
    choiceOf: ({ starts }) =>
      Int16Array.from(measures, ({ id }, index) =>
        (options[index] ?? []).findIndex(({ year }) => year === starts.get(id)),
      ),
    planOf: (choice) => planFrom(problem, (index) => yearOf(choice, index)),
  }
}

function optionOf(problem: ScheduleProblem, measure: ScheduleMeasure, year: number): Option {
  const path = (valueOf: (of: number) => number) => Float64Array.from(problem.years, valueOf)
  return {
    year,
    place: problem.years.indexOf(year),
    cost: costOfStart(problem, measure, year),
    claims: measure.effects.flatMap(({ sourceId, tonnesPerYear }) => {
      const source = problem.sources.findIndex(({ id }) => id === sourceId)
      return source === -1 ? [] : [{ source, tonnes: path((of) => tonnesPerYear * effectShare(measure, year, of)) }]
    }),
    takes: measure.needs.map((need) => ({
      hub: problem.hubs.findIndex(({ id }) => id === need.hubId),
      amounts: path((of) => need.amount * takenShare(measure, need, year, of)),
    })),
  }
}

function planFrom(problem: ScheduleProblem, yearOf: (index: number) => number): Plan {
  const started = problem.measures.flatMap((measure, index) => {
    const year = yearOf(index)
    return year === Infinity ? [] : [{ measure, year }]
  })
  const hubs = problem.hubs.flatMap((hub) => {
    const first = Math.min(
      ...started.flatMap(({ measure, year }) => (measure.needs.some(({ hubId }) => hubId === hub.id) ? [year] : [])),
    )
    const built = first === Infinity ? undefined : buildYears(problem, hub).findLast((year) => year <= first)
    return built === undefined ? [] : [[hub.id, built] as const]
  })
  return { starts: new Map(started.map(({ measure, year }) => [measure.id, year])), hubs: new Map(hubs) }
}

function keepsHub({ capacity, minimumTake }: ScheduleHub, taken: Float64Array | undefined): boolean {
  for (let year = 0; year < capacity.length; year += 1) {
    const amount = taken?.[year] ?? 0
    if (amount > (capacity[year] ?? 0) * (1 + 1e-9) || (amount > 0 && amount < minimumTake * (1 - 1e-9))) return false
  }
  return true
}

function emissionsIn({ sources }: ScheduleProblem, claims: readonly Float64Array[], year: number): number {
  let emitted = 0
  for (let source = 0; source < sources.length; source += 1)
    emitted += Math.max(0, (sources[source]?.reference[year] ?? 0) - (claims[source]?.[year] ?? 0))
  return emitted
}

function add(sum: Float64Array | undefined, path: Float64Array): void {
  if (sum !== undefined)
    for (let index = 0; index < path.length; index += 1) sum[index] = (sum[index] ?? 0) + (path[index] ?? 0)
}

/** Numbers for names, in order of their first; -1 for null. */
function placesOf(names: readonly (string | null)[]): { readonly of: readonly number[]; readonly count: number } {
  const known = [...new Set(names.filter((name) => name !== null))]
  return { of: names.map((name) => (name === null ? -1 : known.indexOf(name))), count: known.length }
}
