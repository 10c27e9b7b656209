import { expect, test } from 'vitest'
import { makeActor, makeCluster, makeCompany } from '#db/make'
import { freshDatabase } from '#db/testing'
import { perform } from '#lib/actions/action'
import { mergeRoadmapDraft } from '#lib/actions/roadmap/merge'
import { figureTrace } from './figure-trace.ts'
import { look } from './view.ts'

const { database, owner } = await freshDatabase()
const now = new Date()
const cluster = await makeCluster(owner, {
  slug: 'open',
  name: 'Open',
  baseYear: 2021,
  target: [{ year: 2030, tonnes: '50000' }],
})
const works = await makeCompany(database, owner, cluster, 'Large works', { registerTonnes: '100000' })
await makeCompany(database, owner, cluster, 'Small works', { registerTonnes: '60000' })
const lead = await makeActor(database, owner, 'Lead', [{ role: 'lead', in: cluster.office, cluster }])
await perform('roadmap.merge', mergeRoadmapDraft, { clusterId: cluster.id }, { database, actor: lead, now })

const open = (figure: string, actor = works.signatory) =>
  look(figureTrace, { cluster: 'open', figure }, { database, actor, now })

test('a member opens the gap of a year, and from it the paths and companies behind it', async () => {
  const gap = await open('gap-measures:2030')
  if (gap?.state !== 'opened') throw new Error('The figure does not open')
  expect(gap.trace.value).toEqual({ state: 'shown', value: '110000' })
  expect(gap.trace.inputs.map(({ label, value }) => [label, value])).toEqual([
    ['Roadmap pathway', { state: 'shown', value: '160000' }],
    ['Target', { state: 'shown', value: '50000' }],
  ])
  const reference = await open('reference:2030')
  if (reference?.state !== 'opened') throw new Error('The figure does not open')
  expect(reference.trace.inputs.map(({ label }) => label).toSorted()).toEqual(['Large works', 'Small works'])
  const own = await open(`member-reference:${works.id}:2030`)
  expect(own).toMatchObject({ state: 'opened', names: { [works.id]: 'Large works' } })
})

test('a lead without a company opens what is open to all members', async () => {
  expect(await open('roadmap:2030', lead)).toMatchObject({
    state: 'opened',
    trace: { formula: 'reference-less-measures' },
  })
})

test('what is no figure of the roadmap is said, and no text opens anything else', async () => {
  expect(await open('roadmap:1990')).toEqual({ state: 'none', sentence: 'The roadmap has no year 1990.' })
  expect(await open('measure:no-such-measure:2030')).toEqual({
    state: 'none',
    sentence: 'The roadmap has no such figure.',
  })
  expect(await open('everything')).toBeNull()
})

test('once the inputs have changed, an old draft says so instead of opening other figures', async () => {
  await owner`update cluster_member set register_tonnes = 70000 where cluster_id = ${cluster.id} and organisation_id != ${works.id}`
  expect(await open('roadmap:2030')).toEqual({ state: 'changed' })
})

test('somebody of another cluster opens nothing', async () => {
  const elsewhere = await makeCluster(owner, { slug: 'elsewhere', name: 'Elsewhere', baseYear: 2021 })
  const rival = await makeCompany(database, owner, elsewhere, 'Rival works', {})
  expect(await open('roadmap:2030', rival.signatory)).toBeNull()
})
