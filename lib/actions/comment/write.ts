import { z } from 'zod'
import { findWriterOrganisation } from '#db/clusters'
import { findComment, insertComment, type CommentRow } from '#db/comments'
import type { Tx } from '#db/client'
import { findConflict } from '#db/conflicts'
import { findNewestDraftHeading } from '#db/drafts'
import type { Grant } from '#lib/domain/access/grant'
import { isKept, type Conflict } from '#lib/domain/roadmap/conflict'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { text, uuid } from '../fields.ts'

const aboutConflict = 'conflict:'

/**
 * Asks or answers about one figure, measure or conflict. Every member of the cluster reads it but where it is about a conflict that its
 * parties and the office keep: then they alone do.
 */
export const writeComment = action({
  permission: 'comment:write',
  input: z.strictObject({
    clusterId: uuid,
    about: z
      .string()
      .regex(/^[a-z-]+(:.+)?$/, 'This cannot be commented on.')
      .max(300),
    parentId: uuid.optional(),
    body: text('your comment', 4000),
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const parent = input.parentId ? await findComment(tx, grant, input.parentId) : null
    if (input.parentId && (!parent || parent.parentId !== null || parent.about !== input.about))
      return no({ kind: 'not-found' })
    const conflict = await findDiscussed(tx, grant, input.about)
    if (conflict === 'not-found') return no({ kind: 'not-found' })
    const readers = readersOf(parent, conflict)
    const writer = await findWriterOrganisation(tx, grant, readers ?? [])
    // Where the parties are not named to one another, each talks with the office alone.
    const keptBy = readers?.length === 0 ? [writer.id] : readers
    const id = await insertComment(
      tx,
      grant,
      {
        about: input.about,
        body: input.body,
        parentId: parent?.id ?? null,
        keptBy,
        organisationName: writer.name,
      },
      now,
    )
    return ok({
      audit: {
        type: 'comment.written',
        clusterId: grant.clusterId,
        // Every member reads the trail of the cluster, but for the entries of a company. Who talks about what is kept is a party to it.
        ...(readers !== null && { organisationId: writer.id }),
        subject: { comment: id, ...(readers === null && { about: input.about }) },
      },
      message: parent ? 'Your reply stands below.' : 'Your comment stands below.',
      made: { commentId: id },
    })
  },
})

type Discussed = Pick<Conflict, 'key' | 'confidential' | 'parties'>

/** The conflict that is discussed, where it is one: of the newest draft, and only where the writer may know of it. */
async function findDiscussed(
  tx: Tx,
  grant: Grant<'comment:write'>,
  about: string,
): Promise<Discussed | null | 'not-found'> {
  if (!about.startsWith(aboutConflict)) return null
  const draft = await findNewestDraftHeading(tx, grant)
  return (draft && (await findConflict(tx, grant, draft.id, about.slice(aboutConflict.length)))) ?? 'not-found'
}

/**
 * An answer stays among those who read the question, even where the conflict is kept no longer, and whoever is no party to it any more
 * reads nothing new.
 */
function readersOf(parent: CommentRow | null, conflict: Discussed | null): readonly string[] | null {
  const kept = conflict !== null && isKept(conflict) ? conflict.parties : null
  if (!parent?.confidential) return kept
  return kept === null || kept.length === 0 ? parent.parties : parent.parties.filter((id) => kept.includes(id))
}
