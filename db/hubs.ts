import { and, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Hub, Price } from '#lib/domain/infrastructure/hub'
import { byText } from '#lib/domain/text-order'
import type { Tx } from './client.ts'
import { hub, hubPhase, hubPrice, priceItems } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
type Keeping = Grant<'infrastructure:keep'>

export type HubRow = Hub & { readonly rowVersion: number }

const unchanged = (grant: Keeping, id: string, seen: number) =>
  and(eq(hub.clusterId, grant.clusterId), eq(hub.id, id), eq(hub.rowVersion, seen))

/** The hubs of a cluster in id order. A price that its reader may not see is null, as if nobody had stated it. */
export async function listHubs(tx: Tx, grant: InCluster): Promise<HubRow[]> {
  const { clusterId } = grant
  const [hubs, phases, prices] = await Promise.all([
    tx.select().from(hub).where(eq(hub.clusterId, clusterId)),
    tx.select().from(hubPhase).where(eq(hubPhase.clusterId, clusterId)),
    tx.select().from(hubPrice).where(eq(hubPrice.clusterId, clusterId)),
  ])
  return hubs
    .map((row) =>
      hubOf(
        row,
        phases.filter(({ hubId }) => hubId === row.id),
        prices.filter(({ hubId }) => hubId === row.id),
      ),
    )
    .toSorted((a, b) => byText(a.id, b.id))
}

export async function findHub(tx: Tx, grant: InCluster, id: string): Promise<HubRow | null> {
  return (await listHubs(tx, grant)).find((row) => row.id === id) ?? null
}

export async function insertHub(tx: Tx, grant: Keeping, values: Hub): Promise<void> {
  await tx.insert(hub).values({ id: values.id, clusterId: grant.clusterId, ...columnsOf(values) })
  await insertParts(tx, grant, values)
}

/** False where somebody saved the hub since `seen`, or removed it. */
export async function updateHub(tx: Tx, grant: Keeping, seen: number, values: Hub): Promise<boolean> {
  const rows = await tx
    .update(hub)
    .set({ ...columnsOf(values), rowVersion: sql`${hub.rowVersion} + 1` })
    .where(unchanged(grant, values.id, seen))
    .returning({ id: hub.id })
  if (rows.length === 0) return false
  await removeParts(tx, grant, values.id)
  await insertParts(tx, grant, values)
  return true
}

/** False where somebody saved the hub since `seen`, or removed it. */
export async function removeHub(tx: Tx, grant: Keeping, id: string, seen: number): Promise<boolean> {
  const rows = await tx
    .select({ id: hub.id })
    .from(hub)
    .where(unchanged(grant, id, seen))
    .for('update')
  if (rows.length === 0) return false
  await removeParts(tx, grant, id)
  await tx.delete(hub).where(unchanged(grant, id, seen))
  return true
}

async function insertParts(tx: Tx, grant: Keeping, { id, owner, phases, ...prices }: Hub): Promise<void> {
  const place = { clusterId: grant.clusterId, hubId: id }
  if (phases.length > 0) await tx.insert(hubPhase).values(phases.map((phase) => ({ ...place, ...phase })))
  const stated = priceItems.flatMap((item) => {
    const price = prices[item]
    return price === null ? [] : [{ ...place, item, ...price, ownerId: owner.organisationId }]
  })
  if (stated.length > 0) await tx.insert(hubPrice).values(stated)
}

async function removeParts(tx: Tx, { clusterId }: Keeping, hubId: string): Promise<void> {
  await tx.delete(hubPhase).where(and(eq(hubPhase.clusterId, clusterId), eq(hubPhase.hubId, hubId)))
  await tx.delete(hubPrice).where(and(eq(hubPrice.clusterId, clusterId), eq(hubPrice.hubId, hubId)))
}

const columnsOf = ({ name, kind, unit, owner, level, minimumTakePerYear, source, illustrative }: Hub) => ({
  name,
  kind,
  unit,
  ownerId: owner.organisationId,
  ownerName: owner.name,
  level,
  minimumTakePerYear,
  source,
  illustrative,
})

function hubOf(
  row: typeof hub.$inferSelect,
  phases: readonly (typeof hubPhase.$inferSelect)[],
  prices: readonly (typeof hubPrice.$inferSelect)[],
): HubRow {
  const stated = (item: (typeof priceItems)[number]): Price | null => {
    const price = prices.find((each) => each.item === item)
    return price ? { amount: price.amount, class: price.class } : null
  }
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    unit: row.unit,
    owner: { organisationId: row.ownerId, name: row.ownerName },
    level: row.level,
    phases: phases
      .map(({ id, name, from, capacityPerYear, earlierStarts }) => ({ id, name, from, capacityPerYear, earlierStarts }))
      .toSorted((a, b) => byText(a.id, b.id)),
    minimumTakePerYear: row.minimumTakePerYear,
    tariffPerUnit: stated('tariffPerUnit'),
    fixedCostPerYear: stated('fixedCostPerYear'),
    capex: stated('capex'),
    source: row.source,
    illustrative: row.illustrative,
    rowVersion: row.rowVersion,
  }
}
