import type { Actor } from '#lib/domain/access/actor'
import { idleMinutes } from '#lib/domain/access/session-life'
import type { Database } from './client.ts'

/** The person behind a session's token hash, with what they may enter; null when the session is over. */
export async function findActor(database: Database, tokenHash: string): Promise<Actor | null> {
  const [row] = await database.client<{ actor: (Omit<Actor, 'provedAt'> & { provedAt: string }) | null }[]>`
    select concord.current_actor(${tokenHash}, ${idleMinutes}) as actor`
  return row?.actor ? { ...row.actor, provedAt: new Date(row.actor.provedAt) } : null
}
