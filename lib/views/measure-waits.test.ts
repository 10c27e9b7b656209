import { expect, test } from 'vitest'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import { gridPost } from '#lib/actions/inventory/testing'
import type { Actor } from '#lib/domain/access/actor'
import { companyMeasures } from './company-measures.ts'
import { measureWaits, readOnce } from './measure-waits.ts'
import { ownCompanyIn } from './own-company.ts'
import { actingIn } from './testing.ts'
import { look } from './view.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel', 'Mill'] })
const [steel, mill] = [world.company('Steel'), world.company('Mill')]
const clusterId = world.cluster.id
const now = new Date()

const { done, sendAndAccept } = actingIn(clusterId, { database, now })

const place = { organisationId: steel.id }
const hub = await done(world.lead, 'hub.keep', {
  owner: 'outside',
  outsideName: 'Pipes',
  name: 'Pipeline',
  kind: 'co2-transport-storage',
  unit: 't',
  level: 'engineering',
  phases: [{ name: 'First', from: '2029', capacityPerYear: '1000' }],
})
const siteId = await done(steel.contributor, 'site.save', {
  ...place,
  key: 'S-1',
  name: 'Works',
  latitude: '53.6',
  longitude: '-0.6',
})
await done(steel.contributor, 'inventory.save', { ...place, ...gridPost({ siteId }) })
const measure = { ...place, siteId, pillar: 'capture', level: 'idea', rampYears: '1', tonnesPerYear: '100' }
const booking = { hub, perYear: '100', from: '', rampYears: '', class: 'members' }
const furnace = await done(steel.contributor, 'measure.save', {
  ...measure,
  title: 'Furnace',
  start: '2027',
  class: 'members',
})
const shared = await done(steel.contributor, 'measure.save', {
  ...measure,
  title: 'Capture',
  start: '2028',
  prerequisites: [furnace],
  bookings: [booking],
  class: 'members',
})
const secret = await done(steel.contributor, 'measure.save', {
  ...measure,
  title: 'More capture',
  start: '2030',
  bookings: [{ ...booking, class: 'confidential' }],
  class: 'members',
})
await sendAndAccept(steel, world.steward)
await done(world.lead, 'roadmap.merge', {})

const pipe = { kind: 'hub', id: hub, name: 'Pipeline', from: 2029 }
const first = { kind: 'measure', id: furnace, name: 'Furnace', from: 2027, late: false }
const seenBy = (actor: Actor) => look(measureWaits, { cluster: world.cluster.slug }, { database, actor, now })

test('A company sees on the roadmap all that its own measures wait for', async () => {
  expect(await seenBy(steel.signatory)).toEqual({
    [shared]: [first, { ...pipe, late: true }],
    [secret]: [{ ...pipe, late: false }],
  })
})

test('Another member, the lead and the steward see the booking that is shared, and no prerequisite', async () => {
  for (const actor of [mill.signatory, world.lead, world.steward])
    expect(await seenBy(actor)).toEqual({ [shared]: [{ ...pipe, late: true }] })
})

test('What was read once is told to the same company again, and to nobody else', async () => {
  const draft = crypto.randomUUID()
  let reads = 0
  const asks = (actor: Actor) =>
    readOnce(draft, ownCompanyIn(actor, clusterId), async () => {
      reads += 1
      return (await seenBy(actor)) ?? {}
    })
  for (const actor of [steel.signatory, mill.signatory, world.lead, steel.contributor, mill.signatory, world.steward])
    expect(await asks(actor)).toEqual(await seenBy(actor))
  expect(reads).toBe(3)
})

test('The room of the company shows the same beside its draft, and no other company opens it', async () => {
  const params = { org: steel.id, cluster: world.cluster.slug }
  const request = { database, now }
  const seen = await look(companyMeasures, params, { ...request, actor: steel.signatory })
  expect(seen?.measures.map(({ title, waits }) => [title, waits])).toEqual([
    ['Furnace', []],
    ['Capture', [first, { ...pipe, late: true }]],
    ['More capture', [{ ...pipe, late: false }]],
  ])
  expect(await look(companyMeasures, params, { ...request, actor: mill.signatory })).toBeNull()
})
