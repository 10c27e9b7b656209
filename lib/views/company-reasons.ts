import type { Tx } from '#db/client'
import { listRemarks } from '#db/decisions'
import { listSubmissions, type SubmissionHeading } from '#db/submissions'
import type { Grant } from '#lib/domain/access/grant'

export type Reason = { readonly item: string; readonly reason: string; readonly author: string; readonly at: Date }

/** The newest submission, and the reasons a steward gave if it was returned: they stand beside the items until it is sent again. */
export async function findReasons(
  tx: Tx,
  grant: Grant<'company:read'>,
): Promise<{ readonly newest: SubmissionHeading | null; readonly reasons: readonly Reason[] }> {
  const [newest = null] = await listSubmissions(tx, grant)
  if (newest?.state !== 'returned') return { newest, reasons: [] }
  const remarks = await listRemarks(tx, grant, newest.id)
  return {
    newest,
    reasons: remarks.map(({ item, reason, authorName, at }) => ({ item, reason, author: authorName, at })),
  }
}
