import { foreignKey, index, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Register } from '#lib/domain/inventory/register-figure'
import { clusterMember } from './clusters.ts'
import { instant, owner, rowVersion } from './columns.ts'
import { site } from './company.ts'

/** How a company's own sheets are read, by their headings: the next one of the same layout is proposed so. */
export const sheetMapping = pgTable(
  'sheet_mapping',
  {
    ...owner(),
    fingerprint: text('fingerprint').notNull(),
    /** A mapping as it was read; plain JSON that its reader checks again. */
    mapping: jsonb('mapping').$type<Readonly<Record<string, unknown>>>().notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.clusterId, table.fingerprint] }),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)

/** What a public register says of a company's site in a year. It stands beside the inventory and is never summed with it. */
export const registerFigure = pgTable(
  'register_figure',
  {
    ...owner(),
    siteId: uuid('site_id').notNull(),
    register: text('register').$type<Register>().notNull(),
    /** The register's own id of the account or facility. */
    account: text('account').notNull(),
    year: integer('year').notNull(),
    name: text('name').notNull(),
    /** The id by which the account was found to be the site: a permit, or the account's own id. */
    matchedBy: text('matched_by').notNull(),
    /** Tonnes of CO2e as published; null where the register has only a word, which is then the status. */
    tonnes: numeric('tonnes'),
    status: text('status'),
    readAt: instant('read_at').notNull(),
    rowVersion: rowVersion(),
  },
  (table) => [
    // An account is one site's at most: read for another site, it moves.
    primaryKey({ columns: [table.organisationId, table.clusterId, table.register, table.account, table.year] }),
    index('register_figure_site').on(table.organisationId, table.clusterId, table.siteId, table.year),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.siteId],
      foreignColumns: [site.organisationId, site.clusterId, site.id],
    }).onDelete('cascade'),
  ],
)
