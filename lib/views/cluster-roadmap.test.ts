import { expect, test } from 'vitest'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import { clusterConflict, clusterConflicts } from './cluster-conflicts.ts'
import { clusterRoadmap } from './cluster-roadmap.ts'
import { signOffPage } from './sign-off.ts'
import { actingIn } from './testing.ts'
import { look } from './view.ts'

const { database, owner } = await freshDatabase()
const { cluster: room, lead } = await makeWorld(database, owner, {
  cluster: { target: [] },
  companies: ['Steel', 'Mill'],
})
const cluster = room.slug
const start = Date.UTC(2026, 2, 2, 9)
const acting = (minutes: number) => actingIn(room.id, { database, now: new Date(start + minutes * 60_000) })
const asked = { database, actor: lead, now: new Date(start) }

test('A draft that nobody has merged is not there, which is not to say that nothing was merged', async () => {
  expect(await look(clusterRoadmap, { cluster, draft: 9 }, asked)).toMatchObject({ draft: null, mayMerge: true })
  await acting(0).done(lead, 'roadmap.merge', {})
  expect(await look(clusterRoadmap, { cluster, draft: 9 }, asked)).toBeNull()
  expect(await look(clusterRoadmap, { cluster, draft: 1 }, asked)).toMatchObject({ draft: { number: 1 } })
})

test('A draft that waited for a freeze to end is not taken for the one that was frozen', async () => {
  const found = await look(clusterConflicts, { cluster }, asked)
  for (const { key } of found?.conflicts.filter(({ blocking }) => blocking) ?? []) {
    const { factsDigest, waysOut } = (await look(clusterConflict, { cluster, key }, asked))?.detail ?? {}
    await acting(0).done(lead, 'conflict.settle', { key, factsDigest, choice: waysOut?.[0]?.id, reason: 'To go on.' })
  }
  const seen = await look(clusterRoadmap, { cluster }, asked)
  await acting(10).done(lead, 'roadmap.freeze', {
    draftId: seen?.draft?.id,
    ruleKind: 'all',
    deadline: '2027-03-12',
    publication: 'public',
  })
  expect(await look(clusterRoadmap, { cluster }, asked)).toMatchObject({ frozenAs: 1 })
  // Asked for before the freeze, merged after it.
  const last = (seen?.draft?.number ?? 0) + 1
  await acting(5).done(lead, 'roadmap.merge', {})
  expect(await look(clusterRoadmap, { cluster }, asked)).toMatchObject({ draft: { number: last }, frozenAs: null })
  expect((await look(signOffPage, { cluster }, asked))?.freezing).toMatchObject({
    draft: { number: last },
    done: false,
  })
})
