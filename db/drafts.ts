import { and, asc, desc, eq, inArray, max } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { canonicalText } from '#lib/domain/canonical'
import { sha256 } from '#lib/domain/digest'
import type { Resolution } from '#lib/domain/roadmap/bundle'
import { figuresReadBy, isKept, type Conflict } from '#lib/domain/roadmap/conflict'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import type { AcceptedSubmission, SubmissionDocument } from '#lib/domain/submission/document'
import { latestOf } from '#lib/domain/latest-of'
import type { Tx } from './client.ts'
import {
  conflictDetail,
  conflictRecord,
  memberResult,
  resolution,
  roadmapDraft,
  submission,
  submissionStanding,
} from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
type Merging = Grant<'roadmap:merge' | 'conflict:settle'>

/** The accepted submission of each member in this cycle. Empty outside a merge and for anybody who is not a steward. */
export async function listAcceptedSubmissions(tx: Tx, grant: InCluster, cycle: number): Promise<AcceptedSubmission[]> {
  const rows = await tx
    .select({ digest: submission.digest, document: submission.document })
    .from(submissionStanding)
    .innerJoin(submission, eq(submission.id, submissionStanding.submissionId))
    .where(
      and(
        eq(submissionStanding.clusterId, grant.clusterId),
        eq(submissionStanding.cycle, cycle),
        eq(submissionStanding.state, 'accepted'),
      ),
    )
    .orderBy(asc(submission.organisationId))
  return rows.map((row) => ({ digest: row.digest, document: JSON.parse(row.document) as SubmissionDocument }))
}

/** The newest decision under each conflict's key. */
export async function listResolutions(tx: Tx, grant: InCluster): Promise<Resolution[]> {
  const rows = await tx
    .selectDistinctOn([resolution.key])
    .from(resolution)
    .where(eq(resolution.clusterId, grant.clusterId))
    .orderBy(asc(resolution.key), desc(resolution.decidedAt))
  return rows.map((row) => ({
    key: row.key,
    factsDigest: row.factsDigest,
    choice: row.choice,
    reason: row.reason,
    decidedBy: row.deciderName,
    decidedAt: row.decidedAt.toISOString(),
  }))
}

export async function insertResolution(
  tx: Tx,
  grant: Grant<'conflict:settle'>,
  taken: Pick<Resolution, 'key' | 'factsDigest' | 'choice' | 'reason'>,
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(resolution).values({
    ...taken,
    id,
    clusterId: grant.clusterId,
    decidedBy: grant.accountId,
    deciderName: grant.name,
    decidedAt: now,
  })
  return id
}

/** Those of these decisions that the reader's policies let through: all for the cluster's office, none for others. */
export function listDecisions(tx: Tx, grant: InCluster, ids: readonly string[]) {
  return tx
    .select({ id: resolution.id, key: resolution.key, choice: resolution.choice })
    .from(resolution)
    .where(and(eq(resolution.clusterId, grant.clusterId), inArray(resolution.id, [...ids])))
}

export type NewDraft = {
  readonly cycle: number
  readonly document: RoadmapDocument
  readonly conflicts: readonly Conflict[]
  readonly inputs: readonly string[]
  readonly members: readonly { readonly organisationId: string; readonly result: object }[]
}

/** Keeps one merge as the next draft version. The cluster's row must be locked, so that numbers follow each other. */
export async function insertDraft(
  tx: Tx,
  grant: Merging,
  draft: NewDraft,
  now: Date,
): Promise<{ id: string; number: number; digest: string }> {
  const [newest] = await tx
    .select({ number: max(roadmapDraft.number) })
    .from(roadmapDraft)
    .where(eq(roadmapDraft.clusterId, grant.clusterId))
  const id = crypto.randomUUID()
  const number = (newest?.number ?? 0) + 1
  const document = canonicalText(draft.document)
  const digest = sha256(document)
  await tx.insert(roadmapDraft).values({
    id,
    clusterId: grant.clusterId,
    cycle: draft.cycle,
    number,
    document,
    digest,
    inputs: [...draft.inputs],
    ...countsOf(draft.conflicts),
    mergedBy: grant.accountId,
    mergerName: grant.name,
    mergedAt: now,
  })
  await insertConflicts(tx, grant, id, draft.conflicts)
  if (draft.members.length > 0) {
    await tx.insert(memberResult).values(
      draft.members.map((member) => ({
        draftId: id,
        clusterId: grant.clusterId,
        organisationId: member.organisationId,
        result: member.result as Readonly<Record<string, unknown>>,
      })),
    )
  }
  return { id, number, digest }
}

