import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { openDatabase, type Database, type Tx } from './client.ts'
import { appAccess } from './migrate.ts'

export type TestDatabase = {
  /** As the product sees it: the app's role, which owns nothing. */
  readonly database: Database
  /** As the one who migrates: for what no role of the product may do. */
  readonly owner: postgres.Sql
  readonly ownerUrl: string
}

/**
 * A database of its own for a test file, copied from the migrated template in a few milliseconds and dropped at the end.
 * `max` is the size of the app's pool.
 */
export async function freshDatabase(options: { readonly max?: number } = {}): Promise<TestDatabase> {
  const templateUrl = new URL(inject('templateUrl'))
  const template = templateUrl.pathname.slice(1)
  const name = `concord_test_${randomBytes(6).toString('hex')}`
  const ownerUrl = new URL(templateUrl)
  ownerUrl.pathname = `/${name}`
  const maintenanceUrl = new URL(templateUrl)
  maintenanceUrl.pathname = '/postgres'
  const maintenance = postgres(maintenanceUrl.href, { max: 1, onnotice: () => undefined })
  await maintenance.unsafe(`create database ${name} template ${template}`)
  const database = openDatabase(await appAccess(ownerUrl.href), options)
  const owner = postgres(ownerUrl.href, { max: 2, onnotice: () => undefined })
  afterAll(async () => {
    await database.close()
    await owner.end({ timeout: 5 })
    await dropDatabase(maintenance, name)
    await maintenance.unsafe(`drop role if exists ${name}_app`)
    await maintenance.end({ timeout: 5 })
  })
  return { database, owner, ownerUrl: ownerUrl.href }
}

/** The server's own cleaner may be at work in a database, and an owner may not end that: then it is asked again a moment later. */
export async function dropDatabase(maintenance: postgres.Sql, name: string): Promise<void> {
  for (let left = 20; ; left -= 1) {
    try {
      await maintenance.unsafe(`drop database if exists ${name} with (force)`)
      return
    } catch (fault) {
      if (left === 0) throw fault
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

/**
 * Work as the owner with the policies lifted for the moment: even the owner is bound by them. The tables are locked meanwhile, so no
 * query of the product can run beside it.
 */
export async function unguarded<T>(ownerUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    return await drizzle(client).transaction(async (tx) => {
      const forced = await tx.execute<{ name: string }>(sql`
        select quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and c.relforcerowsecurity order by 1`)
      const force = (how: string) => sql.raw(forced.map(({ name }) => `alter table ${name} ${how}`).join(';'))
      await tx.execute(force('no force row level security'))
      const result = await work(tx)
      await tx.execute(force('force row level security'))
      return result
    })
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** Rows and a digest of every table, to show that nothing at all was written. */
export const everyRow = (ownerUrl: string): Promise<Readonly<Record<string, string>>> =>
  unguarded(ownerUrl, async (tx) => {
    const tables = await tx.execute<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    )
    const each = tables.map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') as rows from ${name} t`,
    )
    const found = await tx.execute<{ name: string; rows: string }>(sql.raw(each.join(' union all ')))
    return Object.fromEntries(found.map((row) => [row.name, row.rows]))
  })
