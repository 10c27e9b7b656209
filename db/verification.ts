import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { canonicalText } from '#lib/domain/canonical'
import { sha256, type Digest } from '#lib/domain/digest'
import type { EvidenceRef } from '#lib/domain/inventory/line'
import type { OpinionDocument, RecordedOpinion } from '#lib/domain/verification/opinion'
import type { Tx } from './client.ts'
import type { EngagementRow } from './engagements.ts'
import { engagement, opinion, verificationMessage, verificationStatement } from './schema/index.ts'
import type { MessageSide } from './schema/verification.ts'
import { findSubmissionOf, type ReadingSubmissions, type SubmissionWithDocument } from './submissions.ts'

type Engaged = Grant<'engagement:read' | 'engagement:ask' | 'opinion:record'>
export type MessageRow = typeof verificationMessage.$inferSelect

/** The one submission that the engagement opens. */
export const findEngagedSubmission = (tx: Tx, grant: Engaged): Promise<SubmissionWithDocument | null> =>
  findSubmissionOf(tx, grant, grant.submissionId)

/** What was said in these engagements, in the order in which it was said. */
export async function listMessages(tx: Tx, engagementIds: readonly string[]): Promise<MessageRow[]> {
  if (engagementIds.length === 0) return []
  return tx
    .select()
    .from(verificationMessage)
    .where(inArray(verificationMessage.engagementId, [...engagementIds]))
    .orderBy(asc(verificationMessage.at), asc(verificationMessage.id))
}

export async function insertMessage(
  tx: Tx,
  grant: Grant<'engagement:ask' | 'verifier:answer'>,
  message: { readonly engagementId: string; readonly side: MessageSide; readonly body: string },
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(verificationMessage).values({
    id,
    organisationId: grant.organisationId,
    clusterId: grant.clusterId,
    ...message,
    authorId: grant.accountId,
    authorName: grant.name,
    at: now,
  })
  return id
}

const ownStatement = (grant: Engaged) =>
  and(
    eq(verificationStatement.organisationId, grant.organisationId),
    eq(verificationStatement.clusterId, grant.clusterId),
    eq(verificationStatement.engagementId, grant.engagementId),
  )

/** The statement that the verifier has uploaded; null for none yet. */
export async function findStatement(tx: Tx, grant: Engaged): Promise<EvidenceRef | null> {
  const [row] = await tx
    .select({ digest: verificationStatement.digest, name: verificationStatement.name })
    .from(verificationStatement)
    .where(ownStatement(grant))
  return row ?? null
}

/** Puts a statement in the place of the one before. */
export async function replaceStatement(
  tx: Tx,
  grant: Grant<'opinion:record'>,
  file: EvidenceRef,
  now: Date,
): Promise<void> {
  const { organisationId, clusterId, engagementId } = grant
  await tx
    .insert(verificationStatement)
    .values({ organisationId, clusterId, engagementId, ...file, at: now })
    .onConflictDoUpdate({
      target: [
        verificationStatement.organisationId,
        verificationStatement.clusterId,
        verificationStatement.engagementId,
      ],
      set: { ...file, at: now },
    })
}

/** An opinion as it stands, with the canonical text to be given out byte by byte. */
export type OpinionRow = RecordedOpinion & {
  readonly id: string
  readonly engagementId: string
  readonly submissionId: string
  readonly text: string
  readonly recordedAt: Date
}

const opinions = (tx: Tx) =>
  tx
    .select({
      id: opinion.id,
      engagementId: opinion.engagementId,
      submissionId: opinion.submissionId,
      text: opinion.document,
      digest: opinion.digest,
      recordedAt: opinion.recordedAt,
    })
    .from(opinion)
    .$dynamic()

const read = (row: Omit<OpinionRow, 'document'>): OpinionRow => ({
  ...row,
  document: JSON.parse(row.text) as OpinionDocument,
})

/** Opinions on one submission, or on all that a company sent in a cluster, newest first. */
export async function listOpinions(
  tx: Tx,
  grant: ReadingSubmissions | Engaged,
  submissionId?: string,
): Promise<OpinionRow[]> {
  const rows = await opinions(tx)
    .where(
      and(
        eq(opinion.organisationId, grant.organisationId),
        eq(opinion.clusterId, grant.clusterId),
        submissionId === undefined ? undefined : eq(opinion.submissionId, submissionId),
      ),
    )
    .orderBy(desc(opinion.recordedAt), asc(opinion.id))
  return rows.map(read)
}

/** Opinions on the submissions of a whole cluster, by the submission's digest. For the steward's export. */
export async function listClusterOpinions(
  tx: Tx,
  grant: Grant<'bundle:export'>,
): Promise<ReadonlyMap<Digest, readonly RecordedOpinion[]>> {
  const rows = await opinions(tx)
    .where(eq(opinion.clusterId, grant.clusterId))
    .orderBy(asc(opinion.recordedAt), asc(opinion.id))
  const recorded = rows.map(read).map(({ digest, document }): RecordedOpinion => ({ digest, document }))
  return Map.groupBy(recorded, ({ document }) => document.submission.digest)
}

/** Null where the engagement has its opinion already. */
export async function insertOpinion(
  tx: Tx,
  grant: Grant<'opinion:record'>,
  document: OpinionDocument,
  now: Date,
): Promise<Digest | null> {
  const text = canonicalText(document)
  const digest = sha256(text)
  const rows = await tx
    .insert(opinion)
    .values({
      organisationId: grant.organisationId,
      clusterId: grant.clusterId,
      id: document.id,
      engagementId: grant.engagementId,
      submissionId: grant.submissionId,
      submissionDigest: document.submission.digest,
      document: text,
      digest,
      statementDigest: document.statement.digest,
      verifierId: grant.accountId,
      provedAt: grant.provedAt,
      recordedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: opinion.id })
  return rows.length > 0 ? digest : null
}

export type OpenVerification = Pick<
  EngagementRow,
  'id' | 'organisationId' | 'clusterId' | 'number' | 'verifierName'
> & {
  /** Whoever spoke last; null while nothing was said. */
  readonly lastSide: MessageSide | null
  readonly hasOpinion: boolean
}

/** Engagements that run and that this person takes part in, as verifier or for the company: whose turn it is. For /home. */
export async function listOpenVerifications(tx: Tx, _grant: Grant<'account:own'>): Promise<OpenVerification[]> {
  return tx
    .select({
      id: engagement.id,
      organisationId: engagement.organisationId,
      clusterId: engagement.clusterId,
      number: engagement.number,
      verifierName: engagement.verifierName,
      lastSide: sql<MessageSide | null>`(select m.side from verification_message m where m.engagement_id = engagement.id
        order by m.at desc, m.id desc limit 1)`,
      hasOpinion: sql<boolean>`exists (select 1 from opinion o where o.engagement_id = engagement.id)`,
    })
    .from(engagement)
    .where(and(sql`${engagement.accountId} is not null`, isNull(engagement.withdrawnAt)))
    .orderBy(asc(engagement.invitedAt), asc(engagement.id))
}
