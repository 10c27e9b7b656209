import { and, asc, count, eq, isNull, like } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { comment } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
export type CommentRow = typeof comment.$inferSelect

/** A thread about one figure, measure or conflict, oldest first. */
export function listComments(tx: Tx, grant: InCluster, about: string): Promise<CommentRow[]> {
  return tx
    .select()
    .from(comment)
    .where(and(eq(comment.clusterId, grant.clusterId), eq(comment.about, about)))
    .orderBy(asc(comment.createdAt))
}

/** Open threads by what they are about, so that the page can mark the figures that are discussed. */
export async function countOpenComments(tx: Tx, grant: InCluster, prefix = ''): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ about: comment.about, open: count() })
    .from(comment)
    .where(
      and(
        eq(comment.clusterId, grant.clusterId),
        isNull(comment.resolvedAt),
        isNull(comment.parentId),
        like(comment.about, `${prefix}%`),
      ),
    )
    .groupBy(comment.about)
  return new Map(rows.map((row) => [row.about, row.open]))
}

export async function insertComment(
  tx: Tx,
  grant: Grant<'comment:write'>,
  written: {
    readonly about: string
    readonly body: string
    readonly parentId: string | null
    readonly organisationName: string
    /** Of the conflict it is about, where that one is kept; null where every member reads it. */
    readonly keptBy: readonly string[] | null
  },
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(comment).values({
    id,
    clusterId: grant.clusterId,
    about: written.about,
    body: written.body,
    confidential: written.keptBy !== null,
    parties: [...(written.keptBy ?? [])],
    parentId: written.parentId,
    authorId: grant.accountId,
    authorName: grant.name,
    organisationName: written.organisationName,
    createdAt: now,
  })
  return id
}

export async function findComment(tx: Tx, grant: InCluster, id: string): Promise<CommentRow | null> {
  const [row] = await tx
    .select()
    .from(comment)
    .where(and(eq(comment.clusterId, grant.clusterId), eq(comment.id, id)))
  return row ?? null
}

/** Closes or reopens a thread, and answers who reads it. Null when there is no such thread here. */
export async function setResolved(
  tx: Tx,
  grant: Grant<'comment:write'>,
  id: string,
  resolved: { readonly at: Date; readonly by: string } | null,
): Promise<Pick<CommentRow, 'confidential' | 'parties'> | null> {
  const [changed] = await tx
    .update(comment)
    .set({ resolvedAt: resolved?.at ?? null, resolverName: resolved?.by ?? null })
    .where(and(eq(comment.clusterId, grant.clusterId), eq(comment.id, id), isNull(comment.parentId)))
    .returning({ confidential: comment.confidential, parties: comment.parties })
  return changed ?? null
}
