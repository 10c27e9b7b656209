import type { Grant } from '#lib/domain/access/grant'
import type { ClusterEntry } from '#lib/domain/roadmap/document'
import { listAsks } from './asks.ts'
import { findCapitalBudget } from './capital-budget.ts'
import type { Tx } from './client.ts'
import { listFunding } from './funding.ts'
import { listHubs } from './hubs.ts'
import { findPremises } from './premises.ts'

export type KeptInfrastructure = Pick<
  ClusterEntry,
  'hubs' | 'asks' | 'capitalBudget' | 'funding' | 'buildRates' | 'energyPrices'
>

/**
 * What a cluster keeps of hubs, asks and money, as a merge and a bundle read it. What it does not keep is left out altogether: the
 * entry then has the bytes it had before there was any of it. A lead and a steward read every price of it; of the money the entry holds
 * what every member reads, whoever merges.
 */
export async function findInfrastructure(tx: Tx, grant: Pick<Grant, 'clusterId'>): Promise<KeptInfrastructure> {
  const [hubs, asks, { years }, funding, { buildRates, energyPrices }] = await Promise.all([
    listHubs(tx, grant),
    listAsks(tx, grant),
    findCapitalBudget(tx, grant),
    listFunding(tx, grant),
    findPremises(tx, grant),
  ])
  const open = funding.filter((one) => one.class === 'members')
  return {
    ...(hubs.length === 0 ? {} : { hubs: hubs.map(({ rowVersion: _, ...hub }) => hub) }),
    ...(asks.length === 0 ? {} : { asks: asks.map(({ rowVersion: _, ...ask }) => ask) }),
    ...(years.length === 0 ? {} : { capitalBudget: years }),
    ...(open.length === 0 ? {} : { funding: open.map(({ rowVersion: _, class: _class, ...one }) => one) }),
    ...(buildRates.length === 0 ? {} : { buildRates }),
    ...(energyPrices.length === 0 ? {} : { energyPrices }),
  }
}
