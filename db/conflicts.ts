import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { conflictDetail, conflictRecord, roadmapDraft } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
export type ConflictRow = typeof conflictRecord.$inferSelect
/** Null where the figures rest on confidential values that are not the reader's to see. */
export type ConflictWithDetail = ConflictRow & {
  readonly detail: Pick<typeof conflictDetail.$inferSelect, 'subject' | 'factsDigest' | 'figures' | 'waysOut'> | null
}

/** The conflicts of a draft, blocking and open ones first, with figures as far as the reader's policies let them through. */
export async function listConflicts(tx: Tx, grant: InCluster, draftId: string): Promise<ConflictWithDetail[]> {
  const rows = await tx
    .select({ conflict: conflictRecord, detail: conflictDetail })
    .from(conflictRecord)
    .leftJoin(
      conflictDetail,
      and(eq(conflictDetail.draftId, conflictRecord.draftId), eq(conflictDetail.key, conflictRecord.key)),
    )
    .where(and(eq(conflictRecord.clusterId, grant.clusterId), eq(conflictRecord.draftId, draftId)))
    .orderBy(desc(conflictRecord.blocking), asc(conflictRecord.kind), asc(conflictRecord.key))
  return rows.map(({ conflict, detail }) => ({ ...conflict, detail }))
}

/** How many conflicts of a draft, the newest unless another is asked for, nobody has settled, and how many of those block it. */
export async function countOpenConflicts(
  tx: Tx,
  grant: InCluster,
  draftId?: string,
): Promise<{ readonly open: number; readonly blocking: number }> {
  const newest = sql`(select ${roadmapDraft.id} from ${roadmapDraft} where ${roadmapDraft.clusterId} = ${grant.clusterId}
    order by ${roadmapDraft.number} desc limit 1)`
  const [row] = await tx
    .select({
      open: count(),
      blocking: sql<number>`count(*) filter (where ${conflictRecord.blocking})`.mapWith(Number),
    })
    .from(conflictRecord)
    .where(
      and(
        eq(conflictRecord.clusterId, grant.clusterId),
        eq(conflictRecord.draftId, draftId ?? newest),
        isNull(conflictRecord.resolution),
      ),
    )
  return row ?? { open: 0, blocking: 0 }
}

export async function findConflict(
  tx: Tx,
  grant: InCluster,
  draftId: string,
  key: string,
): Promise<ConflictWithDetail | null> {
  const all = await listConflicts(tx, grant, draftId)
  return all.find((conflict) => conflict.key === key) ?? null
}
