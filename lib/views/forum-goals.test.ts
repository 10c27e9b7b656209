import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeActor, makeCluster, makeCompany, makeOrganisation } from '#db/make'
import { freshDatabase } from '#db/testing'
import { perform } from '#lib/actions/action'
import { chooseBenchmark } from '#lib/actions/benchmark/choose'
import { agree } from '#lib/actions/rival-cycle'
import { doorOf } from '#lib/actions/rival-world'
import { mergeRoadmapDraft } from '#lib/actions/roadmap/merge'
import { forumGoals, type ForumGoalsParams } from './forum-goals.ts'
import { look } from './view.ts'

const { database, owner } = await freshDatabase()
const now = new Date()
const forum = await makeOrganisation(owner, 'The Forum', 'forum')
const staff = await makeActor(database, owner, 'Staff', [{ role: 'staff', in: forum }])

/** A cluster of two companies in the public register, with a target for 2030. */
async function makeRoom(name: string) {
  const target = [{ year: 2030, tonnes: '100000' }]
  const cluster = await makeCluster(owner, { slug: `c-${randomUUID()}`, name, baseYear: 2021, target })
  const large = await makeCompany(database, owner, cluster, 'Large works', { registerTonnes: '100000' })
  await makeCompany(database, owner, cluster, 'Small works', { registerTonnes: '60000' })
  const lead = await makeActor(database, owner, 'Lead', [
    { role: 'lead', in: cluster.office, cluster },
    { role: 'steward', in: cluster.office, cluster },
  ])
  const ask = { database, actor: lead, now }
  await perform('roadmap.merge', mergeRoadmapDraft, { clusterId: cluster.id }, ask)
  return { cluster, ask, large }
}

const see = (more: Partial<ForumGoalsParams> = {}) =>
  look(
    forumGoals,
    { search: '', level: 'cluster', basis: 'commitments', sort: 'name', order: 'asc', page: 1, ...more },
    { database, actor: staff, now },
  )

/** Merges, settles what stands in the way, freezes and has one company sign. */
async function freeze({ cluster, ask, large }: Awaited<ReturnType<typeof makeRoom>>): Promise<void> {
  const signing = { clusterId: cluster.id, organisationId: large.id }
  await agree(database, signing, { chief: ask.actor, signatory: large.signatory }, doorOf(database))
}

test('a draft is nothing the Forum sees; a frozen version is, gap by gap', async () => {
  const room = await makeRoom('Ash')
  expect((await see())?.rows).toMatchObject([
    { name: 'Ash', cells: [], reason: 'No frozen version yet: nothing is released of its goals.' },
  ])
  await freeze(room)
  const [row] = (await see())?.rows ?? []
  expect(row).toMatchObject({ version: 1, reason: null, coverage: { committedMembers: 0, members: 2 } })
  expect(row?.cells[0]).toMatchObject({ year: 2030, gap: 60_000, verdict: 'short' })
  expect(JSON.stringify(row)).not.toMatch(/Large works|Small works/)
})

test('against the nation a cell says what the ladder of the cluster says', async () => {
  const [row] = (await see({ level: 'nation' }))?.rows ?? []
  // The United Kingdom asks for 0.32 of its 806.3 Mt of 1990, of 429.5 Mt in 2021.
  expect(row?.cells[0]?.gap).toBeCloseTo(160_000 * (1 - (0.32 * 806_301_842) / 429_489_471), 0)
  expect(row?.against).toBe('United Kingdom: Net Zero Tracker, edition of 2022-12-20')
})

test('against the benchmark a cluster chose a cell names it, its version, its year and the day it was chosen', async () => {
  expect((await see({ level: 'benchmark', search: 'ash' }))?.rows[0]?.cells[0]).toMatchObject({
    gap: null,
    reason: 'It has chosen no benchmark.',
  })
  const room = await makeRoom('Cedar')
  await freeze(room)
  const choice = { choice: 'catalogue', benchmark: 'contraction/1.5c', seen: '0', reason: '' }
  await perform('benchmark.choose', chooseBenchmark, { clusterId: room.cluster.id, ...choice }, room.ask)
  const [row] = (await see({ level: 'benchmark', search: 'cedar' }))?.rows ?? []
  // 4.2 % of 160,000 t a year from 2020 on.
  expect(row?.cells[0]?.gap).toBeCloseTo(160_000 * 0.42, 6)
  expect(row?.against).toMatch(
    /^Absolute contraction, 1\.5 °C .*Near-Term Criteria 5\.1; Science Based Targets initiative, 2023; chosen \d/,
  )
})

test('clusters are found by their names, sorted by a year’s gap, and those without one come last', async () => {
  await makeRoom('Birch')
  expect((await see({ sort: 2030, order: 'asc' }))?.rows.map(({ name }) => name)).toEqual(['Ash', 'Cedar', 'Birch'])
  expect((await see({ sort: 'name', order: 'desc' }))?.rows.map(({ name }) => name)).toEqual(['Cedar', 'Birch', 'Ash'])
  expect(await see({ search: 'bir' })).toMatchObject({ total: 1, released: 0 })
})
