import { fromDecimal } from '../decimal.ts'
import { byEqualTariff } from '../economics/sharing/rules.ts'
import type { Share } from '../economics/sharing/exact-shares.ts'
import { opensIn } from '../infrastructure/occupancy.ts'
import { addTo } from '../pathway/path.ts'
import { no, type Result } from '../result.ts'
import type { HubUse } from './counted.ts'

/** What a unit costs its takers if all pay one tariff that earns the hub's capital and fixed costs back by the horizon. */
export type HubTerms = { readonly tariff: number; readonly shares: readonly Share[] }

/**
 * The equal tariff of a hub from its first year to the horizon (METHODS 4.7), or the sentence why there is none. A cost that nobody
 * stated is not taken for nothing where the other one is missing too.
 */
export function hubTerms({ hub, bookings }: HubUse, years: readonly number[], rate: number): Result<HubTerms, string> {
  if (hub.capex === null && hub.fixedCostPerYear === null) return no(`Nobody has stated what ${hub.name} costs.`)
  const opens = opensIn(hub, null)
  if (opens === null || opens > (years.at(-1) ?? 0)) return no(`${hub.name} does not open before the horizon.`)
  const capex = fromDecimal(hub.capex?.amount ?? '0')
  const fixed = fromDecimal(hub.fixedCostPerYear?.amount ?? '0')
  const first = Math.max(opens, years[0] ?? opens)
  const costs = years.map((year) => (year === first ? capex : 0) + (year >= first ? fixed : 0))
  const volumes = new Map<string, Float64Array>()
  for (const { claim, path } of bookings) {
    const own = volumes.get(claim.organisationId) ?? new Float64Array(years.length)
    volumes.set(claim.organisationId, own)
    addTo(own, path)
  }
  return byEqualTariff(
    costs,
    [...volumes].map(([id, path]) => ({ id, volumes: Array.from(path), capex: 0 })),
    rate,
  )
}
