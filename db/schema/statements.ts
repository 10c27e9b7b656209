import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { RestatementCause } from '#lib/domain/inventory/restatement'
import type { LedgerRelease } from '#lib/domain/roadmap/ledger-release'
import type { SiteOutput } from '#lib/domain/inventory/site-activity'
import type { ReleasedSplit, SplitBasis } from '#lib/domain/roadmap/split-release'
import type { FlowEntry, FlowKind, ScopeSums } from '#lib/domain/submission/inventory-statements'
import { cluster, clusterMember } from './clusters.ts'
import { id, instant, owner, rowVersion } from './columns.ts'
import { site } from './company.ts'

/** A year whose figures were stated anew. Never changed, never deleted (by grant and by trigger). */
export const restatement = pgTable(
  'restatement',
  {
    id: id(),
    ...owner(),
    year: integer('year').notNull(),
    cause: text('cause').$type<RestatementCause>().notNull(),
    reason: text('reason').notNull(),
    thresholdPercent: numeric('threshold_percent').notNull(),
    before: jsonb('before').$type<ScopeSums>().notNull(),
    after: jsonb('after').$type<ScopeSums>().notNull(),
    accountId: uuid('account_id').notNull(),
    accountName: text('account_name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('restatement_owner').on(table.organisationId, table.clusterId, table.year),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)

/** What a site made or ran by year, in its company's own unit. Only the index of it is ever sent. */
export const siteOutput = pgTable(
  'site_output',
  {
    ...owner(),
    siteId: uuid('site_id').notNull(),
    unit: text('unit').notNull(),
    points: jsonb('points').$type<SiteOutput['points']>().notNull(),
    illustrative: boolean('illustrative').notNull().default(false),
    rowVersion: rowVersion(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.clusterId, table.siteId] }),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.siteId],
      foreignColumns: [site.organisationId, site.clusterId, site.id],
    }).onDelete('cascade'),
  ],
)

/** What a company says of energy, CO2 or hydrogen that it sends or receives, while it is drafted. */
export const flowStatement = pgTable(
  'flow_statement',
  {
    id: id(),
    ...owner(),
    siteId: uuid('site_id').notNull(),
    year: integer('year').notNull(),
    side: text('side').$type<FlowEntry['side']>().notNull(),
    kind: text('kind').$type<FlowKind>().notNull(),
    origin: text('origin').$type<NonNullable<FlowEntry['origin']>>(),
    /** Null where the other end is outside the cluster. */
    counterpartId: uuid('counterpart_id'),
    counterpartName: text('counterpart_name').notNull(),
    quantity: numeric('quantity').notNull(),
    unit: text('unit').notNull(),
    scope1: numeric('scope1'),
    location: numeric('location'),
    market: numeric('market'),
    inFigures: boolean('in_figures').notNull().default(false),
    note: text('note'),
    rowVersion: rowVersion(),
  },
  (table) => [
    index('flow_statement_owner').on(table.organisationId, table.clusterId, table.year),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.siteId],
      foreignColumns: [site.organisationId, site.clusterId, site.id],
    }),
  ],
)

/** Two members' accepted figures of one flow that differ: each of the two reads it, and the stewards. */
export const flowQuery = pgTable(
  'flow_query',
  {
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => cluster.id),
    key: text('key').notNull(),
    kind: text('kind').$type<FlowKind>().notNull(),
    year: integer('year').notNull(),
    supplierId: uuid('supplier_id').notNull(),
    receiverId: uuid('receiver_id').notNull(),
    /** MWh of energy, tonnes of a substance. */
    supplied: numeric('supplied').notNull(),
    received: numeric('received').notNull(),
    differencePercent: numeric('difference_percent').notNull(),
    raisedAt: instant('raised_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.key] }),
    index('flow_query_supplier').on(table.supplierId),
    index('flow_query_receiver').on(table.receiverId),
  ],
)

/** What a company's people wrote to a warning, under the check's stable key. */
export const checkExplanation = pgTable(
  'check_explanation',
  {
    ...owner(),
    key: text('key').notNull(),
    text: text('text').notNull(),
    authorName: text('author_name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.clusterId, table.key] }),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)

/** What every member may see of the cluster's ledgers, as the rules of disclosure left it at a merge. Append-only. */
export const ledgerRelease = pgTable(
  'ledger_release',
  {
    draftId: uuid('draft_id').primaryKey(),
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => cluster.id),
    number: integer('number').notNull(),
    totals: jsonb('totals').$type<LedgerRelease['totals']>().notNull(),
    /** What changed by cause; null in releases before it was told. */
    split: jsonb('split').$type<ReleasedSplit>(),
    at: instant('at').notNull(),
  },
  (table) => [index('ledger_release_cluster').on(table.clusterId, table.number)],
)

/** What each contributor keeps confidential in the totals shown, which the next release is held against. Append-only. */
export const ledgerBasis = pgTable(
  'ledger_basis',
  {
    draftId: uuid('draft_id').primaryKey(),
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => cluster.id),
    number: integer('number').notNull(),
    bases: jsonb('bases').$type<LedgerRelease['bases']>().notNull(),
    split: jsonb('split').$type<SplitBasis>(),
  },
  (table) => [index('ledger_basis_cluster').on(table.clusterId, table.number)],
)
