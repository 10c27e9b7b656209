import type { WholeProposal } from '#lib/domain/schedule/proposal'
import type { Tx } from './client.ts'
import { scheduleJob, scheduleResult } from './schema/index.ts'

/** A best schedule that was worked out: what the lead reads of it, and what is for stewards. */
export async function plantSchedule(
  tx: Tx,
  of: { readonly clusterId: string; readonly accountId: string; readonly draftId: string },
  text: (what: string) => string,
  figure: string,
): Promise<void> {
  const { clusterId, accountId, draftId } = of
  const id = crypto.randomUUID()
  await tx.insert(scheduleJob).values({
    id,
    clusterId,
    problemDigest: '0'.repeat(64),
    timeLimit: 60,
    draftId,
    draftNumber: 1,
    state: 'done',
    reason: text('schedule'),
    askedBy: accountId,
    askerName: 'Lead',
    askedAt: new Date(),
  })
  const whole = { note: text('whole-schedule') } as unknown as WholeProposal
  await tx.insert(scheduleResult).values({ jobId: id, clusterId, best: figure, bound: figure, whole })
}
