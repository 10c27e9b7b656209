/**
 * Thread { clusterId, about, comments, readers? }   comments about one figure, measure or conflict: reply and resolve, and a form for a
 *   new one; readers: who reads them, where that is not every member
 */
import { formatInstant } from '#lib/format'
import { ActionForm } from './action-form.tsx'
import { Textarea } from './field.tsx'

export type ThreadComment = {
  readonly id: string
  readonly parentId: string | null
  readonly body: string
  readonly authorName: string
  readonly organisationName: string
  readonly createdAt: Date
  readonly resolvedAt: Date | null
  readonly resolverName: string | null
}

export function Thread({
  clusterId,
  about,
  comments,
  readers = 'Every member of the cluster reads it.',
}: {
  readonly clusterId: string
  readonly about: string
  readonly comments: readonly ThreadComment[]
  readonly readers?: string | undefined
}) {
  const threads = comments.filter((comment) => comment.parentId === null)
  return (
    <div className="space-y-5">
      {threads.map((first) => (
        <article key={first.id} className="border-l-2 border-line pl-3">
          <Said comment={first} />
          <div className="mt-3 space-y-3 pl-3">
            {comments
              .filter((comment) => comment.parentId === first.id)
              .map((reply) => (
                <Said key={reply.id} comment={reply} />
              ))}
          </div>
          {first.resolvedAt ? (
            <p className="mt-2 text-sm text-good">✓ Resolved by {first.resolverName}</p>
          ) : (
            <details className="mt-2">
              <summary className="cursor-pointer text-sm text-accent">Reply</summary>
              <div className="mt-2">
                <ActionForm
                  name="comment.write"
                  hidden={{ clusterId, about, parentId: first.id }}
                  submitLabel="Reply"
                  size="sm"
                  label={`Reply to ${first.authorName}`}
                >
                  <Textarea name="body" label="Your reply" rows={2} wide />
                </ActionForm>
              </div>
            </details>
          )}
          <div className="mt-2">
            <ActionForm
              name="comment.resolve"
              hidden={{ clusterId, commentId: first.id, resolved: first.resolvedAt ? 'no' : 'yes' }}
              submitLabel={first.resolvedAt ? 'Open again' : 'Resolve'}
              size="sm"
              tone="plain"
              label={`${first.resolvedAt ? 'Open again' : 'Resolve'} the thread of ${first.authorName}`}
            />
          </div>
        </article>
      ))}
      <ActionForm name="comment.write" hidden={{ clusterId, about }} submitLabel="Comment" label="New comment">
        <Textarea
          name="body"
          label={threads.length === 0 ? 'Ask or say something about this' : 'New comment'}
          hint={readers}
          rows={3}
          wide
        />
      </ActionForm>
    </div>
  )
}

function Said({ comment }: { readonly comment: ThreadComment }) {
  return (
    <div>
      <p className="text-sm text-soft">
        <b className="font-medium text-ink">{comment.authorName}</b>, {comment.organisationName}
        <span className="text-faint"> · {formatInstant(comment.createdAt)}</span>
      </p>
      <p className="mt-0.5 whitespace-pre-line">{comment.body}</p>
    </div>
  )
}
