import { byText } from '../text-order.ts'
import {
  buildYears,
  costOfHub,
  costOfStart,
  effectShare,
  neededBy,
  startYears,
  takenShare,
  tonnesOfDropping,
} from './by-start.ts'
import { partsOf } from './outcome.ts'
import type { ScheduleMeasure, ScheduleProblem } from './problem.ts'

/** One start of a measure, with all that follows from it. Paths by year of the plan; places in the lists of the table. */
export type StartOption = {
  readonly year: number
  /** The year of the plan whose capital it takes; -1 where that was spent before. */
  readonly place: number
  readonly cost: number
  readonly claims: readonly {
    readonly source: number
    readonly streams: readonly number[] | null
    readonly path: Float64Array
  }[]
  /** What it takes of hubs, and the year by which each must be there. */
  readonly takes: readonly { readonly hub: number; readonly from: number; readonly path: Float64Array }[]
}

export type SearchMeasure = {
  readonly options: readonly StartOption[]
  readonly capex: number
  /** Tonnes that not starting it counts as. */
  readonly dropping: number
  /** Place of its exclusive group, and of its build rate; -1 for none. */
  readonly group: number
  readonly crew: number
  /** Pairs of a prerequisite that it is part of. */
  readonly pairs: readonly number[]
  readonly sources: readonly number[]
  readonly hubs: readonly number[]
}

/** A problem laid out by places instead of names, for a search that asks a hundred thousand times a second. */
export type SearchTable = {
  readonly span: number
  readonly measures: readonly SearchMeasure[]
  readonly sources: readonly { readonly parts: readonly Float64Array[]; readonly measures: readonly number[] }[]
  readonly hubs: readonly {
    readonly takers: readonly number[]
    readonly builds: readonly { readonly year: number; readonly place: number; readonly cost: number }[]
  }[]
  readonly pairs: readonly { readonly before: number; readonly after: number }[]
  readonly groups: number
}

export function searchTable(problem: ScheduleProblem): SearchTable {
  const { measures, hubs, sources, years } = problem
  const place = new Map(measures.map(({ id }, index) => [id, index]))
  const pairs = measures.flatMap(({ prerequisites }, after) =>
    prerequisites.flatMap((id) => (place.has(id) ? [{ before: place.get(id) ?? 0, after }] : [])),
  )
  const groups = [...new Set(measures.flatMap(({ exclusiveGroup }) => exclusiveGroup ?? []))]
  const sourcePlaces = new Map(sources.map(({ id }, index) => [id, index]))
  const hubPlaces = new Map(hubs.map(({ id }, index) => [id, index]))
  const rows = measures.map((measure, index): SearchMeasure => ({
    options: startYears(problem, measure).map((year) => optionOf(problem, measure, year, sourcePlaces, hubPlaces)),
    capex: measure.capex,
    dropping: tonnesOfDropping(problem, measure),
    group: measure.exclusiveGroup === null ? -1 : groups.indexOf(measure.exclusiveGroup),
    crew: problem.buildRates.findIndex(({ group }) => group === measure.buildGroup),
    pairs: pairs.flatMap(({ before, after }, pair) => (before === index || after === index ? [pair] : [])),
    sources: [...new Set(measure.effects.flatMap(({ sourceId }) => sourcePlaces.get(sourceId) ?? []))],
    hubs: [...new Set(measure.needs.flatMap(({ hubId }) => hubPlaces.get(hubId) ?? []))],
  }))
  const having = (of: (row: SearchMeasure) => readonly number[], own: number) =>
    rows.flatMap((row, index) => (of(row).includes(own) ? [index] : []))
  return {
    span: years.length,
    measures: rows,
    sources: sources.map((source, index) => ({
      parts: partsOf(source).map((part) => Float64Array.from(part)),
      measures: having((row) => row.sources, index).toSorted((a, b) =>
        byText(measures[a]?.id ?? '', measures[b]?.id ?? ''),
      ),
    })),
    hubs: hubs.map((hub, index) => ({
      takers: having((row) => row.hubs, index),
      builds: buildYears(problem, hub).map((year) => ({
        year,
        place: years.indexOf(year),
        cost: costOfHub(problem, hub, year),
      })),
    })),
    pairs,
    groups: groups.length,
  }
}

function optionOf(
  problem: ScheduleProblem,
  measure: ScheduleMeasure,
  year: number,
  sources: ReadonlyMap<string, number>,
  hubs: ReadonlyMap<string, number>,
): StartOption {
  const path = (valueOf: (of: number) => number) => Float64Array.from(problem.years, valueOf)
  return {
    year,
    place: problem.years.indexOf(year),
    cost: costOfStart(problem, measure, year),
    claims: measure.effects.flatMap(({ sourceId, streams = null, tonnesPerYear }) => {
      const source = sources.get(sourceId)
      if (source === undefined) return []
      return [{ source, streams, path: path((of) => tonnesPerYear * effectShare(measure, year, of)) }]
    }),
    takes: measure.needs.map((need) => ({
      hub: hubs.get(need.hubId) ?? -1,
      from: neededBy(problem, need, year),
      path: path((of) => need.amount * takenShare(measure, need, year, of)),
    })),
  }
}
