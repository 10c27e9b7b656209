import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { SectorBenchmark } from '#lib/domain/goals/benchmark'
import type { LadderLevel } from '#lib/domain/goals/goal'
import type { ClusterOutlook } from '#lib/domain/goals/outlook'
import type { EditionSource, PublicContent, PublicKind } from '#lib/domain/goals/public/kept-record'
import { cluster } from './clusters.ts'
import { id, instant } from './columns.ts'

/** What a cluster holds itself against. Each choice stays: the newest holds, the others are its history. */
export const clusterBenchmark = pgTable(
  'cluster_benchmark',
  {
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => cluster.id),
    number: integer('number').notNull(),
    /** An edition of the catalogue; null where the cluster has a table of its own, or none any more. */
    benchmarkId: text('benchmark_id'),
    own: jsonb('own').$type<SectorBenchmark>(),
    /** How a figure named it on that day; null is no benchmark. */
    name: text('name'),
    reason: text('reason'),
    chosenBy: uuid('chosen_by').notNull(),
    chooserName: text('chooser_name').notNull(),
    chosenAt: instant('chosen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clusterId, table.number] })],
)

/** What the lead keeps of the reference: grid factor, policies in force, what trading schemes cover. The newest version holds. */
export const clusterOutlook = pgTable(
  'cluster_outlook',
  {
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => cluster.id),
    number: integer('number').notNull(),
    content: jsonb('content').$type<ClusterOutlook>().notNull(),
    reason: text('reason'),
    keptBy: uuid('kept_by').notNull(),
    keeperName: text('keeper_name').notNull(),
    keptAt: instant('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clusterId, table.number] })],
)

/**
 * A table of public goals as its publisher issued it, or what staff entered by hand. Without a number it waits to be taken in;
 * with one it stays for good.
 */
export const publicEdition = pgTable('public_edition', {
  id: id(),
  number: integer('number').unique('public_edition_number'),
  source: text('source').$type<EditionSource>().notNull(),
  publisher: text('publisher').notNull(),
  dataset: text('dataset').notNull(),
  asOf: text('as_of').notNull(),
  licence: text('licence').notNull(),
  /** Null for what staff entered by hand. */
  fileName: text('file_name'),
  /** Why the whole file was turned away. */
  refusal: text('refusal'),
  rowsRead: integer('rows_read').notNull().default(0),
  leftOut: jsonb('left_out')
    .$type<readonly { readonly id: string; readonly name: string; readonly reason: string }[]>()
    .notNull()
    .default([]),
  notes: jsonb('notes').$type<readonly string[]>().notNull().default([]),
  createdBy: uuid('created_by').notNull(),
  creatorName: text('creator_name').notNull(),
  createdAt: instant('created_at').notNull(),
  takenInAt: instant('taken_in_at'),
})

/** One actor, one series of totals or one trading scheme, as one edition has it. */
export const publicRecord = pgTable(
  'public_record',
  {
    editionId: uuid('edition_id')
      .notNull()
      .references(() => publicEdition.id),
    kind: text('kind').$type<PublicKind>().notNull(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    country: text('country').notNull(),
    level: text('level').$type<LadderLevel>(),
    /** False where the licence lets staff look at the figures and nobody else. */
    shown: boolean('shown').notNull(),
    content: jsonb('content').$type<PublicContent>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.kind, table.key] }),
    unique('public_record_edition').on(table.kind, table.key, table.editionId),
    index('public_record_country').on(table.country, table.kind),
  ],
)
