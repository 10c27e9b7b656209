import postgres from 'postgres'
import type { Passwords } from './make-cluster.ts'

const database = 'concord'
const owner = 'concord_owner'

export const ownerUrlAt = (port: number, passwords: Passwords): string =>
  `postgres://${owner}:${passwords.owner}@127.0.0.1:${port}/${database}`

/** Makes the owner and its database where they are missing. The owner migrates and makes the app's role; it is no superuser. */
export async function ensureOwner(port: number, passwords: Passwords): Promise<void> {
  const client = postgres(`postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`, {
    max: 1,
    onnotice: () => undefined,
  })
  try {
    // Two starts at once would both find nothing and both make it.
    await client`select pg_advisory_lock(1)`
    const [there] = await client<{ role: boolean; database: boolean }[]>`
      select exists (select from pg_roles where rolname = ${owner}) as role,
             exists (select from pg_database where datname = ${database}) as database`
    if (!there?.role)
      await client.unsafe(`create role ${owner} login createrole createdb password '${passwords.owner}'`)
    if (!there?.database) await client.unsafe(`create database ${database} owner ${owner}`)
  } finally {
    await client.end({ timeout: 5 })
  }
}
