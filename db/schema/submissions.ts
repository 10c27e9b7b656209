import { sql } from 'drizzle-orm'
import { index, integer, numeric, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { FieldClass, Scope } from '#lib/domain/submission/document'
import { id, instant, owner } from './columns.ts'

/** What a company sent: canonical JSON and its digest. Never changed, never deleted (by grant and by trigger). */
export const submission = pgTable(
  'submission',
  {
    id: id(),
    ...owner(),
    cycle: integer('cycle').notNull(),
    number: integer('number').notNull(),
    document: text('document').notNull(),
    digest: text('digest').notNull(),
    submittedBy: uuid('submitted_by').notNull(),
    submitterName: text('submitter_name').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  (table) => [
    unique('submission_owner').on(table.organisationId, table.clusterId, table.id),
    unique('submission_number').on(table.organisationId, table.clusterId, table.cycle, table.number),
    index('submission_cluster').on(table.clusterId, table.cycle),
  ],
)

export const submissionStates = ['submitted', 'returned', 'accepted', 'superseded'] as const
export type SubmissionState = (typeof submissionStates)[number]

/** Where a submission stands. Members see each other's state, never each other's document. */
export const submissionStanding = pgTable(
  'submission_standing',
  {
    submissionId: uuid('submission_id')
      .primaryKey()
      .references(() => submission.id),
    ...owner(),
    cycle: integer('cycle').notNull(),
    number: integer('number').notNull(),
    state: text('state').$type<SubmissionState>().notNull(),
    submittedAt: instant('submitted_at').notNull(),
    decidedAt: instant('decided_at'),
    deciderName: text('decider_name'),
  },
  (table) => [
    index('submission_standing_cluster').on(table.clusterId, table.cycle, table.organisationId),
    // One waits for the steward and one counts in the merge: a newer one supersedes the first when it is sent, the second
    // when it is accepted, so that a member never drops out of the roadmap while a correction is being read.
    uniqueIndex('submission_standing_one_waiting')
      .on(table.organisationId, table.clusterId, table.cycle)
      .where(sql`state = 'submitted'`),
    uniqueIndex('submission_standing_one_accepted')
      .on(table.organisationId, table.clusterId, table.cycle)
      .where(sql`state = 'accepted'`),
  ],
)

/** A steward's word on one item of a submission, or on the whole (`item` = 'submission'). */
export const submissionRemark = pgTable(
  'submission_remark',
  {
    id: id(),
    ...owner(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submission.id),
    /** `site:<id>`, `emissions:<siteId>:<year>`, `commitment:<id>`, `measure:<id>` or `submission`. */
    item: text('item').notNull(),
    reason: text('reason').notNull(),
    authorName: text('author_name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('submission_remark_submission').on(table.submissionId)],
)

/** Each reading of a confidential submission by a steward, shown to the company. */
export const reading = pgTable(
  'reading',
  {
    id: id(),
    ...owner(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submission.id),
    readerId: uuid('reader_id').notNull(),
    readerName: text('reader_name').notNull(),
    purpose: text('purpose').$type<'read' | 'export' | 'ledger'>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('reading_owner').on(table.organisationId, table.clusterId, table.at)],
)

/** Accepted figures as rows: the only source of figures across companies. */
export const emissionFact = pgTable(
  'emission_fact',
  {
    clusterId: uuid('cluster_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submission.id),
    siteId: uuid('site_id').notNull(),
    year: integer('year').notNull(),
    scope: text('scope').$type<Scope>().notNull(),
    tonnes: numeric('tonnes').notNull(),
    class: text('class').$type<FieldClass>().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.clusterId, table.organisationId, table.siteId, table.year, table.scope, table.class],
    }),
    index('emission_fact_year').on(table.clusterId, table.year, table.scope),
  ],
)
