import { toDecimal, type Decimal } from '../decimal.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { byText } from '../text-order.ts'
import { countedOf } from '../whatif/counted.ts'
import { roadmapCost } from '../whatif/roadmap-cost.ts'

/** What the counted measures of a roadmap cost, in the cluster's currency: confidential, for stewards alone. */
export type ScenarioCost = {
  readonly capital: Decimal
  /** Capital, running costs and, where the cluster states its price, energy to the horizon, as of the base year. */
  readonly present: Decimal
  /** For each year with capital or a budget; null is no limit. */
  readonly byYear: readonly { readonly year: number; readonly capital: Decimal; readonly budget: Decimal | null }[]
  /** Measures that count and of which nobody gave the whole cost, by title: the present cost holds nothing of them. */
  readonly uncosted: readonly string[]
}

/** Costs of what a merge of this bundle counts (METHODS 4.2). `rate` is a share. */
export function costOfScenario(bundle: Omit<Bundle, 'schema'>, rate: number): ScenarioCost {
  const { counting, tally } = countedOf(bundle)
  const { capex, presentCost, capitalByYear, uncosted } = roadmapCost(
    counting,
    tally.years,
    rate,
    bundle.cluster.energyPrices,
  )
  const budgets = new Map((bundle.cluster.capitalBudget ?? []).map(({ year, amount }) => [year, amount]))
  const titles = new Map(counting.map(({ measure }) => [measure.id, measure.title]))
  return {
    capital: toDecimal(capex, 2),
    present: toDecimal(presentCost, 2),
    byYear: [...new Set([...capitalByYear.keys(), ...budgets.keys()])]
      .toSorted((a, b) => a - b)
      .map((year) => ({
        year,
        capital: toDecimal(capitalByYear.get(year) ?? 0, 2),
        budget: budgets.get(year) ?? null,
      })),
    uncosted: uncosted.map((id) => titles.get(id) ?? id).toSorted(byText),
  }
}
