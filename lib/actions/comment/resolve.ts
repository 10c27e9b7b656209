import { z } from 'zod'
import { findWriterOrganisation } from '#db/clusters'
import { setResolved } from '#db/comments'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

/** Closes a thread, or opens it again; its words stay. */
export const resolveComment = action({
  permission: 'comment:write',
  input: z.strictObject({ clusterId: uuid, commentId: uuid, resolved: z.enum(['yes', 'no']) }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const closing = input.resolved === 'yes'
    const thread = await setResolved(tx, grant, input.commentId, closing ? { at: now, by: grant.name } : null)
    if (!thread) return no({ kind: 'not-found' })
    return ok({
      audit: {
        type: closing ? 'comment.resolved' : 'comment.reopened',
        clusterId: grant.clusterId,
        // As where it was written.
        ...(thread.confidential && { organisationId: (await findWriterOrganisation(tx, grant, thread.parties)).id }),
        subject: { comment: input.commentId },
      },
      message: closing ? 'The thread is resolved.' : 'The thread is open again.',
    })
  },
})
