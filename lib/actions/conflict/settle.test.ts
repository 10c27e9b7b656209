import { expect, test } from 'vitest'
import { makeActor, makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { clusterConflict } from '#lib/views/cluster-conflicts'
import { actingIn } from '#lib/views/testing'
import { look } from '#lib/views/view'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel'] })
const { id: clusterId, slug: cluster, office } = world.cluster
const inOffice = { in: office, cluster: world.cluster }
const named = (name: string) =>
  makeActor(database, owner, name, [
    { role: 'lead', ...inOffice },
    { role: 'steward', ...inOffice },
  ])
const [first, second] = [await named('Frieda First'), await named('Sam Second')]
const now = new Date()
const { attempt, done, sendAndAccept, planTooEarly } = actingIn(clusterId, { database, now })
const { told: key } = await planTooEarly(world.company('Steel'))
await sendAndAccept(world.company('Steel'), world.steward)
await done(first, 'roadmap.merge', {})

const later = actingIn(clusterId, { database, now: new Date(now.getTime() + 1000) })

const read = (actor: Actor) => look(clusterConflict, { cluster, key }, { database, actor, now })

test('Of two leads who read the same open conflict, the second learns who decided it before them', async () => {
  const seen = await read(second)
  const decision = { key, factsDigest: seen?.detail?.factsDigest, choice: 'accept-order', decidedAt: '' }
  const outcomes = await Promise.all(
    [first, second].map((actor) =>
      attempt(actor, 'conflict.settle', { ...decision, reason: `So says ${actor.name}.` }),
    ),
  )
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  const stands = (await read(first))?.resolution
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
    refusal: { kind: 'wrong-state', sentence: expect.stringContaining(`${stands?.decidedBy} decided this conflict`) },
  })

  const anew = { ...decision, decidedAt: stands?.decidedAt, reason: 'On reflection.' }
  await later.done(second, 'conflict.settle', anew)
  expect((await read(first))?.resolution).toMatchObject({ decidedBy: 'Sam Second', reason: 'On reflection.' })
})
