import { countInSequence } from '../measures/sequence.ts'
import { buildYears, neededBy } from './by-start.ts'
import type { Plan, ScheduleProblem } from './problem.ts'
import { searchTable, type SearchTable } from './search-table.ts'

/**
 * The same rules as `outcomeOf` and `faultsOfSchedule`, for a search that changes a start at a time: each change works out anew only
 * what it touches. A choice is the place of the start among a measure's options, -1 where it is not started; a hub is built as late
 * as its takers allow.
 */
export type QuickScore = {
  readonly table: SearchTable
  readonly choice: Int16Array
  readonly put: (measure: number, place: number) => void
  /** How many constraints are broken. */
  readonly broken: () => number
  readonly cost: () => number
  readonly missed: () => number
  readonly choiceOf: (plan: Plan) => Int16Array
  readonly planOf: (choice: Int16Array) => Plan
}

export function quickScore(problem: ScheduleProblem): QuickScore {
  const table = searchTable(problem)
  const { span, measures, sources, hubs, pairs } = table
  const choice = new Int16Array(measures.length).fill(-1)
  const target = Float64Array.from(problem.target, (tonnes) => tonnes ?? Infinity)
  const budget = Float64Array.from(problem.capitalBudget, (amount) => (amount ?? Infinity) * (1 + 1e-9))
  const rates = problem.buildRates.map(({ startsPerYear }) => startsPerYear)
  const left = sources.map(({ parts }) => wholeOf(parts, span))
  const emitted = wholeOf(left, span)
  const capital = new Float64Array(span)
  const inGroup = new Int16Array(table.groups)
  const atOnce = new Int16Array(rates.length * span)
  const brokenPair = new Uint8Array(pairs.length)
  const built = hubs.map(() => ({ place: -1, cost: 0, broken: 0 }))
  const taken = new Float64Array(span)
  let broken = 0
  let cost = 0
  let dropped = measures.reduce((sum, { dropping }) => sum + dropping, 0)

  const optionOf = (measure: number) => measures[measure]?.options[choice[measure] ?? -1]
  const yearOf = (measure: number): number => optionOf(measure)?.year ?? Infinity
  const count = (cells: Int16Array, cell: number, most: number, more: 1 | -1): void => {
    const before = cells[cell] ?? 0
    cells[cell] = before + more
    broken += (before + more > most ? 1 : 0) - (before > most ? 1 : 0)
  }
  const spend = (place: number, amount: number): void => {
    if (place === -1) return
    const before = capital[place] ?? 0
    const most = budget[place] ?? Infinity
    capital[place] = before + amount
    broken += (before + amount > most ? 1 : 0) - (before > most ? 1 : 0)
  }
  const lay = (measure: number, more: 1 | -1): void => {
    const own = measures[measure]
    const option = optionOf(measure)
    if (own === undefined || option === undefined) return
    cost += more * option.cost
    dropped -= more * own.dropping
    spend(option.place, more * own.capex)
    if (own.group >= 0) count(inGroup, own.group, 1, more)
    if (own.crew >= 0 && option.place >= 0) count(atOnce, own.crew * span + option.place, rates[own.crew] ?? 0, more)
  }
  const pair = (index: number): void => {
    const of = pairs[index]
    const breaks = of !== undefined && yearOf(of.after) < Infinity && yearOf(of.before) > yearOf(of.after) ? 1 : 0
    broken += breaks - (brokenPair[index] ?? 0)
    brokenPair[index] = breaks
  }
  const emit = (source: number): void => {
    const of = sources[source]
    const before = left[source]
    if (of === undefined || before === undefined) return
    const after = leftOf(of, source)
    for (let year = 0; year < span; year += 1) {
      emitted[year] = (emitted[year] ?? 0) + (after[year] ?? 0) - (before[year] ?? 0)
      before[year] = after[year] ?? 0
    }
  }
  const still = new Float64Array(span)
  const leftOf = ({ parts, measures: own }: SearchTable['sources'][number], source: number): Float64Array => {
    const [only] = parts
    if (parts.length > 1 || only === undefined) return leftInTurn(parts, own, source)
    still.set(only)
    for (const measure of own)
      for (const claim of optionOf(measure)?.claims ?? []) if (claim.source === source) subtract(still, claim.path)
    for (let year = 0; year < span; year += 1) still[year] = Math.max(0, still[year] ?? 0)
    return still
  }
  const leftInTurn = (parts: readonly Float64Array[], own: readonly number[], source: number): Float64Array => {
    const claims = own
      .toSorted((a, b) => yearOf(a) - yearOf(b))
      .flatMap((measure) => (optionOf(measure)?.claims ?? []).filter((claim) => claim.source === source))
    return countInSequence(
      parts,
      claims.map(({ path, streams }) => ({ path, parts: streams })),
    ).left
  }
  const build = (hub: number): void => {
    const of = hubs[hub]
    const now = built[hub]
    if (of === undefined || now === undefined) return
    broken -= now.broken
    cost -= now.cost
    const { capex = 0, capacity = [], minimumTake = 0 } = problem.hubs[hub] ?? {}
    spend(now.place, -capex)
    let first = Infinity
    taken.fill(0)
    for (const taker of of.takers) {
      for (const take of optionOf(taker)?.takes ?? [])
        if (take.hub === hub) {
          first = Math.min(first, take.from)
          add(taken, take.path)
        }
    }
    const step = of.builds.findLast(({ year }) => year <= first)
    now.place = first === Infinity ? -1 : (step?.place ?? -1)
    now.cost = first === Infinity ? 0 : (step?.cost ?? 0)
    now.broken = first === Infinity || (step !== undefined && keeps(taken, capacity, minimumTake)) ? 0 : 1
    broken += now.broken
    cost += now.cost
    spend(now.place, capex)
  }
  return {
    table,
    choice,
    put(measure, place) {
      if (choice[measure] === place) return
      lay(measure, -1)
      choice[measure] = place
      lay(measure, 1)
      for (const index of measures[measure]?.pairs ?? []) pair(index)
      for (const source of measures[measure]?.sources ?? []) emit(source)
      for (const hub of measures[measure]?.hubs ?? []) build(hub)
    },
    broken: () => broken,
    cost: () => cost,
    missed: () => {
      let missed = dropped
      for (let year = 0; year < span; year += 1)
        missed += Math.max(0, (emitted[year] ?? 0) - (target[year] ?? Infinity))
      return missed
    },
    choiceOf: ({ starts }) =>
      Int16Array.from(problem.measures, ({ id }, index) =>
        (measures[index]?.options ?? []).findIndex(({ year }) => year === starts.get(id)),
      ),
    planOf: (of) => planFrom(problem, table, of),
  }
}

