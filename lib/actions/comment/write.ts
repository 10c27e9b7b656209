import { z } from 'zod'
import { findWriterOrganisation } from '#db/clusters'
import { findComment, insertComment } from '#db/comments'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { text, uuid } from '../fields.ts'

/** Asks or answers about one figure, measure or conflict; every member of the cluster reads it. */
export const writeComment = action({
  permission: 'comment:write',
  input: z.strictObject({
    clusterId: uuid,
    about: z
      .string()
      .regex(/^[a-z-]+(:[\w:.-]+)?$/, 'This cannot be commented on.')
      .max(300),
    parentId: uuid.optional(),
    body: text('your comment', 4000),
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const parent = input.parentId ? await findComment(tx, grant, input.parentId) : null
    if (input.parentId && (!parent || parent.parentId !== null || parent.about !== input.about))
      return no({ kind: 'not-found' })
    const id = await insertComment(
      tx,
      grant,
      {
        about: input.about,
        body: input.body,
        parentId: parent?.id ?? null,
        organisationName: await findWriterOrganisation(tx, grant),
      },
      now,
    )
    return ok({
      audit: { type: 'comment.written', clusterId: grant.clusterId, subject: { comment: id, about: input.about } },
      message: parent ? 'Your reply stands below.' : 'Your comment stands below.',
      made: { commentId: id },
    })
  },
})
