import { appendAudit } from '#db/audit'
import type { Tx } from '#db/client'
import { insertReading } from '#db/decisions'
import { findSubmission } from '#db/submissions'
import type { Grant } from '#lib/domain/access/grant'

/**
 * Notes that a steward reads what a company sent, and in the trail. Call it in the transaction of the look itself, so that
 * nothing confidential is seen without the company knowing by whom.
 */
export async function noteReading(
  tx: Tx,
  grant: Grant<'submission:decide'>,
  submission: { readonly id: string; readonly number: number },
  now: Date,
): Promise<void> {
  if (!(await insertReading(tx, grant, submission.id, 'read', now))) return
  const subject = { submission: submission.id, number: submission.number }
  const place = { clusterId: grant.clusterId, organisationId: grant.organisationId }
  await appendAudit(tx, { type: 'submission.read', ...place, subject }, grant.accountId, now)
}

/** The same for a look into what several companies sent at once. */
export async function noteReadings(
  tx: Tx,
  grant: Grant<'submission:decide'>,
  organisationIds: Iterable<string>,
  now: Date,
): Promise<void> {
  for (const organisationId of organisationIds) {
    const own = { ...grant, organisationId }
    const submission = await findSubmission(tx, own)
    if (submission) await noteReading(tx, own, submission, now)
  }
}
