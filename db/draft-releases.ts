import { and, desc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { latestOf } from '#lib/domain/latest-of'
import type { Earlier } from '#lib/domain/roadmap/bundle'
import type { Tx } from './client.ts'
import { findDraftDocument, findDraftHeading } from './drafts.ts'
import { draftRelease } from './schema/index.ts'

/**
 * What the next draft is held against; null where nothing that was shown rests on anything confidential. Empty outside a merge and for
 * anybody who is not a steward.
 */
export async function findEarlier(tx: Tx, grant: Pick<Grant, 'clusterId'>): Promise<Earlier | null> {
  const [row] = await tx
    .select({ draftId: draftRelease.draftId, number: draftRelease.number })
    .from(draftRelease)
    .where(eq(draftRelease.clusterId, grant.clusterId))
    .orderBy(desc(draftRelease.number))
    .limit(1)
  const releases = row === undefined ? [] : await releasesOf(tx, grant, row.draftId)
  if (row === undefined || releases.length === 0) return null
  const heading = await findDraftHeading(tx, grant, row.number)
  if (heading === null) throw new Error('A release without its draft')
  return { draft: row.number, document: await findDraftDocument(tx, grant, heading), releases }
}

const kept = latestOf<Earlier['releases']>(12)

/** The releases of a row that the reader's own policies have just let through. It never changes, and what rests on it is remembered by it. */
async function releasesOf(tx: Tx, grant: Pick<Grant, 'clusterId'>, draftId: string): Promise<Earlier['releases']> {
  const before = kept.get(draftId)
  if (before) return before
  const [row] = await tx
    .select({ releases: draftRelease.releases })
    .from(draftRelease)
    .where(and(eq(draftRelease.clusterId, grant.clusterId), eq(draftRelease.draftId, draftId)))
  if (!row) throw new Error('The releases of a draft that were just found are not there')
  return kept.keep(draftId, row.releases)
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
