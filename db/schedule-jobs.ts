import { and, asc, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { heartbeatSeconds, liveStates, type ScheduleStage } from '#lib/domain/schedule/job'
import type { ScheduleProposal, WholeProposal } from '#lib/domain/schedule/proposal'
import type { Tx } from './client.ts'
import { scheduleJob, scheduleResult } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
export type ScheduleJobRow = typeof scheduleJob.$inferSelect

const own = (grant: InCluster, id: string) => and(eq(scheduleJob.clusterId, grant.clusterId), eq(scheduleJob.id, id))
const isLive = inArray(scheduleJob.state, liveStates)

export type ScheduleQuestion = Pick<ScheduleJobRow, 'problemDigest' | 'timeLimit' | 'draftId' | 'draftNumber'>

/** Puts a question into the queue; null where the cluster has a live one already. */
export async function insertScheduleJob(
  tx: Tx,
  { clusterId, accountId, name }: Grant<'roadmap:merge'>,
  question: ScheduleQuestion,
  now: Date,
): Promise<string | null> {
  const [row] = await tx
    .insert(scheduleJob)
    .values({ ...question, clusterId, state: 'queued', askedBy: accountId, askerName: name, askedAt: now })
    .onConflictDoNothing()
    .returning({ id: scheduleJob.id })
  return row?.id ?? null
}

export async function findScheduleJob(tx: Tx, grant: InCluster, id: string): Promise<ScheduleJobRow | null> {
  const [row] = await tx.select().from(scheduleJob).where(own(grant, id))
  return row ?? null
}

/** The newest computations, without what came of them. */
export const listScheduleJobs = (tx: Tx, grant: InCluster, limit: number) =>
  tx
    .select({
      id: scheduleJob.id,
      state: scheduleJob.state,
      gap: scheduleJob.gap,
      draftNumber: scheduleJob.draftNumber,
      timeLimit: scheduleJob.timeLimit,
      askerName: scheduleJob.askerName,
      askedAt: scheduleJob.askedAt,
    })
    .from(scheduleJob)
    .where(eq(scheduleJob.clusterId, grant.clusterId))
    .orderBy(desc(scheduleJob.askedAt), desc(scheduleJob.id))
    .limit(limit)

/** What came of the same question before. */
export async function findAnswered(
  tx: Tx,
  grant: InCluster,
  { problemDigest, timeLimit }: Pick<ScheduleQuestion, 'problemDigest' | 'timeLimit'>,
): Promise<Pick<ScheduleJobRow, 'id' | 'endedAt'> | null> {
  const [row] = await tx
    .select({ id: scheduleJob.id, endedAt: scheduleJob.endedAt })
    .from(scheduleJob)
    .where(
      and(
        eq(scheduleJob.clusterId, grant.clusterId),
        eq(scheduleJob.problemDigest, problemDigest),
        eq(scheduleJob.timeLimit, timeLimit),
        eq(scheduleJob.state, 'done'),
      ),
    )
    .orderBy(desc(scheduleJob.askedAt))
    .limit(1)
  return row ?? null
}

/** False where it is over already. */
export async function cancelScheduleJob(
  tx: Tx,
  grant: Grant<'roadmap:merge'>,
  id: string,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(scheduleJob)
    .set({ state: 'cancelled', endedAt: now })
    .where(and(own(grant, id), isLive))
    .returning({ id: scheduleJob.id })
  return rows.length > 0
}

/** What of a computation is for stewards; to anybody else the database shows none. */
export async function findScheduleResult(tx: Tx, grant: InCluster, jobId: string) {
  const [row] = await tx
    .select({ best: scheduleResult.best, bound: scheduleResult.bound, whole: scheduleResult.whole })
    .from(scheduleResult)
    .where(and(eq(scheduleResult.clusterId, grant.clusterId), eq(scheduleResult.jobId, jobId)))
  return row ?? null
}

// What follows is for the process that computes, in the `jobs` context.

/** A computation that this process holds. */
export type Held = Pick<ScheduleJobRow, 'id' | 'clusterId' | 'askedBy' | 'timeLimit' | 'attempts'> & {
  readonly runnerId: string
}

/** Takes the next computation that waits, or one whose process is gone. */
export async function takeScheduleJob(tx: Tx, runnerId: string, now: Date): Promise<Held | null> {
  const gone = new Date(now.getTime() - heartbeatSeconds * 1000)
  const [next] = await tx
    .select({ id: scheduleJob.id })
    .from(scheduleJob)
    .where(
      or(eq(scheduleJob.state, 'queued'), and(eq(scheduleJob.state, 'running'), lt(scheduleJob.heartbeatAt, gone))),
    )
    .orderBy(asc(scheduleJob.askedAt))
    .limit(1)
    .for('update', { skipLocked: true })
  if (!next) return null
  const [held] = await tx
    .update(scheduleJob)
    .set({
      state: 'running',
      runnerId,
      startedAt: now,
      heartbeatAt: now,
      stage: null,
      gap: null,
      attempts: sql`${scheduleJob.attempts} + 1`,
    })
    .where(eq(scheduleJob.id, next.id))
    .returning({
      id: scheduleJob.id,
      clusterId: scheduleJob.clusterId,
      askedBy: scheduleJob.askedBy,
      timeLimit: scheduleJob.timeLimit,
      attempts: scheduleJob.attempts,
    })
  return held ? { ...held, runnerId } : null
}

/** Still running, and by this process. */
const still = ({ id, runnerId }: Held) =>
  and(eq(scheduleJob.id, id), eq(scheduleJob.runnerId, runnerId), eq(scheduleJob.state, 'running'))

export type ProgressSoFar = {
  readonly stage: ScheduleStage | null
  readonly gap: string | null
  readonly best: string | null
  readonly bound: string | null
}

/** Says that it goes on, and how far it is. False where it was cancelled, or another process has it. */
export async function beatScheduleJob(
  tx: Tx,
  held: Held,
  { stage, gap, best, bound }: ProgressSoFar,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(scheduleJob)
    .set({ heartbeatAt: now, stage, gap })
    .where(still(held))
    .returning({ id: scheduleJob.id })
  if (rows.length === 0) return false
  await putResult(tx, held, { best, bound, whole: null })
  return true
}

/** Keeps what came of it. False where it was cancelled, or another process has it. */
export async function finishScheduleJob(
  tx: Tx,
  held: Held,
  result: { readonly problemDigest: string; readonly open: ScheduleProposal; readonly whole: WholeProposal },
  now: Date,
): Promise<boolean> {
  const { problemDigest, open, whole } = result
  const { gap, objective, bound } = whole.document
  const rows = await tx
    .update(scheduleJob)
    .set({ state: 'done', endedAt: now, heartbeatAt: now, stage: null, gap, proposal: open, problemDigest })
    .where(still(held))
    .returning({ id: scheduleJob.id })
  if (rows.length === 0) return false
  await putResult(tx, held, { best: objective, bound, whole })
  return true
}

export const failScheduleJob = async (tx: Tx, held: Held, reason: string, now: Date): Promise<void> => {
  await tx.update(scheduleJob).set({ state: 'failed', endedAt: now, reason }).where(still(held))
}

/** Puts it back for the next process; the attempt does not count. */
export const returnScheduleJob = async (tx: Tx, held: Held): Promise<void> => {
  await tx
    .update(scheduleJob)
    .set({ state: 'queued', runnerId: null, stage: null, gap: null, attempts: sql`${scheduleJob.attempts} - 1` })
    .where(still(held))
}

async function putResult(
  tx: Tx,
  { id, clusterId }: Held,
  values: Pick<typeof scheduleResult.$inferInsert, 'best' | 'bound' | 'whole'>,
): Promise<void> {
  await tx
    .insert(scheduleResult)
    .values({ ...values, jobId: id, clusterId })
    .onConflictDoUpdate({ target: scheduleResult.jobId, set: values })
}