function planFrom(problem: ScheduleProblem, { measures }: SearchTable, choice: Int16Array): Plan {
  const started = problem.measures.flatMap((measure, index) => {
    const year = measures[index]?.options[choice[index] ?? -1]?.year
    return year === undefined ? [] : [{ measure, year }]
  })
  const hubs = problem.hubs.flatMap((hub) => {
    const first = Math.min(
      ...started.flatMap(({ measure, year }) =>
        measure.needs.flatMap((need) => (need.hubId === hub.id ? [neededBy(problem, need, year)] : [])),
      ),
    )
    const year = first === Infinity ? undefined : buildYears(problem, hub).findLast((own) => own <= first)
    return year === undefined ? [] : [[hub.id, year] as const]
  })
  return { starts: new Map(started.map(({ measure, year }) => [measure.id, year])), hubs: new Map(hubs) }
}

function keeps(taken: Float64Array, capacity: readonly number[], minimumTake: number): boolean {
  for (let year = 0; year < taken.length; year += 1) {
    const amount = taken[year] ?? 0
    if (amount > (capacity[year] ?? 0) * (1 + 1e-9) || (amount > 0 && amount < minimumTake * (1 - 1e-9))) return false
  }
  return true
}

function wholeOf(parts: readonly Float64Array[], span: number): Float64Array {
  const whole = new Float64Array(span)
  for (const part of parts) add(whole, part)
  return whole
}

function add(sum: Float64Array, path: Float64Array): void {
  for (let index = 0; index < path.length; index += 1) sum[index] = (sum[index] ?? 0) + (path[index] ?? 0)
}

function subtract(sum: Float64Array, path: Float64Array): void {
  for (let index = 0; index < path.length; index += 1) sum[index] = (sum[index] ?? 0) - (path[index] ?? 0)
}
