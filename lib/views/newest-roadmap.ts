import type { Tx } from '#db/client'
import { findDraftDocument, findNewestDraftHeading } from '#db/drafts'
import type { Grant } from '#lib/domain/access/grant'

/** The newest draft with its document, as every member may read it; null before the first merge. */
export async function findNewestRoadmap(tx: Tx, grant: Grant<'cluster:read'>) {
  const heading = await findNewestDraftHeading(tx, grant)
  return heading && { ...heading, document: await findDraftDocument(tx, grant, heading) }
}
