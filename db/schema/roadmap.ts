import {
  boolean,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
  customType,
} from 'drizzle-orm/pg-core'
import type { Earlier } from '#lib/domain/roadmap/bundle'
import type { Conflict, ConflictKind } from '#lib/domain/roadmap/conflict'
import type { StanceKind } from '#lib/domain/signoff/frozen'
import { createdAt, id, instant } from './columns.ts'
import { cluster } from './clusters.ts'

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
const ofCluster = () =>
  uuid('cluster_id')
    .notNull()
    .references(() => cluster.id)

/** One merge: a draft version that every member may read. Never changed. */
export const roadmapDraft = pgTable(
  'roadmap_draft',
  {
    id: id(),
    clusterId: ofCluster(),
    cycle: integer('cycle').notNull(),
    number: integer('number').notNull(),
    /** Canonical JSON of the RoadmapDocument. */
    document: text('document').notNull(),
    digest: text('digest').notNull(),
    /** Digests of the submissions that went in, in order. */
    inputs: text('inputs').array().notNull(),
    /** How many conflicts it has, also those that a reader is not told of: all, not settled yet, and of these the blocking ones. */
    conflicts: integer('conflicts').notNull(),
    openConflicts: integer('open_conflicts').notNull(),
    blockingConflicts: integer('blocking_conflicts').notNull(),
    mergedBy: uuid('merged_by').notNull(),
    mergerName: text('merger_name').notNull(),
    mergedAt: instant('merged_at').notNull(),
  },
  (table) => [unique('roadmap_draft_number').on(table.clusterId, table.number)],
)

/** What the draft after this one is held against: the inputs behind what was shown, with all that is confidential in them. Append-only. */
export const draftRelease = pgTable(
  'draft_release',
  {
    draftId: uuid('draft_id')
      .primaryKey()
      .references(() => roadmapDraft.id),
    clusterId: ofCluster(),
    number: integer('number').notNull(),
    releases: jsonb('releases').$type<Earlier['releases']>().notNull(),
  },
  (table) => [index('draft_release_cluster').on(table.clusterId, table.number)],
)

/** A conflict of a draft. One that is kept reaches its parties and the cluster's office alone. */
export const conflictRecord = pgTable(
  'conflict_record',
  {
    draftId: uuid('draft_id')
      .notNull()
      .references(() => roadmapDraft.id),
    clusterId: ofCluster(),
    key: text('key').notNull(),
    kind: text('kind').$type<ConflictKind>().notNull(),
    blocking: boolean('blocking').notNull(),
    /** Whether it is kept. */
    confidential: boolean('confidential').notNull(),
    sentence: text('sentence').notNull(),
    parties: uuid('parties').array().notNull(),
    resolution: jsonb('resolution').$type<Conflict['resolution']>(),
  },
  (table) => [
    primaryKey({ columns: [table.draftId, table.key] }),
    index('conflict_record_cluster').on(table.clusterId),
  ],
)

/** The figures and ways out of a conflict: confidential ones reach the stewards, and those of its parties who may read them. */
export const conflictDetail = pgTable(
  'conflict_detail',
  {
    draftId: uuid('draft_id').notNull(),
    clusterId: ofCluster(),
    key: text('key').notNull(),
    confidential: boolean('confidential').notNull(),
    parties: uuid('parties').array().notNull(),
    subject: jsonb('subject').$type<Conflict['subject']>().notNull(),
    /** Beside the figures, not in the open record: a digest of few figures can be tried out. */
    factsDigest: text('facts_digest').notNull(),
    figures: jsonb('figures').$type<Conflict['figures']>().notNull(),
    waysOut: jsonb('ways_out').$type<Conflict['waysOut']>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.draftId, table.key] }),
    index('conflict_detail_cluster').on(table.clusterId),
  ],
)

/** What the merge says to one member alone: its own path against its own commitments. */
export const memberResult = pgTable(
  'member_result',
  {
    draftId: uuid('draft_id')
      .notNull()
      .references(() => roadmapDraft.id),
    clusterId: ofCluster(),
    organisationId: uuid('organisation_id').notNull(),
    result: jsonb('result').$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.organisationId] })],
)

