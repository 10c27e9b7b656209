import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/domain/access/actor'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { authorise } from '#lib/domain/access/grant'
import { inContext, type Tx } from './client.ts'
import { findClusterFrame } from './cluster-frame.ts'
import { clusterEntry, findCluster, listMembers } from './clusters.ts'
import { findNewestDraftHeading, insertDraft } from './drafts.ts'
import { makeMember, makeOrganisation, makeWorld } from './make.ts'
import { findNewestFrozen } from './standings.ts'
import { freshDatabase } from './testing.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel', 'Lime', 'Glass'] })
const rival = await makeWorld(database, owner, { companies: ['Rival'], cluster: { slug: 'rival' } })
await makeMember(owner, world.cluster, await makeOrganisation(owner, 'Gone'), { status: 'withdrawn' })

const scope = { clusterId: world.cluster.id }
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inContext(database, { kind: 'user', accountId: actor.accountId }, work)

async function merge(): Promise<void> {
  const allowed = authorise(world.lead, 'roadmap:merge', scope)
  if (!allowed.ok) throw new Error('Only a lead merges')
  await as(world.lead, async (tx) => {
    const row = await findCluster(tx, allowed.value)
    if (!row) throw new Error('The cluster is not there')
    const merged = mergeRoadmap(clusterEntry(row, await listMembers(tx, allowed.value)), [], [])
    await insertDraft(tx, allowed.value, { ...merged, cycle: row.cycle, inputs: [], members: [] }, new Date())
  })
}

describe('What stands around a page of a cluster’s room', () => {
  test('is empty before anything happened, and counts no member who withdrew', async () => {
    const { cluster } = world
    expect(await as(world.lead, (tx) => findClusterFrame(tx, scope))).toMatchObject({
      id: cluster.id,
      slug: cluster.slug,
      name: cluster.name,
      baseYear: cluster.baseYear,
      members: 3,
      submitted: 0,
      draftNumber: null,
      openConflicts: 0,
      blockingConflicts: 0,
      frozen: null,
    })
  })

  test('says of the newest draft what its own queries say', async () => {
    await merge()
    await merge()
    const [frame, draft, frozen] = await as(world.lead, (tx) =>
      Promise.all([findClusterFrame(tx, scope), findNewestDraftHeading(tx, scope), findNewestFrozen(tx, scope)]),
    )
    expect(frame?.draftNumber).toBe(2)
    expect(draft?.number).toBe(2)
    expect(draft?.openConflicts).toBeGreaterThan(0)
    expect(frame).toMatchObject({ openConflicts: draft?.openConflicts, blockingConflicts: draft?.blockingConflicts })
    expect([frame?.frozen, frozen]).toEqual([null, null])
  })

  test('is not there for the people of another cluster', async () => {
    expect(await as(rival.lead, (tx) => findClusterFrame(tx, scope))).toBeNull()
  })
})
