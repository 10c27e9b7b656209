import { desc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { ClusterOutlook } from '#lib/domain/goals/outlook'
import type { Tx } from './client.ts'
import { clusterOutlook } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
export type OutlookRow = typeof clusterOutlook.$inferSelect

/** Every version of what the lead kept, the newest first. */
export function listOutlooks(tx: Tx, grant: InCluster): Promise<OutlookRow[]> {
  return tx
    .select()
    .from(clusterOutlook)
    .where(eq(clusterOutlook.clusterId, grant.clusterId))
    .orderBy(desc(clusterOutlook.number))
}

/** What holds now, for whoever merges. Null where nothing was ever kept. */
export async function findOutlook(tx: Tx, grant: InCluster): Promise<OutlookRow | null> {
  const [row] = await tx
    .select()
    .from(clusterOutlook)
    .where(eq(clusterOutlook.clusterId, grant.clusterId))
    .orderBy(desc(clusterOutlook.number))
    .limit(1)
  return row ?? null
}

/** Adds a version after `seen`; earlier ones stay. Null where somebody else kept one since then. */
export async function insertOutlook(
  tx: Tx,
  grant: Grant<'cluster:edit'>,
  seen: number,
  kept: { readonly content: ClusterOutlook; readonly reason: string | null },
  now: Date,
): Promise<number | null> {
  const rows = await tx
    .insert(clusterOutlook)
    .values({
      ...kept,
      clusterId: grant.clusterId,
      number: seen + 1,
      keptBy: grant.accountId,
      keeperName: grant.name,
      keptAt: now,
    })
    .onConflictDoNothing()
    .returning({ number: clusterOutlook.number })
  return rows[0]?.number ?? null
}
