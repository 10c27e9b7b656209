import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { conflictDetail, conflictRecord } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
export type ConflictRow = typeof conflictRecord.$inferSelect
/** Null where the figures rest on confidential values that are not the reader's to see. */
export type ConflictWithDetail = ConflictRow & {
  readonly detail: Pick<typeof conflictDetail.$inferSelect, 'subject' | 'factsDigest' | 'figures' | 'waysOut'> | null
}

/** The conflicts of a draft that the reader may know of, blocking and open ones first, with figures as far as the reader's policies let them through. */
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

export async function findConflict(
  tx: Tx,
  grant: InCluster,
  draftId: string,
  key: string,
): Promise<ConflictWithDetail | null> {
  const all = await listConflicts(tx, grant, draftId)
  return all.find((conflict) => conflict.key === key) ?? null
}

export type ConflictOfDraft = { readonly draftId: string; readonly key: string }

/** Those of these conflicts that the reader may know of, each as the draft it is named with has it. */
export async function listKnown(
  tx: Tx,
  grant: InCluster,
  conflicts: readonly ConflictOfDraft[],
): Promise<readonly ConflictOfDraft[]> {
  if (conflicts.length === 0) return []
  const { draftId, key } = conflictRecord
  return tx
    .select({ draftId, key })
    .from(conflictRecord)
    .where(
      and(
        eq(conflictRecord.clusterId, grant.clusterId),
        inArray(draftId, [...new Set(conflicts.map((conflict) => conflict.draftId))]),
        inArray(key, [...new Set(conflicts.map((conflict) => conflict.key))]),
      ),
    )
}
