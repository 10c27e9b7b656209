import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { evidenceFile } from './evidence.ts'
import { id, instant, owner } from './columns.ts'
import { submission } from './submissions.ts'

/**
 * A verifier's way to one submission: from the invitation, over the day somebody takes it up, until the company withdraws it. It is
 * no role: it opens that submission and nothing else. What the verifier may know of company and cluster stands in the row itself.
 */
export const engagement = pgTable(
  'engagement',
  {
    ...owner(),
    id: id(),
    submissionId: uuid('submission_id').notNull(),
    number: integer('number').notNull(),
    organisationName: text('organisation_name').notNull(),
    clusterName: text('cluster_name').notNull(),
    currency: text('currency').notNull(),
    invitedBy: uuid('invited_by').notNull(),
    inviterName: text('inviter_name').notNull(),
    invitedAt: instant('invited_at').notNull(),
    accountId: uuid('account_id'),
    verifierName: text('verifier_name'),
    begunAt: instant('begun_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawerName: text('withdrawer_name'),
  },
  (table) => [
    unique('engagement_owner').on(table.organisationId, table.clusterId, table.id),
    unique('engagement_organisation').on(table.organisationId, table.id),
    index('engagement_submission').on(table.submissionId),
    uniqueIndex('engagement_once')
      .on(table.accountId, table.submissionId)
      .where(sql`account_id is not null and withdrawn_at is null`),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.submissionId],
      foreignColumns: [submission.organisationId, submission.clusterId, submission.id],
    }),
  ],
)

export type MessageSide = 'verifier' | 'company'

/** What verifier and company said to each other about a submission. Never changed, never deleted. */
export const verificationMessage = pgTable(
  'verification_message',
  {
    ...owner(),
    id: id(),
    engagementId: uuid('engagement_id').notNull(),
    side: text('side').$type<MessageSide>().notNull(),
    body: text('body').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('verification_message_engagement').on(table.engagementId, table.at),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.engagementId],
      foreignColumns: [engagement.organisationId, engagement.clusterId, engagement.id],
    }),
  ],
)

/** The statement file that a verifier has uploaded and may exchange until the opinion names it. */
export const verificationStatement = pgTable(
  'verification_statement',
  {
    ...owner(),
    engagementId: uuid('engagement_id').notNull(),
    digest: text('digest').notNull(),
    name: text('name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    // Named, because the name it would get is cut to the same letters as that of the key below.
    primaryKey({
      name: 'verification_statement_one',
      columns: [table.organisationId, table.clusterId, table.engagementId],
    }),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.engagementId],
      foreignColumns: [engagement.organisationId, engagement.clusterId, engagement.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.digest],
      foreignColumns: [evidenceFile.organisationId, evidenceFile.clusterId, evidenceFile.digest],
    }),
  ],
)

/** What a verifier says of a submission: canonical JSON that names the submission by its digest, and its own digest. */
export const opinion = pgTable(
  'opinion',
  {
    ...owner(),
    id: id(),
    engagementId: uuid('engagement_id').notNull(),
    submissionId: uuid('submission_id').notNull(),
    submissionDigest: text('submission_digest').notNull(),
    document: text('document').notNull(),
    digest: text('digest').notNull(),
    statementDigest: text('statement_digest').notNull(),
    verifierId: uuid('verifier_id').notNull(),
    provedAt: instant('proved_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    unique('opinion_one').on(table.organisationId, table.clusterId, table.engagementId),
    index('opinion_submission').on(table.submissionId),
    index('opinion_statement').on(table.organisationId, table.clusterId, table.statementDigest),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.engagementId],
      foreignColumns: [engagement.organisationId, engagement.clusterId, engagement.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.submissionId],
      foreignColumns: [submission.organisationId, submission.clusterId, submission.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.statementDigest],
      foreignColumns: [evidenceFile.organisationId, evidenceFile.clusterId, evidenceFile.digest],
    }),
  ],
)
