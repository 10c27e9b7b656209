import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'

const key = 0x636f6e64
/** The connection of a server that was killed is noticed in an instant, but not in no time. */
const tries = 5

export type Hold = { readonly release: () => Promise<void> }

/**
 * Holds our own database for one server at a time, by a lock that ends with its connection and so with the process, however it ends.
 * Refuses with a sentence while another server holds it.
 */
export async function holdDatabase(ownerUrl: string, address: string): Promise<Hold> {
  const client = postgres(ownerUrl, {
    max: 1,
    max_lifetime: null,
    onnotice: () => undefined,
    connection: { application_name: `concord on ${address}` },
  })
  for (let tried = 0; !(await lock(client)); tried += 1) {
    if (tried === tries) {
      const other = await holder(client)
      await client.end({ timeout: 1 })
      throw new Error(`Concord is running on this data folder already${other && `, on ${other}`}. Nothing was started.`)
    }
    await pause(200)
  }
  // After a crash of the database the lock is taken again; until then there is nobody to keep out.
  const timer = setInterval(() => void lock(client).catch(() => undefined), 5000).unref()
  return {
    release: async () => {
      clearInterval(timer)
      await client.end({ timeout: 1 })
    },
  }
}

async function lock(client: postgres.Sql): Promise<boolean> {
  const [row] = await client<{ held: boolean }[]>`
    select case when exists (select from pg_locks where locktype = 'advisory' and objid = ${key} and pid = pg_backend_pid())
      then true else pg_try_advisory_lock(${key}) end as held`
  return row?.held === true
}

async function holder(client: postgres.Sql): Promise<string> {
  const [row] = await client<{ name: string | null }[]>`
    select application_name as name from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and objid = ${key} and granted`
  return row?.name?.replace('concord on ', '') ?? ''
}
