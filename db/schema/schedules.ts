import { sql } from 'drizzle-orm'
import {
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ScheduleJobState, ScheduleStage } from '#lib/domain/schedule/job'
import type { ScheduleProposal, WholeProposal } from '#lib/domain/schedule/proposal'
import { id, instant } from './columns.ts'
import { cluster } from './clusters.ts'
import { roadmapDraft } from './roadmap.ts'

/** A computation of the best schedule, from the asking to its end: what the lead may read of it. */
export const scheduleJob = pgTable(
  'schedule_job',
  {
    id: id(),
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => cluster.id),
    /** Of all that goes into it: the same digest and the same time limit are the same question. */
    problemDigest: text('problem_digest').notNull(),
    /** Seconds. */
    timeLimit: integer('time_limit').notNull(),
    /** The newest draft when it was asked for. */
    draftId: uuid('draft_id')
      .notNull()
      .references(() => roadmapDraft.id),
    draftNumber: integer('draft_number').notNull(),
    state: text('state').$type<ScheduleJobState>().notNull(),
    stage: text('stage').$type<ScheduleStage>(),
    /** How far best and bound lie apart, as a share. */
    gap: numeric('gap'),
    proposal: jsonb('proposal').$type<ScheduleProposal>(),
    /** Why it failed, in words. */
    reason: text('reason'),
    askedBy: uuid('asked_by').notNull(),
    askerName: text('asker_name').notNull(),
    askedAt: instant('asked_at').notNull(),
    startedAt: instant('started_at'),
    heartbeatAt: instant('heartbeat_at'),
    endedAt: instant('ended_at'),
    /** Who computes it now; one whose heartbeat stopped is no longer listened to. */
    runnerId: uuid('runner_id'),
    /** How often a computation was begun. */
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    unique('schedule_job_cluster').on(table.clusterId, table.id),
    index('schedule_job_newest').on(table.clusterId, table.askedAt),
    uniqueIndex('schedule_job_live')
      .on(table.clusterId)
      .where(sql`state in ('queued', 'running')`),
    index('schedule_job_waiting')
      .on(table.askedAt)
      .where(sql`state in ('queued', 'running')`),
  ],
)

/** What of a schedule rests on costs and measures that members keep confidential: a row of its own, for stewards. */
export const scheduleResult = pgTable(
  'schedule_result',
  {
    jobId: uuid('job_id').primaryKey(),
    clusterId: uuid('cluster_id').notNull(),
    /** Of the stage it is in: tonnes of shortfall, or money. */
    best: numeric('best'),
    bound: numeric('bound'),
    /** Null until it is done. */
    whole: jsonb('whole').$type<WholeProposal>(),
  },
  (table) => [
    index('schedule_result_cluster').on(table.clusterId),
    foreignKey({ columns: [table.clusterId, table.jobId], foreignColumns: [scheduleJob.clusterId, scheduleJob.id] }),
  ],
)
