import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Factor } from '#lib/domain/factors/factor'
import type { UploadSummary } from '#lib/domain/factors/factor-set'
import { cluster, clusterMember } from './clusters.ts'
import { createdAt, instant, owner, rowVersion } from './columns.ts'

/** A factor that a company entered itself. Lines that took it keep the version they took. */
export const ownFactor = pgTable(
  'own_factor',
  {
    ...owner(),
    id: uuid('id').notNull().defaultRandom(),
    factor: jsonb('factor').$type<Omit<Factor, 'id'>>().notNull(),
    /** What it rests on, in words: which document, and where it is kept. */
    evidence: text('evidence').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    rowVersion: rowVersion(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.clusterId, table.id] }),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)

/**
 * Whose a set or an upload is: a company's, or its whole cluster's where no company is named. `owner_id` says it without null, so that
 * keys can hold it: a row of a set can only belong to the owner of the set.
 */
const loadedBy = () => ({
  clusterId: uuid('cluster_id')
    .notNull()
    .references(() => cluster.id),
  organisationId: uuid('organisation_id'),
  ownerId: uuid('owner_id')
    .notNull()
    .generatedAlwaysAs(sql`coalesce(organisation_id, cluster_id)`),
})

/** A publication of factors that a cluster or a company loaded. It is never changed: a corrected file takes its place as a new set. */
export const factorSet = pgTable(
  'factor_set',
  {
    ...loadedBy(),
    id: uuid('id').notNull(),
    publisher: text('publisher').notNull(),
    dataset: text('dataset').notNull(),
    year: integer('year').notNull(),
    licence: text('licence').notNull(),
    fileName: text('file_name').notNull(),
    factors: integer('factors').notNull(),
    loadedBy: uuid('loaded_by').notNull(),
    loaderName: text('loader_name').notNull(),
    loadedAt: instant('loaded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.ownerId, table.id] }),
    // One edition stands once, whoever of two colleagues is faster.
    unique('factor_set_edition').on(table.clusterId, table.ownerId, table.publisher, table.dataset),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)

export const loadedFactor = pgTable(
  'loaded_factor',
  {
    clusterId: uuid('cluster_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    setId: uuid('set_id').notNull(),
    id: text('id').notNull(),
    /** Where it stands in its publication. */
    place: integer('place').notNull(),
    factor: jsonb('factor').$type<Omit<Factor, 'id'>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.ownerId, table.setId, table.id] }),
    foreignKey({
      columns: [table.clusterId, table.ownerId, table.setId],
      foreignColumns: [factorSet.clusterId, factorSet.ownerId, factorSet.id],
    }).onDelete('cascade'),
  ],
)

/** A publisher's workbook that was read and shown, and waits to be taken in or thrown away. */
export const factorUpload = pgTable(
  'factor_upload',
  {
    ...loadedBy(),
    id: uuid('id').notNull(),
    fileName: text('file_name').notNull(),
    /** The factors as read, JSON compressed with gzip and encoded as base64. */
    factors: text('factors').notNull(),
    summary: jsonb('summary').$type<UploadSummary>().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.ownerId, table.id] }),
    index('factor_upload_owner').on(table.clusterId, table.ownerId, table.createdAt),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)
