import { sql } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { ask, capitalBudget, clusterPremises, funding, hub, hubPhase, hubPrice } from './schema/index.ts'

/**
 * A hub that the company owns, with a phase and a confidential price; an ask of the company; its year of the cluster's budget; money that
 * it gives, which is confidential.
 */
export async function plantInfrastructure(
  tx: Tx,
  { organisationId, clusterId }: { readonly organisationId: string; readonly clusterId: string },
  {
    shared,
    text,
    figure,
  }: {
    readonly shared: (what: string) => string
    readonly text: (what: string) => string
    readonly figure: (lead: number) => string
  },
): Promise<void> {
  const hubId = crypto.randomUUID()
  const owned = { clusterId, ownerId: organisationId, ownerName: shared('hub-owner') }
  const kept = { ...owned, id: hubId, name: shared('hub'), source: shared('hub-source') }
  await tx.insert(hub).values({ ...kept, kind: 'co2-transport-storage', unit: 't', level: 'idea' })
  const part = { clusterId, hubId }
  await tx.insert(hubPhase).values({ ...part, name: shared('phase'), from: 2030, capacityPerYear: '1' })
  const price = { amount: figure(16), class: 'confidential', ownerId: organisationId } as const
  await tx.insert(hubPrice).values({ ...part, ...price, item: 'tariffPerUnit' })
  await tx.insert(ask).values({ ...owned, title: shared('ask'), kind: 'policy', status: 'open' })
  const given = {
    ...owned,
    title: text('funding'),
    kind: 'own-capital',
    state: 'expected',
    class: 'confidential',
  } as const
  await tx.insert(funding).values({ ...given, years: [{ year: 2030, amount: figure(17) }] })
  // One row a cluster: what the next company of it adds stands beside.
  const years = [{ year: 2030, amount: shared('budget') }]
  await tx
    .insert(capitalBudget)
    .values({ clusterId, years })
    .onConflictDoUpdate({
      target: capitalBudget.clusterId,
      set: { years: sql`${capitalBudget.years} || ${JSON.stringify(years)}::jsonb` },
    })
  const energyPrices = [{ carrier: 'power' as const, year: 2030, perMwh: shared('energy-price') }]
  await tx
    .insert(clusterPremises)
    .values({ clusterId, buildRates: [], energyPrices })
    .onConflictDoUpdate({
      target: clusterPremises.clusterId,
      set: { energyPrices: sql`${clusterPremises.energyPrices} || ${JSON.stringify(energyPrices)}::jsonb` },
    })
}
