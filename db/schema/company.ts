import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, numeric, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type {
  CommitmentStatus,
  CommitmentType,
  EarlierStart,
  Enabler,
  EnergyDelta,
  FieldClass,
  InterimTarget,
  Level,
  OwnerShare,
  Pillar,
  Scope,
} from '#lib/domain/submission/document'
import type { HubBooking, LevelEvidence, MeasureFlow } from '#lib/domain/measures/needs'
import { noTerms, type StatedTerms } from '#lib/domain/submission/commitment-terms'
import { clusterMember } from './clusters.ts'
import { createdAt, id, instant, owner, rowVersion } from './columns.ts'

export const site = pgTable(
  'site',
  {
    id: id(),
    ...owner(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    permits: text('permits')
      .array()
      .notNull()
      .default(sql`'{}'`),
    sector: text('sector'),
    nace: text('nace'),
    naics: text('naics'),
    latitude: numeric('latitude'),
    longitude: numeric('longitude'),
    ownerShares: jsonb('owner_shares').$type<readonly OwnerShare[]>().notNull().default([]),
    growthPercent: numeric('growth_percent'),
    closesIn: integer('closes_in'),
    source: text('source'),
    /** What a register's file says of the site beyond our own columns, so that an export gives the same file back. */
    register: jsonb('register').$type<Readonly<Record<string, string>>>().notNull().default({}),
    createdAt: createdAt(),
    rowVersion: rowVersion(),
  },
  (table) => [
    unique('site_key').on(table.organisationId, table.clusterId, table.key),
    unique('site_owner').on(table.organisationId, table.clusterId, table.id),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)

export const commitment = pgTable(
  'commitment',
  {
    id: id(),
    ...owner(),
    title: text('title').notNull(),
    type: text('type').$type<CommitmentType>().notNull(),
    scopes: text('scopes').array().$type<Scope[]>().notNull(),
    baseYear: integer('base_year'),
    baseTonnes: numeric('base_tonnes'),
    targetYear: integer('target_year').notNull(),
    reductionPercent: numeric('reduction_percent'),
    interim: jsonb('interim').$type<readonly InterimTarget[]>().notNull().default([]),
    status: text('status').$type<CommitmentStatus>().notNull(),
    source: text('source'),
    /** What it says beyond its figures: gases, boundary, coverage, credits, validation. */
    terms: jsonb('terms').$type<StatedTerms>().notNull().default(noTerms),
    illustrative: boolean('illustrative').notNull().default(false),
    class: text('class').$type<FieldClass>().notNull().default('members'),
    createdAt: createdAt(),
    rowVersion: rowVersion(),
  },
  (table) => [
    index('commitment_owner').on(table.organisationId, table.clusterId),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)

export const measure = pgTable(
  'measure',
  {
    id: id(),
    ...owner(),
    siteId: uuid('site_id').notNull(),
    title: text('title').notNull(),
    description: text('description'),
    owners: text('owners')
      .array()
      .notNull()
      .default(sql`'{}'`),
    pillar: text('pillar').$type<Pillar>().notNull(),
    level: text('level').$type<Level>().notNull(),
    readiness: integer('readiness'),
    start: integer('start').notNull(),
    leadYears: integer('lead_years'),
    rampYears: integer('ramp_years').notNull(),
    lifetimeYears: integer('lifetime_years'),
    tonnesPerYear: numeric('tonnes_per_year').notNull(),
    capex: numeric('capex'),
    opexPerYear: numeric('opex_per_year'),
    energy: jsonb('energy').$type<readonly EnergyDelta[]>().notNull().default([]),
    prerequisites: uuid('prerequisites')
      .array()
      .notNull()
      .default(sql`'{}'`),
    exclusiveGroup: text('exclusive_group'),
    enablers: jsonb('enablers').$type<readonly Enabler[]>().notNull().default([]),
    jobs: integer('jobs'),
    confidence: text('confidence').$type<'low' | 'medium' | 'high'>(),
    earlierStarts: jsonb('earlier_starts').$type<readonly EarlierStart[]>().notNull().default([]),
    /** Source streams of the site, as its lines name them; none is the whole site. */
    sources: jsonb('sources').$type<readonly string[]>().notNull().default([]),
    bookings: jsonb('bookings').$type<readonly HubBooking[]>().notNull().default([]),
    flows: jsonb('flows').$type<readonly MeasureFlow[]>().notNull().default([]),
    levelEvidence: jsonb('level_evidence').$type<readonly LevelEvidence[]>().notNull().default([]),
    source: text('source'),
    illustrative: boolean('illustrative').notNull().default(false),
    class: text('class').$type<FieldClass>().notNull().default('members'),
    createdAt: createdAt(),
    rowVersion: rowVersion(),
  },
  (table) => [
    index('measure_owner').on(table.organisationId, table.clusterId),
    unique('measure_place').on(table.organisationId, table.clusterId, table.id),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.siteId],
      foreignColumns: [site.organisationId, site.clusterId, site.id],
    }),
  ],
)

/** What a file was taken for: files of our own columns, the template, a sheet of one's own, a public register. */
export type ImportKind = 'sites' | 'emissions' | 'lines' | 'template' | 'sheet' | 'register'

/** An import that was read and shown, and waits to be taken in or thrown away. */
export const importPreview = pgTable(
  'import_preview',
  {
    id: id(),
    ...owner(),
    kind: text('kind').$type<ImportKind>().notNull(),
    fileName: text('file_name').notNull(),
    /** The file itself, base64, where how it is to be read is still asked; else null. */
    file: text('file'),
    /** The rows as read, JSON compressed with gzip and encoded as base64. */
    rows: text('rows').notNull(),
    /** Digest and site of each row, by which rows that stand as they were read once before are passed over. See `row-digests`. */
    digests: text('digests').notNull().default(''),
    summary: jsonb('summary').$type<Readonly<Record<string, unknown>>>().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
    committedAt: instant('committed_at'),
  },
  (table) => [
    index('import_preview_owner').on(table.organisationId, table.clusterId),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)
