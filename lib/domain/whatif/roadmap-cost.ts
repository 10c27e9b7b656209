import { fromDecimal } from '../decimal.ts'
import { spending } from '../economics/capital.ts'
import type { Claim } from '../roadmap/claims.ts'
import { energyCostIn, type EnergyPrice } from '../schedule/premises.ts'
import { byText } from '../text-order.ts'

/** What the counted measures of a roadmap cost, in the cluster's currency. */
export type RoadmapCost = {
  /** All capital that is stated, also of measures whose running costs nobody gave. */
  readonly capex: number
  /** Capital, running costs and priced energy to the horizon, as of the base year, of the measures with both costs. */
  readonly presentCost: number
  readonly capitalByYear: ReadonlyMap<number, number>
  /** Measures of which nobody gave the whole cost, by id: the present cost holds nothing of them. */
  readonly uncosted: readonly string[]
}

/** Costs of the claims from the base year to the horizon; `rate` is a share. Energy counts where it has a price (METHODS 4.2). */
export function roadmapCost(
  claims: readonly Claim[],
  years: readonly number[],
  rate: number,
  prices: readonly EnergyPrice[] = [],
): RoadmapCost {
  const [baseYear = 0] = years
  const capitalByYear = new Map<number, number>()
  const uncosted: string[] = []
  let [capex, presentCost] = [0, 0]
  const worth = (amount: number, year: number): number => amount / (1 + rate) ** (year - baseYear)
  for (const { measure, start } of claims) {
    const capital = measure.capex === null ? 0 : fromDecimal(measure.capex)
    const spent = spending({ start, leadYears: measure.leadYears, capex: capital })
    capex += capital
    if (capital !== 0)
      for (const [year, amount] of spent) capitalByYear.set(year, (capitalByYear.get(year) ?? 0) + amount)
    if (measure.capex === null || measure.opexPerYear === null) {
      uncosted.push(measure.id)
      continue
    }
    for (const [year, amount] of spent) presentCost += worth(amount, year)
    const end = measure.lifetimeYears === null ? Infinity : start + measure.lifetimeYears
    for (const year of years)
      if (year >= start && year < end)
        presentCost += worth(fromDecimal(measure.opexPerYear) + energyCostIn(prices, measure.energy, year), year)
  }
  return { capex, presentCost, capitalByYear, uncosted: uncosted.toSorted(byText) }
}
