import { hubCosts } from '../economics/sharing/hub-costs.ts'
import { byEqualTariff, type Taker } from '../economics/sharing/rules.ts'
import type { Share } from '../economics/sharing/exact-shares.ts'
import { fromDecimal } from '../decimal.ts'
import { addTo } from '../pathway/path.ts'
import type { Result } from '../result.ts'
import type { HubUse } from './counted.ts'

/** What a unit costs its takers if all pay one tariff that earns the hub's capital and fixed costs back by the horizon. */
export type HubTerms = { readonly tariff: number; readonly shares: readonly Share[] }

/** The equal tariff of a hub from its first year to the horizon (METHODS 4.7), or the sentence why there is none. */
export function hubTerms(use: HubUse, years: readonly number[], rate: number): Result<HubTerms, string> {
  const costs = hubCosts(use.hub, years)
  return costs.ok ? byEqualTariff(costs.value.costs, takersOf(use, years), rate) : costs
}

/**
 * Who books a hub, by company: the volumes of all its bookings by year, and the capital of the measures they belong to, which is not
 * a number where one of them has not been costed.
 */
export function takersOf({ bookings }: HubUse, years: readonly number[]): readonly Taker[] {
  return [...Map.groupBy(bookings, ({ claim }) => claim.organisationId)].map(([id, own]) => {
    const volumes = new Float64Array(years.length)
    for (const { path } of own) addTo(volumes, path)
    const measures = new Set(own.map(({ claim }) => claim.measure))
    const capex = [...measures].reduce((sum, each) => sum + (each.capex === null ? NaN : fromDecimal(each.capex)), 0)
    return { id, volumes: Array.from(volumes), capex }
  })
}
