import type { z } from 'zod'
import type { Tx } from '#db/client'
import { findSubmission, type SubmissionWithDocument } from '#db/submissions'
import type { Grant } from '#lib/domain/access/grant'
import { wrongState, type Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { digest } from '../fields.ts'
import { company } from '../in-company.ts'

/** A steward decides about the submission they read, by its digest. */
export const decisionFields = { ...company, digest } satisfies Record<string, z.ZodType>

export async function findWaiting(
  tx: Tx,
  grant: Grant<'submission:decide'>,
  seen: string,
): Promise<Result<SubmissionWithDocument, Refusal>> {
  const newest = await findSubmission(tx, grant)
  if (!newest) return no({ kind: 'not-found' })
  if (newest.digest !== seen) return no({ kind: 'stale-version', seen, current: newest.digest })
  return newest.state === 'submitted' ? ok(newest) : no(decidedAlready)
}

export const decidedAlready: Refusal = wrongState(
  'Nothing was recorded: this submission was decided about already. Load the page again to see how.',
)
