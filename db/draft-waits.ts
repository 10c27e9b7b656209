import { and, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { latestOf } from '#lib/domain/latest-of'
import type { SubmittedWaits } from '#lib/domain/roadmap/waits-seen'
import type { SubmissionDocument } from '#lib/domain/submission/document'
import type { Tx } from './client.ts'
import type { DraftHeading } from './drafts.ts'
import { roadmapDraft, submission } from './schema/index.ts'

const known = latestOf<readonly SubmittedWaits[]>(24)

/**
 * What the measures that went into a draft wait for, to be cut to its reader. In a transaction that merges. Neither a draft nor a
 * submission ever changes, so what was read before is taken by the draft's id.
 */
export async function listDraftWaits(
  tx: Tx,
  { clusterId }: Pick<Grant, 'clusterId'>,
  { id }: DraftHeading,
): Promise<readonly SubmittedWaits[]> {
  const before = known.get(id)
  if (before) return before
  const rows = await tx
    .select({ document: submission.document })
    .from(submission)
    .innerJoin(roadmapDraft, sql`${submission.digest} = any (${roadmapDraft.inputs})`)
    .where(and(eq(roadmapDraft.id, id), eq(roadmapDraft.clusterId, clusterId), eq(submission.clusterId, clusterId)))
  return known.keep(id, rows.flatMap(waitsIn))
}

function waitsIn(row: { readonly document: string }): readonly SubmittedWaits[] {
  const { organisation, measures } = JSON.parse(row.document) as SubmissionDocument
  return measures.flatMap(({ id, class: own, prerequisites, bookings = [] }) =>
    prerequisites.length + bookings.length === 0
      ? []
      : [{ id, class: own, prerequisites, bookings, organisationId: organisation.id }],
  )
}
