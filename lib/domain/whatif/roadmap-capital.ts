import { fromDecimal } from '../decimal.ts'
import { capitalByYear, type CapitalYear } from '../economics/capital.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { countedOf } from './counted.ts'

/**
 * The capital that the roadmap of a bundle asks for by year, against the cluster's budget (METHODS 4.5): of the measures that a merge
 * counts, from the years in which it counts them. What a decision or a scenario leaves out, and what waits for a hub, asks for none, or
 * for it later. In the cluster's currency; of confidential costs, so for stewards alone.
 */
export function capitalOfRoadmap(bundle: Omit<Bundle, 'schema'>): readonly CapitalYear[] {
  const plans = countedOf(bundle).counting.flatMap(({ start, measure: { leadYears, capex } }) =>
    capex === null ? [] : [{ start, leadYears, capex: fromDecimal(capex) }],
  )
  const budgets = (bundle.cluster.capitalBudget ?? []).map(({ year, amount }) => [year, fromDecimal(amount)] as const)
  return capitalByYear(plans, new Map(budgets))
}
