import { foreignKey, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Category, DataQuality, Method } from '#lib/domain/inventory/line'
import type { DraftContent } from '#lib/domain/inventory/draft-line'
import type { FieldClass, Scope } from '#lib/domain/submission/document'
import type { GwpSet } from '#lib/domain/factors/factor'
import type { Consolidation } from '#lib/domain/inventory/corporate-ledger'
import type { IntensityBasis, RegulatedShare } from '#lib/domain/inventory/year-disclosure'
import { clusterMember } from './clusters.ts'
import { instant, owner, rowVersion } from './columns.ts'

export type LineKind = DraftContent['kind']

/** A company's inventory while it is drafted. A reported tonnage stands in columns; what else a line can hold is in `content`. */
export const inventoryLine = pgTable(
  'inventory_line',
  {
    ...owner(),
    siteId: uuid('site_id').notNull(),
    year: integer('year').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    scope: text('scope').$type<Scope>().notNull(),
    category: text('category').$type<Category>(),
    stream: text('stream'),
    kind: text('kind').$type<LineKind>().notNull(),
    gas: text('gas'),
    /** Of a reported line as typed, of a calculated one its result; else null. Tonnes of CO2e. */
    tonnes: numeric('tonnes'),
    source: text('source'),
    /** Null for a reported line. */
    content: jsonb('content').$type<Exclude<DraftContent, { kind: 'reported' }>>(),
    method: text('method').$type<Method>(),
    quality: integer('quality').$type<DataQuality>(),
    uncertaintyPercent: numeric('uncertainty_percent'),
    note: text('note'),
    /** The owner's own choice of class; null follows the rule for its source (METHODS 8). */
    class: text('class').$type<FieldClass>(),
    /** Where it stands in the grid of its site and year; equal places stand in the order of their ids. */
    place: integer('place').notNull().default(0),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    rowVersion: rowVersion(),
    /** Digest of the file's row that the line was made of. It stands for the line while its version is still `readVersion`. */
    readDigest: text('read_digest'),
    readVersion: integer('read_version'),
  },
  (table) => [
    // That a line has a site is held by a trigger a statement (0010): a foreign key asks for each row of a large import.
    primaryKey({ columns: [table.organisationId, table.clusterId, table.siteId, table.year, table.id] }),
  ],
)

/** A company's choices for an inventory year. A year without a row stands by the defaults. */
export const inventoryYear = pgTable(
  'inventory_year',
  {
    ...owner(),
    year: integer('year').notNull(),
    gwp: text('gwp').$type<GwpSet>().notNull(),
    consolidation: text('consolidation').$type<Consolidation>().notNull(),
    rowVersion: rowVersion(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.clusterId, table.year] }),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)

/** What a company discloses of a year beside its emissions: revenue, what an intensity is per, scope 1 under trading schemes. */
export const yearDisclosure = pgTable(
  'year_disclosure',
  {
    ...owner(),
    year: integer('year').notNull(),
    netRevenue: numeric('net_revenue'),
    revenueSource: text('revenue_source'),
    per: jsonb('per').$type<IntensityBasis>(),
    /** By site; one that was removed since is left out when the draft is read. */
    regulated: jsonb('regulated').$type<readonly RegulatedShare[]>().notNull().default([]),
    rowVersion: rowVersion(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.clusterId, table.year] }),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)
