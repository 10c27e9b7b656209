import { foreignKey, integer, numeric, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { PartAnswer } from '#lib/domain/goals/proposal-words'
import type { SplitWay } from '#lib/domain/goals/split-gap'
import { id, instant } from './columns.ts'
import { cluster, clusterMember } from './clusters.ts'
import { roadmapDraft } from './roadmap.ts'

/** A way to close a gap together: what everybody in the cluster may read of it. Never changed. */
export const gapProposal = pgTable(
  'gap_proposal',
  {
    id: id(),
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => cluster.id),
    number: integer('number').notNull(),
    draftId: uuid('draft_id')
      .notNull()
      .references(() => roadmapDraft.id),
    draftNumber: integer('draft_number').notNull(),
    /** Whose requirement the gap is held against, by the id and the name of its rung. */
    rungId: text('rung_id').notNull(),
    rungName: text('rung_name').notNull(),
    year: integer('year').notNull(),
    way: text('way').$type<SplitWay>().notNull(),
    gapTonnes: numeric('gap_tonnes').notNull(),
    unfilledTonnes: numeric('unfilled_tonnes').notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    proposerName: text('proposer_name').notNull(),
    proposedAt: instant('proposed_at').notNull(),
  },
  (table) => [unique('gap_proposal_number').on(table.clusterId, table.number)],
)

/** One member's part of a proposal: for its own people and the stewards alone. Never changed. */
export const gapShare = pgTable(
  'gap_share',
  {
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => gapProposal.id),
    clusterId: uuid('cluster_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    /** What it might commit to in addition. */
    tonnes: numeric('tonnes').notNull(),
    /** What it may emit by its commitment, or at its reference, in the year of the gap. */
    standingTonnes: numeric('standing_tonnes').notNull(),
    baseYear: integer('base_year').notNull(),
    baseTonnes: numeric('base_tonnes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.organisationId] }),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)

/** What a member did with its part: for its own people, the stewards, and the leads, who are told. Never changed. */
export const gapAnswer = pgTable(
  'gap_answer',
  {
    proposalId: uuid('proposal_id').notNull(),
    clusterId: uuid('cluster_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    answer: text('answer').$type<PartAnswer>().notNull(),
    answeredBy: uuid('answered_by').notNull(),
    answererName: text('answerer_name').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.organisationId, table.answer] }),
    foreignKey({
      columns: [table.proposalId, table.organisationId],
      foreignColumns: [gapShare.proposalId, gapShare.organisationId],
    }),
  ],
)
