import { fromDecimal } from '../../decimal.ts'
import type { Hub } from '../../infrastructure/hub.ts'
import { opensIn } from '../../infrastructure/occupancy.ts'
import { no, ok, type Result } from '../../result.ts'

/** The costs of a hub by year, in the cluster's currency, and the year in which it opens. */
export type HubCosts = { readonly first: number; readonly costs: readonly number[] }

/** What of a hub its costs are worked out of. */
export type CostedHub = Pick<Hub, 'name' | 'phases' | 'capex' | 'fixedCostPerYear'>

/**
 * What a hub costs from its first year to the horizon: its capital in the first year, its fixed costs in each; or the sentence why
 * nobody can say. A cost that nobody stated is not taken for nothing where the other one is missing too.
 */
export function hubCosts(hub: CostedHub, years: readonly number[]): Result<HubCosts, string> {
  if (hub.capex === null && hub.fixedCostPerYear === null) return no(`Nobody has stated what ${hub.name} costs.`)
  const opens = opensIn(hub, null)
  if (opens === null || opens > (years.at(-1) ?? 0)) return no(`${hub.name} does not open before the horizon.`)
  const capex = fromDecimal(hub.capex?.amount ?? '0')
  const fixed = fromDecimal(hub.fixedCostPerYear?.amount ?? '0')
  const first = Math.max(opens, years[0] ?? opens)
  return ok({ first, costs: years.map((year) => (year === first ? capex : 0) + (year >= first ? fixed : 0)) })
}
