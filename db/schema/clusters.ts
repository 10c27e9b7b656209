import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ReleasedGoals } from '#lib/domain/goals/released-goals'
import type { TargetPoint } from '#lib/domain/roadmap/document'
import { createdAt, id, instant, rowVersion } from './columns.ts'

export type OrganisationKind = 'forum' | 'cluster-office' | 'company'

export const organisation = pgTable('organisation', {
  id: id(),
  name: text('name').notNull(),
  kind: text('kind').$type<OrganisationKind>().notNull(),
  ownerGroup: text('owner_group'),
  createdAt: createdAt(),
})

export const cluster = pgTable(
  'cluster',
  {
    id: id(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    country: text('country').notNull(),
    region: text('region').notNull(),
    boundary: text('boundary').notNull(),
    baseYear: integer('base_year').notNull(),
    horizonYear: integer('horizon_year').notNull(),
    currency: text('currency').notNull(),
    target: jsonb('target').$type<readonly TargetPoint[]>().notNull(),
    targetSource: text('target_source'),
    targetIllustrative: boolean('target_illustrative').notNull().default(false),
    /** Where the published figures of this cluster come from, and what to keep in mind when reading them. */
    dataNote: text('data_note'),
    officeId: uuid('office_id')
      .notNull()
      .references(() => organisation.id),
    /** The running cycle; a new one opens from the adopted version of the one before. */
    cycle: integer('cycle').notNull().default(1),
    submitBy: instant('submit_by'),
    signBy: instant('sign_by'),
    publishedAt: instant('published_at'),
    createdAt: createdAt(),
    rowVersion: rowVersion(),
  },
  // The order of the Forum's table: of a thousand clusters its first page is read, not all of them.
  (table) => [index('cluster_name').on(sql`lower(${table.name})`, table.slug)],
)

export const memberStatuses = ['invited', 'active', 'withdrawn'] as const
export type MemberStatus = (typeof memberStatuses)[number]

export const clusterMember = pgTable(
  'cluster_member',
  {
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => cluster.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    status: text('status').$type<MemberStatus>().notNull(),
    /** A public register figure for the base year, used in the merge while the member has not submitted. */
    registerTonnes: numeric('register_tonnes'),
    joinedAt: instant('joined_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.organisationId] }),
    index('cluster_member_organisation').on(table.organisationId),
  ],
)

/** One row a cluster of figures that anybody on the Forum may see. Kept by the actions that change them. */
export const releasedFigures = pgTable('released_figures', {
  clusterId: uuid('cluster_id')
    .primaryKey()
    .references(() => cluster.id),
  members: integer('members').notNull(),
  submitted: integer('submitted').notNull(),
  stage: text('stage').notNull(),
  baseTonnes: numeric('base_tonnes'),
  latestYear: integer('latest_year'),
  latestTonnes: numeric('latest_tonnes'),
  targetYear: integer('target_year'),
  targetTonnes: numeric('target_tonnes'),
  gap2030Tonnes: numeric('gap_2030_tonnes'),
  signed: integer('signed').notNull(),
  signatories: integer('signatories').notNull(),
  /** Safe yearly totals for the sparkline: [year, tonnes]. */
  history: jsonb('history').$type<readonly (readonly [number, number])[]>().notNull(),
  /** What the standing frozen version shows of goals, at its milestone years; null before one is frozen. */
  goals: jsonb('goals').$type<ReleasedGoals>(),
  dataAt: instant('data_at'),
  updatedAt: instant('updated_at').notNull(),
})
