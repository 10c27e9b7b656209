import { and, desc, eq, isNotNull, lt, max, or, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { canonicalText } from '#lib/domain/canonical'
import { sha256 } from '#lib/domain/digest'
import type { SubmissionDocument } from '#lib/domain/submission/document'
import type { Tx } from './client.ts'
import { insertSentFiles } from './evidence.ts'
import { submission, submissionStanding } from './schema/index.ts'

export type SubmissionHeading = Pick<
  typeof submission.$inferSelect,
  'id' | 'cycle' | 'number' | 'digest' | 'submitterName' | 'submittedAt'
> &
  Pick<typeof submissionStanding.$inferSelect, 'state' | 'decidedAt' | 'deciderName'>

export type SubmissionWithDocument = SubmissionHeading & {
  /** The canonical text, to be given out byte by byte. */
  readonly text: string
  readonly document: SubmissionDocument
}

/** Whoever reads a company's submissions: its own people, or a steward. Row-level security tells the one from the other. */
export type ReadingSubmissions = Grant<
  'company:read' | 'company:edit' | 'submission:send' | 'submission:decide' | 'verifier:invite'
>

const heading = {
  id: submission.id,
  cycle: submission.cycle,
  number: submission.number,
  digest: submission.digest,
  submitterName: submission.submitterName,
  submittedAt: submission.submittedAt,
  state: submissionStanding.state,
  decidedAt: submissionStanding.decidedAt,
  deciderName: submissionStanding.deciderName,
}

const own = (grant: ReadingSubmissions) =>
  and(eq(submission.organisationId, grant.organisationId), eq(submission.clusterId, grant.clusterId))

/** A company's submissions, newest first. */
export function listSubmissions(tx: Tx, grant: ReadingSubmissions): Promise<SubmissionHeading[]> {
  return tx
    .select(heading)
    .from(submission)
    .innerJoin(submissionStanding, eq(submissionStanding.submissionId, submission.id))
    .where(own(grant))
    .orderBy(desc(submission.number))
}

/** A submission by its number, or the newest one. */
export function findSubmission(
  tx: Tx,
  grant: ReadingSubmissions,
  number?: number,
): Promise<SubmissionWithDocument | null> {
  return newest(tx, number === undefined ? own(grant) : and(own(grant), eq(submission.number, number)))
}

/** The newest submission that a steward ever accepted, of whatever cycle; a newer one that waits does not take its place. */
export const findLastAccepted = (tx: Tx, grant: ReadingSubmissions): Promise<SubmissionWithDocument | null> =>
  newest(
    tx,
    and(
      own(grant),
      or(
        eq(submissionStanding.state, 'accepted'),
        and(eq(submissionStanding.state, 'superseded'), isNotNull(submissionStanding.decidedAt)),
      ),
    ),
  )

/** The submission before this one, which a reader compares it with. */
export const findSubmissionBefore = (
  tx: Tx,
  grant: ReadingSubmissions,
  number: number,
): Promise<SubmissionWithDocument | null> => newest(tx, and(own(grant), lt(submission.number, number)))

/** A submission by its id, for whoever is engaged to verify it. */
export const findSubmissionOf = (
  tx: Tx,
  grant: Grant<'engagement:read' | 'engagement:ask' | 'opinion:record'>,
  id: string,
): Promise<SubmissionWithDocument | null> =>
  newest(
    tx,
    and(
      eq(submission.organisationId, grant.organisationId),
      eq(submission.clusterId, grant.clusterId),
      eq(submission.id, id),
    ),
  )

async function newest(tx: Tx, where: ReturnType<typeof own>): Promise<SubmissionWithDocument | null> {
  const [row] = await tx
    .select({ ...heading, text: submission.document })
    .from(submission)
    .innerJoin(submissionStanding, eq(submissionStanding.submissionId, submission.id))
    .where(where)
    .orderBy(desc(submission.number))
    .limit(1)
  return row ? { ...row, document: JSON.parse(row.text) as SubmissionDocument } : null
}

/** One sending of a company at a time: the second waits here, and then finds the number of the first taken. */
export async function lockSending(tx: Tx, grant: Grant<'submission:send'>): Promise<void> {
  const key = `submission ${grant.organisationId} ${grant.clusterId}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

export type Sent = { readonly id: string; readonly number: number; readonly digest: string }

/** Freezes a document as the company's next submission; one that still waited for a steward is superseded. */
export async function insertSubmission(
  tx: Tx,
  grant: Grant<'submission:send'>,
  document: SubmissionDocument,
  now: Date,
): Promise<Sent> {
  const [last] = await tx
    .select({ number: max(submission.number) })
    .from(submission)
    .where(own(grant))
  const number = (last?.number ?? 0) + 1
  const id = crypto.randomUUID()
  const text = canonicalText(document)
  const place = { organisationId: grant.organisationId, clusterId: grant.clusterId, cycle: document.cycle, number }
  await supersede(tx, grant, document.cycle, 'submitted')
  await tx.insert(submission).values({
    id,
    ...place,
    document: text,
    digest: sha256(text),
    submittedBy: grant.accountId,
    submitterName: grant.name,
    submittedAt: now,
  })
  await tx.insert(submissionStanding).values({ submissionId: id, ...place, state: 'submitted', submittedAt: now })
  await insertSentFiles(tx, grant, id, document)
  return { id, number, digest: sha256(text) }
}

/** Takes the standing of an earlier submission of the cycle away, because a newer one takes its place. */
export async function supersede(
  tx: Tx,
  grant: Grant<'submission:send' | 'submission:decide'>,
  cycle: number,
  state: 'submitted' | 'accepted',
): Promise<void> {
  await tx
    .update(submissionStanding)
    .set({ state: 'superseded' })
    .where(
      and(
        eq(submissionStanding.organisationId, grant.organisationId),
        eq(submissionStanding.clusterId, grant.clusterId),
        eq(submissionStanding.cycle, cycle),
        eq(submissionStanding.state, state),
      ),
    )
}
