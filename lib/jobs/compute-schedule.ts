import { inContext, type Database } from '#db/client'
import {
  beatScheduleJob,
  failScheduleJob,
  finishScheduleJob,
  returnScheduleJob,
  type Held,
  type ProgressSoFar,
} from '#db/schedule-jobs'
import { leads } from '#db/role-grants'
import { toDecimal } from '#lib/domain/decimal'
import { mostAttempts } from '#lib/domain/schedule/job'
import { proposalOf } from '#lib/domain/schedule/proposal'
import { log } from '#lib/log'
import { solveSchedule, type ScheduleProgress } from '#lib/solver/solve-schedule'
import { usualLimits } from '#lib/solver/usual-limits'
import { scheduleQuestion } from './question.ts'

/** Progress is written at most so often, and a cancellation noticed by then. */
const beatMilliseconds = 1000

const notYet: ProgressSoFar = { stage: null, gap: null, best: null, bound: null }

/**
 * Computes what this process holds, to whatever end: done, failed with its reason, let go because it was cancelled or taken over, or
 * put back where `stopping` is raised first. A fault is thrown once it is recorded as the reason.
 */
export async function computeSchedule(
  database: Database,
  held: Held,
  stopping: AbortSignal,
  solve: typeof solveSchedule = solveSchedule,
): Promise<void> {
  const inJobs = <T>(work: Parameters<typeof inContext<T>>[2]) => inContext(database, { kind: 'jobs' }, work)
  const fail = (reason: string) => inJobs((tx) => failScheduleJob(tx, held, reason, new Date()))
  if (held.attempts > mostAttempts)
    return fail(`The server stopped ${mostAttempts} times while it computed this. Ask for less time, or ask for help.`)
  const ended = new AbortController()
  const pulse = startPulse(database, held, () => ended.abort())
  try {
    const asked = await askedQuestion(database, held)
    if (asked === null) return await fail('Whoever asked for it does not lead the cluster any more.')
    const { row, inputs, problem, digest } = asked
    const solved = await solve(problem, {
      currency: row.currency,
      limits: { ...usualLimits, seconds: held.timeLimit },
      signal: AbortSignal.any([stopping, ended.signal]),
      onProgress: pulse.tell,
    })
    if (solved.ok) {
      const result = { problemDigest: digest, ...proposalOf(inputs, problem, solved.value) }
      await inJobs((tx) => finishScheduleJob(tx, held, result, new Date()))
    } else if (solved.refusal.kind !== 'cancelled') await fail(solved.refusal.sentence)
    else if (!ended.signal.aborted) await inJobs((tx) => returnScheduleJob(tx, held))
  } catch (fault) {
    await fail('The computation met a fault of ours. Ask again; if it comes back, tell whoever runs this server.')
    throw fault
  } finally {
    await pulse.end()
  }
}

/** Read as the lead who asked, in the merge's own context, and only while they still lead the cluster. */
const askedQuestion = (database: Database, { askedBy, clusterId }: Held) =>
  inContext(database, { kind: 'merge', accountId: askedBy, clusterId }, async (tx) =>
    (await leads(tx, clusterId)) ? scheduleQuestion(tx, { clusterId }) : null,
  )

/** Writes once a second how far it is. `onLost` is called once where nobody waits for it any more. */
function startPulse(database: Database, held: Held, onLost: () => void) {
  let soFar = notYet
  let beating: Promise<void> | null = null
  const beat = async (): Promise<void> => {
    try {
      const stands = await inContext(database, { kind: 'jobs' }, (tx) => beatScheduleJob(tx, held, soFar, new Date()))
      if (!stands) onLost()
    } catch {
      // The database is away for a moment; the next beat tells more.
      log.warn({ event: 'schedule-beat-missed', clusterId: held.clusterId })
    }
  }
  const timer = setInterval(() => {
    beating ??= beat().finally(() => {
      beating = null
    })
  }, beatMilliseconds)
  return {
    tell: (progress: ScheduleProgress): void => {
      soFar = inDecimals(progress)
    },
    async end(): Promise<void> {
      clearInterval(timer)
      await beating
    },
  }
}

const inDecimals = ({ stage, gap, best, bound }: ScheduleProgress): ProgressSoFar => ({
  stage,
  gap: gap === null ? null : toDecimal(gap, 6),
  best: Number.isFinite(best) ? toDecimal(best, 2) : null,
  bound: Number.isFinite(bound) ? toDecimal(bound, 2) : null,
})
