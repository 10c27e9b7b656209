import { createHmac, randomBytes } from 'node:crypto'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { DatabaseAccess } from './client.ts'
import { migrationsFolder, schemaVersion } from './schema-version.ts'
import { appendOnly, neverDirect } from './grants.ts'

/** Any number will do as long as every Concord uses the same: one migrates at a time. */
const advisoryLock = 0x636f6e63

/**
 * Brings a database to this code's schema, as its owner: migrations, the context key, the app's role and its grants.
 * Throws an error whose message is one sentence for the person at the keyboard when the database is of a newer schema.
 */
export async function migrateDatabase(ownerUrl: string): Promise<DatabaseAccess> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    await client`select pg_advisory_lock(${advisoryLock})`
    await refuseNewer(client)
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder() })
    return await ensureAppRole(client, ownerUrl)
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** The app's own access to a database that is migrated already, such as a copy of another: makes its role and grants. */
export async function appAccess(ownerUrl: string): Promise<DatabaseAccess> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    return await ensureAppRole(client, ownerUrl)
  } finally {
    await client.end({ timeout: 5 })
  }
}

async function refuseNewer(client: postgres.Sql): Promise<void> {
  const [table] = await client<
    { there: boolean }[]
  >`select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!table?.there) return
  const [newest] = await client<{ at: string | null }[]>`select max(created_at) as at from drizzle.__drizzle_migrations`
  if (Number(newest?.at ?? 0) > schemaVersion()) {
    throw new Error(
      'This database was made by a newer Concord than this one. Nothing was changed: start the newer version, or point DATABASE_URL at another database.',
    )
  }
}

async function ensureContextKey(client: postgres.Sql): Promise<string> {
  const [row] = await client<{ inner_pad: Buffer }[]>`select inner_pad from concord.context_key`
  if (row) return pad(row.inner_pad, 0x36).subarray(0, 32).toString('hex')
  const block = Buffer.alloc(64)
  const key = randomBytes(32)
  key.copy(block)
  await client`insert into concord.context_key (inner_pad, outer_pad) values (${pad(block, 0x36)}, ${pad(block, 0x5c)})`
  return key.toString('hex')
}

const pad = (block: Buffer, byte: number): Buffer => Buffer.from(block.map((value) => value ^ byte))

/** The role the app connects as: no ownership, no bypass, a password that follows from the key. */
async function ensureAppRole(client: postgres.Sql, ownerUrl: string): Promise<DatabaseAccess> {
  const contextKey = await ensureContextKey(client)
  const url = new URL(ownerUrl)
  const role = `${decodeURIComponent(url.pathname.slice(1))}_app`.toLowerCase().replace(/[^a-z0-9_]/g, '_')
  const password = createHmac('sha256', contextKey).update('app role').digest('hex')
  const [there] = await client`select 1 from pg_roles where rolname = ${role}`
  const attributes = `login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password '${password}'`
  await client.unsafe(`${there ? 'alter' : 'create'} role ${role} ${there ? `password '${password}'` : attributes}`)
  await client.unsafe(`grant usage on schema public, concord to ${role}`)
  await client.unsafe(`revoke create on schema public from public`)
  await client.unsafe(`revoke all on all tables in schema public from ${role}`)
  await client.unsafe(`grant select, insert, update, delete on all tables in schema public to ${role}`)
  await client.unsafe(`revoke update, delete on ${appendOnly.join(', ')} from ${role}`)
  await client.unsafe(`revoke insert, update, delete on ${neverDirect.join(', ')} from ${role}`)
  await client.unsafe(`grant usage on all sequences in schema public to ${role}`)
  await client.unsafe(`grant execute on all functions in schema concord to ${role}`)
  url.username = role
  url.password = password
  return { url: url.href, contextKey }
}

/** Whether nobody has an account here yet: then the demo may be set up. */
export async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    const [row] = await client<{ there: boolean }[]>`select exists (select 1 from account) as there`
    return row?.there === false
  } finally {
    await client.end({ timeout: 5 })
  }
}
