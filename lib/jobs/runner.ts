import { inContext, type Database } from '#db/client'
import { takeScheduleJob } from '#db/schedule-jobs'
import { log } from '#lib/log'
import { computeSchedule } from './compute-schedule.ts'

export type JobRunner = {
  /** Takes nothing new, puts back what is under way, and resolves when that is done. */
  readonly stop: () => Promise<void>
}

/** How long somebody who asked waits at most until an idle process notices. */
const lookMilliseconds = 1000

/**
 * Computes what waits in the database, one after another, in this process; several processes share the work. What a process that
 * is gone had begun is taken over once its heartbeat is a minute old. The database may be away: then it looks again.
 */
export function startJobs(database: Database): JobRunner {
  const stopping = new AbortController()
  const runnerId = crypto.randomUUID()
  let working: Promise<void> | null = null
  const work = async (): Promise<void> => {
    try {
      while (!stopping.signal.aborted && (await computeNext(database, runnerId, stopping.signal)));
    } catch (fault) {
      log.error({ event: 'schedule-failed', reason: fault instanceof Error ? fault.name : 'unknown' })
    }
  }
  const timer = setInterval(() => {
    working ??= work().finally(() => {
      working = null
    })
  }, lookMilliseconds)
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await working
    },
  }
}

/** Computes the next that waits. False where none does. */
export async function computeNext(database: Database, runnerId: string, stopping: AbortSignal): Promise<boolean> {
  const held = await inContext(database, { kind: 'jobs' }, (tx) => takeScheduleJob(tx, runnerId, new Date()))
  if (held === null) return false
  const began = performance.now()
  await computeSchedule(database, held, stopping)
  const milliseconds = Math.round(performance.now() - began)
  log.info({ event: 'schedule-computed', clusterId: held.clusterId, milliseconds })
  return true
}
