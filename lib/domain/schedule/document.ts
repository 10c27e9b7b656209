import { toDecimal, type Decimal } from '../decimal.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { byText } from '../text-order.ts'
import type { Limit } from './draft.ts'
import { uncostedMeasures } from './from-bundle.ts'
import type { ScheduleProblem } from './problem.ts'
import type { Proven, Schedule } from './schedule.ts'

/** A schedule as a file holds it: decimals are strings, lists stand in id or year order. Confidential as its submissions are. */
export type ScheduleDocument = {
  readonly schema: 'concord/schedule/1'
  readonly clusterId: string
  readonly years: readonly number[]
  readonly currency: string
  readonly discountRate: Decimal
  readonly solver: { readonly name: string; readonly version: string }
  /** Within the gap that was asked for, or the best there was when the time ran out. */
  readonly status: 'within-gap' | 'time-limit'
  /** Discounted cost to the first year, in the cluster's currency; no schedule that misses as little costs less than the bound. */
  readonly objective: Decimal
  readonly bound: Decimal
  readonly gap: Decimal
  readonly shortfall: {
    readonly total: Decimal
    /** What is to be missed at least, dropped decisions included, and how far that is proven. */
    readonly bound: Decimal
    readonly gap: Decimal
    readonly byYear: readonly { readonly year: number; readonly tonnes: Decimal }[]
    readonly reasons: readonly string[]
  }
  /** Start years by measure id; null where it is not started. */
  readonly starts: Readonly<Record<string, number | null>>
  readonly hubs: Readonly<Record<string, number | null>>
  readonly emissions: readonly Decimal[]
  readonly capital: readonly Decimal[]
  readonly binding: readonly (Limit & {
    readonly worth: Decimal
    readonly in: 'money' | 'tonnes'
    readonly sentence: string
  })[]
  /** Measures past their investment decision that the schedule cannot keep. */
  readonly dropped: readonly string[]
  /** Measures whose cost nobody gave: they count as free. */
  readonly uncosted: readonly string[]
}

export function scheduleDocument(
  bundle: Pick<Bundle, 'cluster' | 'submissions'>,
  problem: ScheduleProblem,
  schedule: Schedule,
): ScheduleDocument {
  const { plan, outcome, cost, missed } = schedule
  const years = (all: readonly { readonly id: string }[], chosen: ReadonlyMap<string, number>) =>
    Object.fromEntries(all.map(({ id }) => [id, chosen.get(id) ?? null]))
  const known = new Set(problem.measures.map(({ id }) => id))
  return {
    schema: 'concord/schedule/1',
    clusterId: bundle.cluster.id,
    years: problem.years,
    currency: bundle.cluster.currency,
    discountRate: toDecimal(problem.discountRate, 6),
    solver: schedule.solver,
    status: schedule.end,
    objective: toDecimal(cost.value, 2),
    bound: toDecimal(boundOf(cost), 2),
    gap: toDecimal(gapOf(cost), 6),
    shortfall: {
      total: toDecimal(outcome.totalShortfall),
      bound: toDecimal(boundOf(missed)),
      gap: toDecimal(gapOf(missed), 6),
      byYear: problem.years.flatMap((year, index) => {
        const tonnes = outcome.shortfall[index] ?? 0
        return tonnes === 0 ? [] : [{ year, tonnes: toDecimal(tonnes) }]
      }),
      reasons: schedule.reasons,
    },
    starts: years(problem.measures, plan.starts),
    hubs: years(problem.hubs, plan.hubs),
    emissions: outcome.emissions.map((tonnes) => toDecimal(tonnes)),
    capital: outcome.capital.map((amount) => toDecimal(amount, 2)),
    binding: schedule.binding.map(({ limit, worth, in: unit, sentence }) => ({
      ...limit,
      worth: toDecimal(worth, 6),
      in: unit,
      sentence,
    })),
    dropped: outcome.dropped.toSorted(byText),
    uncosted: uncostedMeasures(bundle).filter((id) => known.has(id)),
  }
}

/** Without a bound nothing is proven: the gap is the whole of it. */
const boundOf = ({ bound }: Proven): number => (Number.isFinite(bound) ? bound : 0)
const gapOf = ({ gap }: Proven): number => (Number.isFinite(gap) ? gap : 1)
