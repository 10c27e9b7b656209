import { expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import { inContext } from '#db/client'
import { makeActor, makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { clusterAudit } from './cluster-audit.ts'
import { clusterConflict } from './cluster-conflicts.ts'
import { actingIn } from './testing.ts'
import { look } from './view.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel', 'Mill'] })
const [steel, mill] = [world.company('Steel'), world.company('Mill')]
const { id: clusterId, slug: cluster, office } = world.cluster
const inOffice = { in: office, cluster: world.cluster }
const chief = await makeActor(database, owner, 'Chief', [
  { role: 'lead', ...inOffice },
  { role: 'steward', ...inOffice },
])
const now = new Date()

const { attempt, done, sendAndAccept, planTooEarly } = actingIn(clusterId, { database, now })
const { told, secret: kept } = await planTooEarly(steel)
await sendAndAccept(steel, world.steward)
await done(chief, 'roadmap.merge', {})
await settle(kept)
await settle(told)

async function settle(key: string): Promise<void> {
  const conflict = await look(clusterConflict, { cluster, key }, { database, actor: chief, now })
  const { factsDigest } = conflict?.detail ?? {}
  await done(chief, 'conflict.settle', { key, factsDigest, choice: 'accept-order', reason: 'It was asked for.' })
}

/** What the two newest entries say beyond that a conflict was settled. */
async function decisionsFor(actor: Actor): Promise<readonly unknown[]> {
  const seen = await look(clusterAudit, { cluster, page: 1 }, { database, actor, now })
  return seen?.entries.filter(({ type }) => type === 'conflict.settled').map(({ decision }) => decision) ?? []
}

const conflict = 'Starts before what it needs'
const wayOut = 'Keep both starts'

test('The trail says which conflict was settled and how, by names', async () => {
  for (const actor of [chief, world.lead, world.steward])
    expect(await decisionsFor(actor)).toEqual([
      { conflict, where: 'Open capture, Late', wayOut },
      // What is confidential has no name in the draft, and none here.
      { conflict, where: 'Late', wayOut },
    ])
})

test('Of a conflict on what is confidential, the trail that members read says that one was settled and no more', async () => {
  for (const actor of [steel.signatory, mill.signatory])
    expect(await decisionsFor(actor)).toEqual([{ conflict, where: 'Open capture, Late', wayOut }, null])
  expect(await trailFor(mill.signatory)).toContain('conflict.settled')
  expect(await trailFor(mill.signatory)).not.toContain(kept.split(':')[1])
})

/** Every entry that somebody's policies let through, as the database keeps it. */
async function trailFor({ accountId }: Actor): Promise<string> {
  const rows = await inContext(database, { kind: 'user', accountId }, (tx) =>
    tx.execute(sql`select type, body from audit_entry`),
  )
  return JSON.stringify(rows)
}

test('That a company talks about what is kept stands in the trail of that company and of the lead', async () => {
  const asked = await attempt(steel.contributor, 'comment.write', { about: `conflict:${kept}`, body: 'Thank you.' })
  const commentId = asked.ok ? asked.value.made?.['commentId'] : null
  await done(steel.contributor, 'comment.resolve', { commentId, resolved: 'yes' })
  await done(steel.contributor, 'comment.write', { about: `conflict:${told}`, body: 'Noted.' })
  const talking = (actor: Actor) =>
    trailFor(actor).then((text) => text.match(/comment\.(written|resolved)/g)?.length ?? 0)
  // Each entry names its type twice.
  expect(await Promise.all([steel.signatory, world.lead, mill.signatory].map(talking))).toEqual([6, 6, 2])
})
