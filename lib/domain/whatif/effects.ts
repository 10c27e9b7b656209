import { toDecimal, type Decimal } from '../decimal.ts'
import { minus, type Path } from '../pathway/path.ts'
import { budgetOfPath } from '../pathway/budget.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import { byText } from '../text-order.ts'
import { countedOf, countedPath, type CountedBundle } from './counted.ts'
import { hubEffects, type HubEffect } from './hub-effects.ts'
import { roadmapCost, type RoadmapCost } from './roadmap-cost.ts'

/** A figure as planned, after the change, and the difference. */
export type Shift = { readonly planned: Decimal; readonly after: Decimal; readonly change: Decimal }

export type MeasureEffect = {
  readonly id: string
  readonly organisationId: string
  readonly title: string
  /** Tonnes counted to the horizon, all years together. */
  readonly tonnes: Shift
}

/** What a change does to the roadmap. Above zero is more tonnes emitted, or more money. */
export type Effects = {
  readonly tonnes: {
    readonly byYear: readonly (Shift & { readonly year: number; readonly target: Decimal | null })[]
    /** Area under the path from the base year to the horizon (METHODS 2.3). */
    readonly budget: Shift
    readonly committed: readonly (Shift & { readonly year: number })[]
  }
  /** Every measure of which more or less is counted. */
  readonly measures: readonly MeasureEffect[]
  readonly cost: {
    readonly currency: string
    readonly rate: Decimal
    readonly capex: Shift
    readonly presentCost: Shift
    readonly capital: readonly (Shift & { readonly year: number; readonly budget: Decimal | null })[]
    /** Measures that count and of which nobody gave the whole cost: the present cost holds nothing of them, the capital what is stated. */
    readonly uncosted: { readonly planned: readonly string[]; readonly after: readonly string[] }
  }
  readonly hubs: readonly HubEffect[]
  /** Keys of conflicts that arise, fall away, or are open again since their facts changed. */
  readonly conflicts: {
    readonly new: readonly string[]
    readonly gone: readonly string[]
    readonly reopened: readonly string[]
  }
}

/** Compares two bundles of one cluster, with every figure in full: for stewards alone. `rate` is a share. */
export function effectsOf(before: Bundle, after: Bundle, rate: number): Effects {
  const [planned, then] = [countedOf(before), countedOf(after)]
  const { years, target } = planned.tally
  return {
    tonnes: {
      byYear: years.map((year, index) => ({
        year,
        ...shiftIn(planned.tally.roadmap, then.tally.roadmap, index),
        target: target === null ? null : toDecimal(target[index] ?? 0),
      })),
      budget: shift(budgetOfPath(planned.tally.roadmap), budgetOfPath(then.tally.roadmap)),
      committed: years.map((year, index) => ({
        year,
        ...shiftIn(planned.tally.committed, then.tally.committed, index),
      })),
    },
    measures: measureEffects(planned, then),
    cost: costEffects(before, planned, then, rate),
    hubs: hubEffects(planned, then, rate),
    conflicts: conflictEffects(before, after),
  }
}

export const shift = (planned: number, after: number, places = 3): Shift => ({
  planned: toDecimal(planned, places),
  after: toDecimal(after, places),
  change: toDecimal(after - planned, places),
})

const shiftIn = (planned: Path, after: Path, index: number): Shift => shift(planned[index] ?? 0, after[index] ?? 0)

const sum = (path: Path): number => path.reduce((all, tonnes) => all + tonnes, 0)

function measureEffects(planned: CountedBundle, then: CountedBundle): readonly MeasureEffect[] {
  const after = new Map(then.counting.map((claim) => [claim.measure.id, countedPath(then, claim)]))
  const before = new Map(planned.counting.map((claim) => [claim.measure.id, countedPath(planned, claim)]))
  const all = new Map([...then.counting, ...planned.counting].map((claim) => [claim.measure.id, claim]))
  const none = new Float64Array(planned.tally.years.length)
  return [...all]
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([id, { organisationId, measure }]) => {
      const [was, is] = [before.get(id) ?? none, after.get(id) ?? none]
      if (minus(was, is).every((tonnes) => Math.abs(tonnes) < 0.0005)) return []
      return [{ id, organisationId, title: measure.title, tonnes: shift(sum(was), sum(is)) }]
    })
}

function costEffects({ cluster }: Bundle, planned: CountedBundle, then: CountedBundle, rate: number): Effects['cost'] {
  const { years } = planned.tally
  const [was, is] = [planned, then].map(({ counting }) => roadmapCost(counting, years, rate, cluster.energyPrices)) as [
    RoadmapCost,
    RoadmapCost,
  ]
  const budgets = new Map((cluster.capitalBudget ?? []).map(({ year, amount }) => [year, amount]))
  const when = new Set([...was.capitalByYear.keys(), ...is.capitalByYear.keys(), ...budgets.keys()])
  return {
    currency: cluster.currency,
    rate: toDecimal(rate, 6),
    capex: shift(was.capex, is.capex, 2),
    presentCost: shift(was.presentCost, is.presentCost, 2),
    capital: [...when]
      .toSorted((a, b) => a - b)
      .map((year) => ({
        year,
        ...shift(was.capitalByYear.get(year) ?? 0, is.capitalByYear.get(year) ?? 0, 2),
        budget: budgets.get(year) ?? null,
      })),
    uncosted: { planned: was.uncosted, after: is.uncosted },
  }
}

function conflictEffects(before: Bundle, after: Bundle): Effects['conflicts'] {
  const found = ({ cluster, submissions, resolutions }: Bundle) =>
    new Map(mergeRoadmap(cluster, submissions, resolutions).conflicts.map((one) => [one.key, one.resolution !== null]))
  const [was, is] = [found(before), found(after)]
  return {
    new: [...is.keys()].filter((key) => !was.has(key)),
    gone: [...was.keys()].filter((key) => !is.has(key)),
    reopened: [...is].flatMap(([key, isSettled]) => (was.get(key) === true && !isSettled ? [key] : [])),
  }
}
