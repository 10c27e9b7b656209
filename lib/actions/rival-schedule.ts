import type { Database } from '#db/client'
import type { Actor } from '#lib/domain/access/actor'
import { computeNext } from '#lib/jobs/runner'
import type { Write } from './rival-world.ts'

/** A best schedule that the lead asked for and that was worked out: what confidential measures hold is in it. */
export async function makeSchedule(database: Database, chief: Actor, clusterId: string, write: Write): Promise<string> {
  const made = await write(chief, 'schedule.ask', { clusterId, timeLimit: '10' })
  await computeNext(database, crypto.randomUUID(), new AbortController().signal)
  return made.made?.['id'] ?? ''
}
