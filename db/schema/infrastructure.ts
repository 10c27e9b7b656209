import { sql } from 'drizzle-orm'
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
  unique,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import type { FundingKind, FundingState } from '#lib/domain/economics/funding'
import type { AskStatus, YearBudget } from '#lib/domain/infrastructure/ask'
import type { HubKind, HubUnit } from '#lib/domain/infrastructure/hub'
import type { EarlierStart, EnablerKind, FieldClass, Level } from '#lib/domain/submission/document'
import type { EnergyPrice, PillarRate } from '#lib/domain/schedule/premises'
import { cluster, clusterMember } from './clusters.ts'
import { createdAt, id, rowVersion } from './columns.ts'

const ofCluster = () => ({
  clusterId: uuid('cluster_id')
    .notNull()
    .references(() => cluster.id),
})
/** A member by its id, or somebody outside the cluster by name alone. */
const party = () => ({
  ownerId: uuid('owner_id'),
  ownerName: text('owner_name').notNull(),
})
const ownerIsMember = (table: { readonly clusterId: AnyPgColumn; readonly ownerId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.clusterId, table.ownerId],
    foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
  })

/** Infrastructure that several companies share, as the lead keeps it. Its prices stand apart, each with its own class. */
export const hub = pgTable(
  'hub',
  {
    id: id(),
    ...ofCluster(),
    name: text('name').notNull(),
    kind: text('kind').$type<HubKind>().notNull(),
    unit: text('unit').$type<HubUnit>().notNull(),
    ...party(),
    level: text('level').$type<Level>().notNull(),
    minimumTakePerYear: numeric('minimum_take_per_year'),
    source: text('source'),
    illustrative: boolean('illustrative').notNull().default(false),
    createdAt: createdAt(),
    rowVersion: rowVersion(),
  },
  (table) => [unique('hub_cluster').on(table.clusterId, table.id), ownerIsMember(table)],
)

/** A step of building a hub. Every year that was announced before stays in `earlier_starts`. */
export const hubPhase = pgTable(
  'hub_phase',
  {
    id: id(),
    clusterId: uuid('cluster_id').notNull(),
    hubId: uuid('hub_id').notNull(),
    name: text('name').notNull(),
    from: integer('from_year').notNull(),
    capacityPerYear: numeric('capacity_per_year').notNull(),
    earlierStarts: jsonb('earlier_starts').$type<readonly EarlierStart[]>().notNull().default([]),
  },
  (table) => [
    index('hub_phase_hub').on(table.clusterId, table.hubId),
    foreignKey({ columns: [table.clusterId, table.hubId], foreignColumns: [hub.clusterId, hub.id] }),
  ],
)

export const priceItems = ['tariffPerUnit', 'fixedCostPerYear', 'capex'] as const
export type PriceItem = (typeof priceItems)[number]

/** A price of a hub: a row of its own, because who may read it is its own class. The owner stands in it for the policy. */
export const hubPrice = pgTable(
  'hub_price',
  {
    clusterId: uuid('cluster_id').notNull(),
    hubId: uuid('hub_id').notNull(),
    item: text('item').$type<PriceItem>().notNull(),
    amount: numeric('amount').notNull(),
    class: text('class').$type<FieldClass>().notNull(),
    ownerId: uuid('owner_id'),
  },
  (table) => [
    ownerIsMember(table),
    primaryKey({ columns: [table.clusterId, table.hubId, table.item] }),
    foreignKey({ columns: [table.clusterId, table.hubId], foreignColumns: [hub.clusterId, hub.id] }),
  ],
)

/** What the cluster asks of somebody, with the measures that wait for it. */
export const ask = pgTable(
  'ask',
  {
    id: id(),
    ...ofCluster(),
    title: text('title').notNull(),
    kind: text('kind').$type<EnablerKind>().notNull(),
    ...party(),
    status: text('status').$type<AskStatus>().notNull(),
    neededBy: integer('needed_by'),
    /** Measures of several companies, which the lead reads in the roadmap: they are ids of documents, not of rows. */
    measureIds: uuid('measure_ids')
      .array()
      .notNull()
      .default(sql`'{}'`),
    source: text('source'),
    createdAt: createdAt(),
    rowVersion: rowVersion(),
  },
  (table) => [index('ask_cluster').on(table.clusterId), ownerIsMember(table)],
)

/** What the cluster can spend, year by year, in its currency: one row a cluster, so that two who change it notice each other. */
export const capitalBudget = pgTable('capital_budget', {
  clusterId: uuid('cluster_id')
    .primaryKey()
    .references(() => cluster.id),
  years: jsonb('years').$type<readonly YearBudget[]>().notNull(),
  rowVersion: rowVersion(),
})

/**
 * Money for the roadmap, as lead and stewards keep it. A confidential row is read by the stewards and by the company that gives it; so
 * the owner stands in it for the policy.
 */
export const funding = pgTable(
  'funding',
  {
    id: id(),
    ...ofCluster(),
    title: text('title').notNull(),
    kind: text('kind').$type<FundingKind>().notNull(),
    state: text('state').$type<FundingState>().notNull(),
    ...party(),
    years: jsonb('years').$type<readonly YearBudget[]>().notNull(),
    class: text('class').$type<FundingClass>().notNull(),
    source: text('source'),
    illustrative: boolean('illustrative').notNull().default(false),
    createdAt: createdAt(),
    rowVersion: rowVersion(),
  },
  (table) => [index('funding_cluster').on(table.clusterId), ownerIsMember(table)],
)

export const fundingClasses = ['members', 'confidential'] as const
export type FundingClass = (typeof fundingClasses)[number]

/** What the cluster takes as given for schedules and costs; its members read it. */
export const clusterPremises = pgTable('cluster_premises', {
  clusterId: uuid('cluster_id')
    .primaryKey()
    .references(() => cluster.id),
  buildRates: jsonb('build_rates').$type<readonly PillarRate[]>().notNull(),
  energyPrices: jsonb('energy_prices').$type<readonly EnergyPrice[]>().notNull(),
  rowVersion: rowVersion(),
})
