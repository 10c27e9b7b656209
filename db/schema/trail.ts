import { bigserial, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** One entry for each change, chained by hash per stream. Written by `concord.append_audit` alone. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** A cluster's id, an organisation's id, or `concord` for what belongs to neither. */
    stream: text('stream').notNull(),
    seq: integer('seq').notNull(),
    clusterId: uuid('cluster_id'),
    organisationId: uuid('organisation_id'),
    type: text('type').notNull(),
    actorId: uuid('actor_id'),
    /** Ids and digests, never values: canonical JSON. */
    body: text('body').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    unique('audit_entry_seq').on(table.stream, table.seq),
    index('audit_entry_cluster').on(table.clusterId, table.id),
    index('audit_entry_organisation').on(table.organisationId, table.id),
  ],
)

/** The newest link of each stream. Read and written by `concord.append_audit` alone. */
export const auditHead = pgTable('audit_head', {
  stream: text('stream').primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
})

/** The effect of a post that may be repeated. */
export const idempotency = pgTable(
  'idempotency',
  {
    accountId: uuid('account_id').notNull(),
    key: text('key').notNull(),
    action: text('action').notNull(),
    result: jsonb('result').$type<Readonly<Record<string, unknown>>>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] }), index('idempotency_at').on(table.at)],
)
