import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { openDatabase, type Database } from './client.ts'
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
    await maintenance.unsafe(`drop database if exists ${name} with (force)`)
    await maintenance.unsafe(`drop role if exists ${name}_app`)
    await maintenance.end({ timeout: 5 })
  })
  return { database, owner, ownerUrl: ownerUrl.href }
}

/**
 * Work as the owner with the policies lifted for the moment: even the owner is bound by them. The tables are locked meanwhile, so no
 * query of the product can run beside it.
 */
export function unguarded<T>(owner: postgres.Sql, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  return owner.begin(async (tx) => {
    const forced = await tx<{ name: string }[]>`
      select quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relforcerowsecurity order by 1`
    const force = (how: string) => forced.map(({ name }) => `alter table ${name} ${how}`).join(';')
    await tx.unsafe(force('no force row level security'))
    const result = await work(tx)
    await tx.unsafe(force('force row level security'))
    return result
  }) as Promise<T>
}

/** Rows and a digest of every table, to show that nothing at all was written. */
export async function everyRow(owner: postgres.Sql): Promise<Readonly<Record<string, string>>> {
  return unguarded(owner, async (tx) => {
    const tables = await tx<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' order by 1`
    const each = tables.map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') as rows from ${name} t`,
    )
    const rows = await tx.unsafe<{ name: string; rows: string }[]>(each.join(' union all '))
    return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
  })
}
