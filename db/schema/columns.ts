import { integer, timestamp, uuid } from 'drizzle-orm/pg-core'

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
export const id = () => uuid('id').primaryKey().defaultRandom()
export const createdAt = () => instant('created_at').notNull().defaultNow()
/** Grows by one with each change, so that a lost update is a refusal with the newer value. */
export const rowVersion = () => integer('row_version').notNull().default(1)
/** The company and the cluster a row belongs to: they stand in every key and in every policy. */
export const owner = () => ({
  organisationId: uuid('organisation_id').notNull(),
  clusterId: uuid('cluster_id').notNull(),
})