function countsOf(conflicts: readonly Conflict[]) {
  const open = conflicts.filter((conflict) => conflict.resolution === null)
  return {
    conflicts: conflicts.length,
    openConflicts: open.length,
    blockingConflicts: open.filter(({ blocking }) => blocking).length,
  }
}

async function insertConflicts(tx: Tx, grant: Merging, draftId: string, conflicts: readonly Conflict[]): Promise<void> {
  if (conflicts.length === 0) return
  const place = { draftId, clusterId: grant.clusterId }
  await tx.insert(conflictRecord).values(
    conflicts.map((conflict) => ({
      ...place,
      key: conflict.key,
      kind: conflict.kind,
      blocking: conflict.blocking,
      confidential: isKept(conflict),
      sentence: conflict.sentence,
      parties: [...conflict.parties],
      resolution: conflict.resolution,
    })),
  )
  await tx.insert(conflictDetail).values(
    conflicts.map((conflict) => ({
      ...place,
      key: conflict.key,
      confidential: conflict.confidential,
      parties: [...figuresReadBy(conflict)],
      subject: conflict.subject,
      factsDigest: conflict.factsDigest,
      figures: conflict.figures,
      waysOut: conflict.waysOut,
    })),
  )
}

export type DraftRow = Omit<typeof roadmapDraft.$inferSelect, 'document'> & { readonly document: RoadmapDocument }

/** A draft with its document, by its number, or the newest one. */
export async function findDraft(tx: Tx, grant: InCluster, number?: number): Promise<DraftRow | null> {
  const own = eq(roadmapDraft.clusterId, grant.clusterId)
  const [row] = await tx
    .select()
    .from(roadmapDraft)
    .where(number === undefined ? own : and(own, eq(roadmapDraft.number, number)))
    .orderBy(desc(roadmapDraft.number))
    .limit(1)
  return row ? { ...row, document: JSON.parse(row.document) as RoadmapDocument } : null
}

export type DraftHeading = Pick<
  typeof roadmapDraft.$inferSelect,
  'id' | 'number' | 'cycle' | 'digest' | 'mergerName' | 'mergedAt' | 'conflicts' | 'openConflicts' | 'blockingConflicts'
>

const heading = {
  id: roadmapDraft.id,
  number: roadmapDraft.number,
  cycle: roadmapDraft.cycle,
  digest: roadmapDraft.digest,
  mergerName: roadmapDraft.mergerName,
  mergedAt: roadmapDraft.mergedAt,
  conflicts: roadmapDraft.conflicts,
  openConflicts: roadmapDraft.openConflicts,
  blockingConflicts: roadmapDraft.blockingConflicts,
}

/** A draft without its document, which is large: by its number, or the newest one. */
export async function findDraftHeading(tx: Tx, grant: InCluster, number?: number): Promise<DraftHeading | null> {
  const own = eq(roadmapDraft.clusterId, grant.clusterId)
  const [row] = await tx
    .select(heading)
    .from(roadmapDraft)
    .where(number === undefined ? own : and(own, eq(roadmapDraft.number, number)))
    .orderBy(desc(roadmapDraft.number))
    .limit(1)
  return row ?? null
}

export const findNewestDraftHeading = (tx: Tx, grant: InCluster): Promise<DraftHeading | null> =>
  findDraftHeading(tx, grant)

const documents = latestOf<RoadmapDocument>(24)

/**
 * The document of a draft whose heading the reader's own policies have just let through. Drafts never change and every member of
 * the cluster sees all of them, so one that was read before is taken by its digest instead of being fetched and parsed again.
 */
export async function findDraftDocument(
  tx: Tx,
  grant: InCluster,
  { id, digest }: DraftHeading,
): Promise<RoadmapDocument> {
  const before = documents.get(digest)
  if (before) return before
  const [row] = await tx
    .select({ document: roadmapDraft.document })
    .from(roadmapDraft)
    .where(and(eq(roadmapDraft.clusterId, grant.clusterId), eq(roadmapDraft.id, id)))
  if (!row) throw new Error('The document of a draft that was just found is not there')
  return documents.keep(digest, JSON.parse(row.document) as RoadmapDocument)
}

export function listDrafts(tx: Tx, grant: InCluster): Promise<DraftHeading[]> {
  return tx
    .select(heading)
    .from(roadmapDraft)
    .where(eq(roadmapDraft.clusterId, grant.clusterId))
    .orderBy(desc(roadmapDraft.number))
}
