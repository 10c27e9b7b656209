import { z } from 'zod'
import { inContext } from '#db/client'
import { listConflicts } from '#db/conflicts'
import { clusterEntry } from '#db/demo/cluster-entry'
import type { DemoCluster } from '#db/demo/demo-cluster'
import { demoId } from '#db/demo/demo-id'
import { demoFunding } from '#db/demo/funding'
import { insertDemoFunding, insertDemoInfrastructure } from '#db/demo/rows'
import { findDraft } from '#db/drafts'
import { action } from '#lib/actions/action'
import { settleConflict } from '#lib/actions/conflict/settle'
import { mergeRoadmapDraft } from '#lib/actions/roadmap/merge'
import { authorise } from '#lib/domain/access/grant'
import { ok } from '#lib/domain/result'
import type { Calendar } from './calendar.ts'
import { actorOf, holderOf, moment, play, type Scene, type Step } from './scene.ts'

/** The lead merges what is accepted, and decides as the story says, one conflict after the other. */
export function merging(scene: Scene, demo: DemoCluster, calendar: Calendar): readonly Step[] {
  const lead = holderOf(demo.leadOffice, 'lead')
  const clusterId = demoId('cluster', demo.slug)
  const steps: Step[] = []
  if (calendar.merged !== null) {
    const at = moment(scene, calendar.merged)
    const before = moment(scene, calendar.merged + 1)
    if (demo.hubs.length > 0)
      steps.push({
        at: before,
        run: async () => void (await play(scene, lead, before, ['infrastructure.enter', enterInfrastructure], demo)),
      })
    if (demo.funding.length > 0)
      steps.push({
        at: before,
        run: async () => void (await play(scene, lead, before, ['funding.enter', enterFunding], demo)),
      })
    steps.push({
      at,
      run: async () => void (await play(scene, lead, at, ['roadmap.merge', mergeRoadmapDraft], { clusterId })),
    })
  }
  if (calendar.settled !== null) {
    const at = moment(scene, calendar.settled)
    steps.push({ at, run: () => settleAll(scene, demo, at) })
  }
  return steps
}

/** What the members share and what they ask for, as the lead enters it before the first merge. */
const enterInfrastructure = action({
  permission: 'infrastructure:keep',
  input: z.custom<DemoCluster>(),
  scope: (demo) => ({ clusterId: demoId('cluster', demo.slug) }),
  async run({ tx, grant, input: demo }) {
    await insertDemoInfrastructure(tx, grant, demo)
    const { hubs = [], asks = [] } = clusterEntry(demo)
    const { clusterId } = grant
    return ok({
      audit: [
        ...hubs.map(({ id }) => ({ type: 'hub.added', clusterId, subject: { hub: id } })),
        ...asks.map(({ id }) => ({ type: 'ask.added', clusterId, subject: { ask: id } })),
      ],
    })
  },
})

/** The money for the roadmap, as the lead, who is the steward too, enters it before the first merge. */
const enterFunding = action({
  permission: 'funding:keep',
  input: z.custom<DemoCluster>(),
  scope: (demo) => ({ clusterId: demoId('cluster', demo.slug) }),
  async run({ tx, grant, input: demo }) {
    await insertDemoFunding(tx, grant, demo)
    const { clusterId } = grant
    return ok({
      audit: demoFunding(demo).map(({ id }) => ({ type: 'funding.added', clusterId, subject: { funding: id } })),
    })
  },
})

const longEnough = 60
const between = 6 * 60_000

/** A decision may raise the next conflict, so the newest draft is read anew after each. */
async function settleAll(scene: Scene, demo: DemoCluster, from: Date): Promise<void> {
  const lead = holderOf(demo.leadOffice, 'lead')
  const clusterId = demoId('cluster', demo.slug)
  for (let round = 0; round < longEnough; round++) {
    const { conflicts } = await newestDraft(scene, demo)
    const [next] = conflicts.flatMap((conflict) => {
      const decision = demo.decisions.find(({ kind }) => kind === conflict.kind)
      const { key, detail, resolution } = conflict
      if (resolution !== null || decision === undefined || detail === null) return []
      return [{ clusterId, key, factsDigest: detail.factsDigest, choice: decision.choice, reason: decision.reason }]
    })
    if (next === undefined) return
    const at = new Date(from.getTime() + round * between)
    await play(scene, lead, at, ['conflict.settle', settleConflict], next)
  }
  throw new Error(`The conflicts of ${demo.name} do not come to an end`)
}

/** The newest draft as its lead reads it. */
export async function newestDraft(scene: Scene, demo: DemoCluster) {
  const actor = await actorOf(scene, holderOf(demo.leadOffice, 'lead'))
  const granted = authorise(actor, 'roadmap:merge', { clusterId: demoId('cluster', demo.slug) })
  if (!granted.ok) throw new Error(`${actor.email} does not lead ${demo.name}`)
  return inContext(scene.database, { kind: 'user', accountId: actor.accountId }, async (tx) => {
    const draft = await findDraft(tx, granted.value)
    if (draft === null) throw new Error(`${demo.name} has no draft at this point of the demo`)
    return { draft, conflicts: await listConflicts(tx, granted.value, draft.id) }
  })
}