/** A decision about a conflict. Later merges replay the newest one of a key while its facts stand. */
export const resolution = pgTable(
  'resolution',
  {
    id: id(),
    clusterId: ofCluster(),
    key: text('key').notNull(),
    factsDigest: text('facts_digest').notNull(),
    choice: text('choice').notNull(),
    reason: text('reason').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    deciderName: text('decider_name').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [index('resolution_key').on(table.clusterId, table.key, table.decidedAt)],
)

/** The signed object: canonical bytes and digest. Never changed, never deleted. */
export const frozenVersion = pgTable(
  'frozen_version',
  {
    id: id(),
    clusterId: ofCluster(),
    cycle: integer('cycle').notNull(),
    number: integer('number').notNull(),
    bytes: bytea('bytes').notNull(),
    digest: text('digest').notNull(),
    publication: text('publication').$type<'public' | 'members'>().notNull(),
    draftId: uuid('draft_id')
      .notNull()
      .references(() => roadmapDraft.id),
    frozenBy: uuid('frozen_by').notNull(),
    freezerName: text('freezer_name').notNull(),
    frozenAt: instant('frozen_at').notNull(),
  },
  (table) => [
    unique('frozen_version_number').on(table.clusterId, table.number),
    unique('frozen_version_digest').on(table.clusterId, table.digest),
  ],
)

export const frozenStates = ['in-signature', 'agreed', 'adopted', 'replaced'] as const
export type FrozenState = (typeof frozenStates)[number]

/** Where a frozen version stands. Sign-off locks this row. */
export const frozenStanding = pgTable(
  'frozen_standing',
  {
    versionId: uuid('version_id')
      .primaryKey()
      .references(() => frozenVersion.id),
    clusterId: ofCluster(),
    number: integer('number').notNull(),
    digest: text('digest').notNull(),
    publication: text('publication').$type<'public' | 'members'>().notNull(),
    state: text('state').$type<FrozenState>().notNull(),
    deadline: instant('deadline').notNull(),
    /** When the rule was found met: written once. */
    agreedAt: instant('agreed_at'),
    adoptedAt: instant('adopted_at'),
    adopterName: text('adopter_name'),
    publishedAt: instant('published_at'),
    replacedBy: uuid('replaced_by'),
    replacedAt: instant('replaced_at'),
  },
  (table) => [index('frozen_standing_cluster').on(table.clusterId, table.number)],
)

/** One stance per company and version. Never changed, never deleted. */
export const stance = pgTable(
  'stance',
  {
    id: id(),
    clusterId: ofCluster(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => frozenVersion.id),
    organisationId: uuid('organisation_id').notNull(),
    organisationName: text('organisation_name').notNull(),
    digest: text('digest').notNull(),
    kind: text('kind').$type<StanceKind>().notNull(),
    text: text('text'),
    signerId: uuid('signer_id').notNull(),
    signerName: text('signer_name').notNull(),
    /** When the signer last proved who they are. */
    provedAt: instant('proved_at').notNull(),
    signedAt: instant('signed_at').notNull(),
  },
  (table) => [unique('stance_once').on(table.clusterId, table.versionId, table.organisationId)],
)

export const comment = pgTable(
  'comment',
  {
    id: id(),
    clusterId: ofCluster(),
    /** What is discussed: `figure:gap:2030`, `measure:<id>`, `conflict:<key>`, `roadmap`. */
    about: text('about').notNull(),
    /** As the conflict it is about was when it was written: what is kept reaches its parties and the cluster's office alone. */
    confidential: boolean('confidential').notNull().default(false),
    parties: uuid('parties').array().notNull().default([]),
    parentId: uuid('parent_id'),
    body: text('body').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    organisationName: text('organisation_name').notNull(),
    createdAt: createdAt(),
    resolvedAt: instant('resolved_at'),
    resolverName: text('resolver_name'),
  },
  (table) => [index('comment_about').on(table.clusterId, table.about, table.createdAt)],
)

/** A year held against the adopted roadmap. */
export const progressReport = pgTable(
  'progress_report',
  {
    clusterId: ofCluster(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => frozenVersion.id),
    year: integer('year').notNull(),
    plannedTonnes: numeric('planned_tonnes').notNull(),
    reportedTonnes: numeric('reported_tonnes').notNull(),
    note: text('note'),
    reporterName: text('reporter_name').notNull(),
    reportedAt: instant('reported_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clusterId, table.versionId, table.year] })],
)
