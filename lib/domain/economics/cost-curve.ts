import { byText } from '../text-order.ts'

/** A measure as the cost curve and the order of building see it. Tonnes a year; years are calendar years. */
export type AbatementOption = {
  readonly id: string
  /** Currency per tonne, all options by the same basis; null where nobody has costed it. */
  readonly costPerTonne: number | null
  /** What it takes off in a full year in the long run. */
  readonly potential: number
  /** The first year in which it may be decided. */
  readonly decidedFrom: number
  /** Years from the decision to the first tonne. */
  readonly leadYears: number
  /** Tonnes a year that it grows by each year, above zero. */
  readonly buildRate: number
  /** Years from the first tonne until it is worn out; null where it outlives the horizon. */
  readonly lifetimeYears: number | null
  /** Of the options of one group only one can be taken (METHODS 2.2). */
  readonly exclusiveGroup: string | null
}

/** One block of the curve: as wide as its tonnes, as high as its cost. `from` and `to` are tonnes a year from the left. */
export type CurveStep = {
  readonly id: string
  readonly costPerTonne: number
  readonly from: number
  readonly to: number
}

export type CostCurve = {
  readonly steps: readonly CurveStep[]
  /** Ids of options that nobody has costed: they have no place on the curve and are named beside it. */
  readonly uncosted: readonly string[]
  /** Ids of options that a cheaper one of their exclusive group keeps off the curve. */
  readonly excluded: readonly string[]
}

/**
 * The marginal cost curve: options by cost per tonne, the cheapest first (METHODS 4.3). It knows no time; show `buildOrder` with
 * it. Of an exclusive group the cheapest stands on it, as whoever follows the curve would take it.
 */
export function costCurve(options: readonly AbatementOption[]): CostCurve {
  const sorted = options.toSorted(byCost)
  const taken = new Set<string>()
  const excluded: string[] = []
  const steps: CurveStep[] = []
  for (const { id, costPerTonne, potential, exclusiveGroup } of sorted) {
    if (costPerTonne === null) continue
    if (exclusiveGroup !== null && taken.has(exclusiveGroup)) {
      excluded.push(id)
      continue
    }
    if (exclusiveGroup !== null) taken.add(exclusiveGroup)
    const from = steps.at(-1)?.to ?? 0
    steps.push({ id, costPerTonne, from, to: from + potential })
  }
  const uncosted = sorted.flatMap(({ id, costPerTonne }) => (costPerTonne === null ? [id] : []))
  return { steps, uncosted, excluded: excluded.toSorted(byText) }
}

/** Cheapest first, what nobody has costed last, equals by id. */
export const byCost = (a: AbatementOption, b: AbatementOption): number =>
  costOrLast(a) - costOrLast(b) || byText(a.id, b.id)

const costOrLast = ({ costPerTonne }: AbatementOption): number => costPerTonne ?? Number.MAX_VALUE
