import type { Tonnes } from '../decimal.ts'

/**
 * What a measure takes off one emission source in a year of full effect: of the streams that it names, by their place among the
 * source's, or of the whole source.
 */
export type SourceEffect = {
  readonly sourceId: string
  readonly tonnesPerYear: Tonnes
  readonly streams?: readonly number[]
}
/** What a measure takes of a hub's capacity to the end of its life, in the hub's own unit a year. */
export type HubNeed = {
  readonly hubId: string
  /** In a year of full take. */
  readonly amount: number
  /** Years to the full take, 1 for all of it in the first. */
  readonly rampYears: number
  /** Years from the start of the measure to the first take. */
  readonly delayYears: number
}

/** A measure whose start may be chosen. Money in the cluster's currency. */
export type ScheduleMeasure = {
  readonly id: string
  readonly title: string
  readonly effects: readonly SourceEffect[]
  /** Years to full effect: 1 means full effect in the start year. */
  readonly rampYears: number
  /** Null where the measure outlives the plan. */
  readonly lifetimeYears: number | null
  readonly earliestStart: number
  readonly latestStart: number
  /** The year before the plan in which it started: then nothing is left to choose. */
  readonly begunIn?: number
  /** Years from the decision to the start. */
  readonly leadYears: number
  /** Past its investment decision: it is kept, in its window, unless keeping it breaks a constraint. */
  readonly decided: boolean
  /** Measures of one group share the people and yards that build them; see `BuildRate`. */
  readonly buildGroup: string | null
  /** Falls in the year of the start. */
  readonly capex: number
  readonly opexPerYear: number
  /** By year of the plan, while it runs; empty where energy has no price. */
  readonly energyByYear: readonly number[]
  /** Ids of measures that start before it or in the same year. One that is not in the problem asks for nothing. */
  readonly prerequisites: readonly string[]
  /** At most one measure of a group is ever started. */
  readonly exclusiveGroup: string | null
  readonly needs: readonly HubNeed[]
}

/** Shared infrastructure that may be built in one of several years, or not at all. */
export type ScheduleHub = {
  readonly id: string
  readonly name: string
  /** What its amounts are counted in: `t`, `MWh`. */
  readonly unit: string
  readonly buildYears: readonly number[]
  /** By year of the plan, once it is built. */
  readonly capacity: readonly number[]
  /** What has to be taken of it in any year in which it runs: in which any measure takes of it. */
  readonly minimumTake: number
  /** Falls in the year in which it is built. */
  readonly capex: number
  readonly fixedCostPerYear: number
  /** Paid for each unit taken in a year. A hub has either this or its own cost, or the cost counts twice. */
  readonly tariff: number
}

export type ScheduleSource = {
  readonly id: string
  /** Tonnes of CO2e by year of the plan if nothing further is done. */
  readonly reference: readonly Tonnes[]
  /** What of it are streams that measures name, each by year; absent where none is named. */
  readonly streams?: readonly (readonly Tonnes[])[]
}

/** At most so many measures of a group start in one year. */
export type BuildRate = { readonly group: string; readonly startsPerYear: number }

/**
 * Which measure starts when, and which hub is built when (METHODS 4.5). Lists by year have one entry a year of `years`,
 * which follow each other without a hole; null is "no limit in that year".
 */
export type ScheduleProblem = {
  readonly years: readonly number[]
  /** First year in which anything not yet decided can be: it starts its lead time later. Null where nobody says. */
  readonly decisionsFrom: number | null
  readonly measures: readonly ScheduleMeasure[]
  readonly sources: readonly ScheduleSource[]
  readonly hubs: readonly ScheduleHub[]
  readonly target: readonly (Tonnes | null)[]
  readonly capitalBudget: readonly (number | null)[]
  readonly buildRates: readonly BuildRate[]
  /** A share a year: 0.07. Costs are discounted to the first year of the plan. */
  readonly discountRate: number
}

/** Start years by measure id and build years by hub id. What is absent is not done. */
export type Plan = { readonly starts: ReadonlyMap<string, number>; readonly hubs: ReadonlyMap<string, number> }

export const emptyPlan: Plan = { starts: new Map(), hubs: new Map() }
