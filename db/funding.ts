import { and, asc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Funding } from '#lib/domain/economics/funding'
import type { Tx } from './client.ts'
import { funding, type FundingClass } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
type Keeping = Grant<'funding:keep'>

export type KeptFunding = Funding & { readonly class: FundingClass }
export type FundingRow = KeptFunding & { readonly rowVersion: number }

const unchanged = (grant: Keeping, id: string, seen: number) =>
  and(eq(funding.clusterId, grant.clusterId), eq(funding.id, id), eq(funding.rowVersion, seen))

/** The money for a cluster's roadmap in id order, as far as the reader may see it. */
export async function listFunding(tx: Tx, grant: InCluster): Promise<FundingRow[]> {
  const rows = await tx.select().from(funding).where(eq(funding.clusterId, grant.clusterId)).orderBy(asc(funding.id))
  return rows.map(fundingOf)
}

export async function findFunding(tx: Tx, grant: InCluster, id: string): Promise<FundingRow | null> {
  const [row] = await tx
    .select()
    .from(funding)
    .where(and(eq(funding.clusterId, grant.clusterId), eq(funding.id, id)))
  return row ? fundingOf(row) : null
}

/** Whether the database lets this person keep what is confidential: a steward of the cluster may. */
export async function keepsConfidential(tx: Tx, { clusterId }: InCluster): Promise<boolean> {
  const [row] = await tx.execute<{ may: boolean }>(
    sql`select ${clusterId}::uuid = any (concord.holding('steward')) as may`,
  )
  return row?.may === true
}

export async function insertFunding(tx: Tx, grant: Keeping, values: KeptFunding): Promise<void> {
  await tx.insert(funding).values({ id: values.id, clusterId: grant.clusterId, ...columnsOf(values) })
}

/** False where somebody saved it since `seen`, or removed it. */
export async function updateFunding(tx: Tx, grant: Keeping, seen: number, values: KeptFunding): Promise<boolean> {
  const rows = await tx
    .update(funding)
    .set({ ...columnsOf(values), rowVersion: sql`${funding.rowVersion} + 1` })
    .where(unchanged(grant, values.id, seen))
    .returning({ id: funding.id })
  return rows.length > 0
}

/** False where somebody saved it since `seen`, or removed it. */
export async function removeFunding(tx: Tx, grant: Keeping, id: string, seen: number): Promise<boolean> {
  const rows = await tx
    .delete(funding)
    .where(unchanged(grant, id, seen))
    .returning({ id: funding.id })
  return rows.length > 0
}

const columnsOf = ({ title, kind, state, owner, years, class: readers, source, illustrative }: KeptFunding) => ({
  title,
  kind,
  state,
  ownerId: owner.organisationId,
  ownerName: owner.name,
  years,
  class: readers,
  source,
  illustrative,
})

const fundingOf = (row: typeof funding.$inferSelect): FundingRow => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  state: row.state,
  owner: { organisationId: row.ownerId, name: row.ownerName },
  years: row.years,
  class: row.class,
  source: row.source,
  illustrative: row.illustrative,
  rowVersion: row.rowVersion,
})
