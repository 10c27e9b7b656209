import { desc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Earlier } from '#lib/domain/roadmap/bundle'
import type { Tx } from './client.ts'
import { findDraft } from './drafts.ts'
import { draftRelease } from './schema/index.ts'

/**
 * What the next draft is held against; null where nothing that was shown rests on anything confidential. Empty outside a merge and for
 * anybody who is not a steward.
 */
export async function findEarlier(tx: Tx, grant: Pick<Grant, 'clusterId'>): Promise<Earlier | null> {
  const [row] = await tx
    .select({ number: draftRelease.number, releases: draftRelease.releases })
    .from(draftRelease)
    .where(eq(draftRelease.clusterId, grant.clusterId))
    .orderBy(desc(draftRelease.number))
    .limit(1)
  if (row === undefined || row.releases.length === 0) return null
  const draft = await findDraft(tx, grant, row.number)
  if (draft === null) throw new Error('A release without its draft')
  return { draft: row.number, document: draft.document, releases: row.releases }
}

/** Keeps what the draft after this one is held against. */
export async function insertReleases(
  tx: Tx,
  grant: Grant<'roadmap:merge' | 'conflict:settle'>,
  draftId: string,
  { draft, releases }: Earlier,
): Promise<void> {
  await tx.insert(draftRelease).values({ draftId, clusterId: grant.clusterId, number: draft, releases: [...releases] })
}
