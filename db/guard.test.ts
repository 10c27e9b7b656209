import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inContext } from './client.ts'
import { appendOnly, neverDirect } from './grants.ts'
import { freshDatabase } from './testing.ts'

const { database, owner } = await freshDatabase()

const tables = (
  await owner<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public' order by 1`
).map((row) => row.name)

const commands = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const

type Policy = { readonly table: string; readonly command: string; readonly name: string }

const policies = () => owner<Policy[]>`
  select tablename as table, cmd as command, policyname as name from pg_policies where schemaname = 'public'`

/** Every table and command that no policy speaks of. */
async function unguarded(): Promise<string[]> {
  const there = new Set((await policies()).map((policy) => `${policy.table} ${policy.command}`))
  return tables.flatMap((table) => commands.map((command) => `${table} ${command}`)).filter((pair) => !there.has(pair))
}

describe('The catalogue', () => {
  test('every table has row-level security enabled and forced', async () => {
    const open = await owner`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'concord') and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`
    expect(open).toEqual([])
  })

  test('every table has a policy for each command', async () => {
    expect(tables.length).toBeGreaterThan(30)
    expect(await unguarded()).toEqual([])
  })

  test('dropping any one policy is noticed', async () => {
    for (const policy of await policies()) {
      if (policy.command === 'ALL') continue
      const [definition] = await owner<{ qual: string | null; checked: string | null }[]>`
        select qual, with_check as checked from pg_policies where schemaname = 'public' and tablename = ${policy.table} and policyname = ${policy.name}`
      await owner.unsafe(`drop policy ${policy.name} on ${policy.table}`)
      expect(await unguarded()).toEqual([`${policy.table} ${policy.command}`])
      const using = definition?.qual ? `using (${definition.qual})` : ''
      const check = definition?.checked ? `with check (${definition.checked})` : ''
      await owner.unsafe(`create policy ${policy.name} on ${policy.table} for ${policy.command} ${using} ${check}`)
    }
    expect(await unguarded()).toEqual([])
  })

  test('every SECURITY DEFINER function has a fixed search path', async () => {
    const loose = await owner`
      select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'concord') and p.prosecdef
        and not exists (select 1 from unnest(p.proconfig) setting where setting like 'search_path=%')`
    expect(loose).toEqual([])
  })

  test('there is no view that runs with its owner’s rights', async () => {
    const views = await owner`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'concord') and c.relkind in ('v', 'm') and not coalesce('security_invoker=true' = any (c.reloptions), false)`
    expect(views).toEqual([])
  })

  test('the app’s role owns nothing and bypasses nothing', async () => {
    const [role] = await database.client<{ name: string; able: boolean }[]>`
      select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as able from pg_roles where rolname = current_user`
    expect(role?.able).toBe(false)
    const owned = await owner`
      select relname from pg_class where relowner = (select oid from pg_roles where rolname = ${role?.name ?? ''})
      union all select proname from pg_proc where proowner = (select oid from pg_roles where rolname = ${role?.name ?? ''})`
    expect(owned).toEqual([])
  })

  test('the app cannot read the key that signs the context', async () => {
    await expect(database.client`select * from concord.context_key`).rejects.toThrow(/permission denied/)
  })

  test('what is only added to can be neither changed nor deleted by the app', async () => {
    for (const table of [...appendOnly, ...neverDirect]) {
      await expect(database.client.unsafe(`delete from ${table}`), table).rejects.toThrow(/permission denied/)
    }
    for (const table of appendOnly) {
      const [column] = await owner<{ name: string }[]>`
        select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table} limit 1`
      await expect(
        database.client.unsafe(`update ${table} set ${column?.name} = ${column?.name}`),
        table,
      ).rejects.toThrow(/permission denied/)
    }
  })

  test('every append-only table also has the trigger that refuses its owner', async () => {
    const guarded = await owner<{ name: string }[]>`
      select distinct event_object_table as name from information_schema.triggers where action_statement like '%refuse_change%'`
    const names = new Set(guarded.map((row) => row.name))
    expect([...appendOnly, 'audit_entry'].filter((table) => !names.has(table))).toEqual([])
  })
})

describe('Without a context', () => {
  test('every table is empty', async () => {
    await owner`insert into account (email, name) values ('somebody@example.org', 'Somebody')`
    for (const table of tables) {
      const rows = await database.client.unsafe(`select * from ${table}`)
      expect(rows.length, table).toBe(0)
    }
  })

  test('every table refuses a write', async () => {
    for (const table of tables) {
      // The policies are asked before the columns are, so an empty row is refused by the guard and not for being empty.
      await expect(database.client.unsafe(`insert into ${table} default values`), table).rejects.toThrow(
        /row-level security|permission denied/,
      )
    }
  })

  test.each([
    ['a made-up signature', 'user|00000000-0000-4000-8000-000000000001||4102444800|00'],
    ['no signature', 'user|00000000-0000-4000-8000-000000000001||4102444800'],
    ['nonsense', 'x'],
  ])('%s opens nothing', async (_name, context) => {
    await database.orm.transaction(async (tx) => {
      await tx.execute(sql`select set_config('concord.context', ${context}, true)`)
      expect(await tx.execute(sql`select * from account`)).toHaveLength(0)
    })
  })

  test('a context ends with its transaction, on the same connection', async () => {
    const one = await database.client.reserve()
    try {
      const rows = await inContext(database, { kind: 'auth' }, (tx) => tx.execute(sql`select 1 from account`))
      expect(rows).toHaveLength(1)
      expect(await one`select * from account`).toHaveLength(0)
    } finally {
      one.release()
    }
    for (let attempt = 0; attempt < 20; attempt += 1)
      expect(await database.client`select * from account`).toHaveLength(0)
  })
})
