import { findCluster, listMembers } from '#db/clusters'
import type { Tx } from '#db/client'
import { findDraftHeading } from '#db/drafts'
import { findPremises } from '#db/premises'
import { findScenario } from '#db/scenarios'
import { findScheduleJob, findScheduleResult, listScheduleJobs, type ScheduleJobRow } from '#db/schedule-jobs'
import { authorise, holds, type Grant } from '#lib/domain/access/grant'
import { liveStates, type ScheduleJobState } from '#lib/domain/schedule/job'
import { isId } from './company-room.ts'
import { inCluster } from './in-cluster.ts'
import { noteReadings } from './note-reading.ts'
import { view, type Look } from './view.ts'

type Params = {
  readonly cluster: string
  /** A computation by its id; the newest that is done where none is named. */
  readonly of?: string | undefined
  /** A scenario that was just made of it. */
  readonly taken?: string | undefined
}

/** So many of the earlier ones are listed. */
const mostListed = 20

const isLive = (state: ScheduleJobState): boolean => liveStates.some((live) => live === state)

/**
 * The best schedule of a cluster: what is being computed, one result beside the members' own starts, and the earlier ones. Money, tonnes
 * and confidential measures are there for stewards alone, and whoever sees them is noted as having read the submissions.
 */
export const clusterSchedule = view({
  permission: 'schedule:read',
  scope: inCluster,
  async run({ tx, grant, actor, params, now }: Look<'schedule:read', Params>) {
    const [cluster, draft, jobs, premises] = await Promise.all([
      findCluster(tx, grant),
      findDraftHeading(tx, grant),
      listScheduleJobs(tx, grant, mostListed),
      findPremises(tx, grant),
    ])
    if (!cluster) return null
    const asked = await shownJob(tx, grant, params.of, jobs)
    if (params.of !== undefined && asked === null) return null
    const live = jobs.find(({ state }) => isLive(state))
    const running = live ? await findScheduleJob(tx, grant, live.id) : null
    const decides = authorise(actor, 'submission:decide', { clusterId: grant.clusterId })
    const steward = decides.ok ? decides.value : null
    const [soFar, whole] = await Promise.all([
      running && resultFor(tx, steward, running.id),
      asked && resultFor(tx, steward, asked.id),
    ])
    if (steward && (soFar?.best || whole?.whole)) await noteAll(tx, steward, now)
    const taken = params.taken !== undefined && isId(params.taken) ? await findScenario(tx, grant, params.taken) : null
    return {
      clusterId: cluster.id,
      home: `/cluster/${cluster.slug}`,
      currency: cluster.currency,
      draft: draft && { number: draft.number },
      live: running && { ...told(running), best: soFar?.best ?? null, bound: soFar?.bound ?? null },
      shown: asked && { ...told(asked), proposal: asked.proposal, whole: whole?.whole ?? null },
      jobs,
      taken: taken && { id: taken.id, name: taken.name, rowVersion: taken.rowVersion },
      premises,
      mayKeepPremises: holds(actor, 'infrastructure:keep', grant),
      mayAsk: holds(actor, 'roadmap:merge', grant),
      mayTake: holds(actor, 'scenario:keep', grant),
    }
  },
})

type Steward = Grant<'submission:decide'>

async function shownJob(
  tx: Tx,
  grant: Grant<'schedule:read'>,
  of: string | undefined,
  jobs: Awaited<ReturnType<typeof listScheduleJobs>>,
): Promise<ScheduleJobRow | null> {
  const id = of ?? jobs.find(({ state }) => state === 'done')?.id
  return id !== undefined && isId(id) ? findScheduleJob(tx, grant, id) : null
}

const told = (job: ScheduleJobRow) => ({
  id: job.id,
  state: job.state,
  stage: job.stage,
  gap: job.gap,
  reason: job.reason,
  timeLimit: job.timeLimit,
  draftNumber: job.draftNumber,
  askerName: job.askerName,
  askedAt: job.askedAt,
  startedAt: job.startedAt,
  endedAt: job.endedAt,
})

/** What is for stewards: what all members keep confidential is in it. */
const resultFor = (tx: Tx, steward: Steward | null, jobId: string) =>
  steward === null ? null : findScheduleResult(tx, steward, jobId)

async function noteAll(tx: Tx, steward: Steward, now: Date): Promise<void> {
  const members = await listMembers(tx, steward)
  await noteReadings(
    tx,
    steward,
    members.map(({ organisationId }) => organisationId),
    now,
  )
}
