import { and, asc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Ask } from '#lib/domain/infrastructure/ask'
import { byText } from '#lib/domain/text-order'
import type { Tx } from './client.ts'
import { ask } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
type Keeping = Grant<'infrastructure:keep'>

export type AskRow = Ask & { readonly rowVersion: number }

const unchanged = (grant: Keeping, id: string, seen: number) =>
  and(eq(ask.clusterId, grant.clusterId), eq(ask.id, id), eq(ask.rowVersion, seen))

/** The register of asks in id order. */
export async function listAsks(tx: Tx, grant: InCluster): Promise<AskRow[]> {
  const rows = await tx.select().from(ask).where(eq(ask.clusterId, grant.clusterId)).orderBy(asc(ask.id))
  return rows.map(askOf)
}

export async function findAsk(tx: Tx, grant: InCluster, id: string): Promise<AskRow | null> {
  const [row] = await tx
    .select()
    .from(ask)
    .where(and(eq(ask.clusterId, grant.clusterId), eq(ask.id, id)))
  return row ? askOf(row) : null
}

export async function insertAsk(tx: Tx, grant: Keeping, values: Ask): Promise<void> {
  await tx.insert(ask).values({ id: values.id, clusterId: grant.clusterId, ...columnsOf(values) })
}

/** False where somebody saved the ask since `seen`, or removed it. */
export async function updateAsk(tx: Tx, grant: Keeping, seen: number, values: Ask): Promise<boolean> {
  const rows = await tx
    .update(ask)
    .set({ ...columnsOf(values), rowVersion: sql`${ask.rowVersion} + 1` })
    .where(unchanged(grant, values.id, seen))
    .returning({ id: ask.id })
  return rows.length > 0
}

/** False where somebody saved the ask since `seen`, or removed it. */
export async function removeAsk(tx: Tx, grant: Keeping, id: string, seen: number): Promise<boolean> {
  const rows = await tx
    .delete(ask)
    .where(unchanged(grant, id, seen))
    .returning({ id: ask.id })
  return rows.length > 0
}

const columnsOf = ({ title, kind, owner, status, neededBy, measureIds, source }: Ask) => ({
  title,
  kind,
  ownerId: owner.organisationId,
  ownerName: owner.name,
  status,
  neededBy,
  measureIds: measureIds.toSorted(byText),
  source,
})

const askOf = (row: typeof ask.$inferSelect): AskRow => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  owner: { organisationId: row.ownerId, name: row.ownerName },
  status: row.status,
  neededBy: row.neededBy,
  measureIds: row.measureIds,
  source: row.source,
  rowVersion: row.rowVersion,
})
