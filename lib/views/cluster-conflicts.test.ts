import { expect, test } from 'vitest'
import { inContext } from '#db/client'
import { insertComment, listComments } from '#db/comments'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import { gridPost } from '#lib/actions/inventory/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { clusterConflict, clusterConflicts } from './cluster-conflicts.ts'
import { actingIn } from './testing.ts'
import { look } from './view.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel', 'Mill', 'Lime'] })
const [steel, mill, lime] = [world.company('Steel'), world.company('Mill'), world.company('Lime')]
const [clusterId, cluster] = [world.cluster.id, world.cluster.slug]
const now = new Date()
const place = { organisationId: steel.id }

const { attempt, done, sendAndAccept, planTooEarly } = actingIn(clusterId, { database, now })
const { measure, told, secret } = await planTooEarly(steel)
// On another site, whose figures members read: beside what is confidential of a source, nothing of it is told.
const kilns = await done(steel.contributor, 'site.save', { ...place, key: 'S-2', name: 'Kilns' })
await done(steel.contributor, 'inventory.save', {
  ...place,
  ...gridPost({ siteId: kilns, cells: { class: 'Members' } }),
})
const oneOfTwo = (title: string) =>
  done(steel.contributor, 'measure.save', {
    ...measure,
    siteId: kilns,
    title,
    start: '2033',
    exclusiveGroup: 'kiln',
    class: 'members',
  })
const exclusive = `exclusive-measures:${[await oneOfTwo('Kiln A'), await oneOfTwo('Kiln B')].toSorted().join('+')}`
const store = await done(world.lead, 'hub.keep', {
  owner: 'outside',
  outsideName: 'Wells',
  name: 'Store',
  kind: 'co2-transport-storage',
  unit: 't',
  level: 'idea',
  phases: [{ name: 'First', from: '2030', capacityPerYear: '50' }],
})
const booking = { hub: store, perYear: '90', from: '', rampYears: '', class: 'confidential' }
await done(steel.contributor, 'measure.save', {
  ...measure,
  title: 'Stored',
  start: '2034',
  class: 'members',
  bookings: [booking],
})
const overBooked = `hub-over-booked:${store}`
const atMill = { organisationId: mill.id }
const mills = await done(mill.contributor, 'site.save', { ...atMill, key: 'M-1', name: 'Mill' })
// A site of the other company, entered once more under its permit.
const [permit, hidden] = [{ permits: 'GB-UKA-1' }, { class: 'Confidential' }]
const boiler = await done(steel.contributor, 'site.save', { ...place, key: 'S-3', name: 'Boiler house', ...permit })
const claimed = await done(mill.contributor, 'site.save', { ...atMill, key: 'M-2', name: 'Boilers', ...permit })
await done(steel.contributor, 'inventory.save', { ...place, ...gridPost({ siteId: boiler, cells: hidden }) })
await done(mill.contributor, 'inventory.save', { ...atMill, ...gridPost({ siteId: claimed, cells: hidden }) })
await done(mill.contributor, 'inventory.save', { ...atMill, ...gridPost({ siteId: mills }) })
await done(mill.contributor, 'measure.save', {
  ...measure,
  ...atMill,
  siteId: mills,
  title: 'Stored, too',
  start: '2034',
  class: 'members',
  bookings: [booking],
})
for (const company of [steel, mill]) await sendAndAccept(company, world.steward)
await done(world.lead, 'roadmap.merge', {})

const seenBy = (actor: Actor) => look(clusterConflicts, { cluster }, { database, actor, now })
const keysSeenBy = async (actor: Actor) => (await seenBy(actor))?.conflicts.map(({ key }) => key)
const pageFor = (actor: Actor, key: string) => look(clusterConflict, { cluster, key }, { database, actor, now })

test('A conflict that rests on what a company keeps confidential is there for its parties, the lead and the stewards', async () => {
  for (const actor of [steel.contributor, steel.signatory, world.lead, world.steward]) {
    expect(await keysSeenBy(actor)).toEqual(expect.arrayContaining([told, secret]))
    expect(await pageFor(actor, secret)).not.toBeNull()
    expect((await seenBy(actor))?.closed).toBe(0)
  }
})

test('A hub that several book in confidence beyond what it holds is there for each of them, and none is named', async () => {
  for (const actor of [world.lead, world.steward, steel.signatory, mill.signatory]) {
    const seen = await pageFor(actor, overBooked)
    expect(seen).toMatchObject({ kept: true, parties: [], sentence: 'Store is booked beyond its capacity.' })
    // Figures and ways out are the stewards'.
    expect(seen?.detail === null).toBe(actor !== world.steward)
  }
  expect(await keysSeenBy(lime.signatory)).not.toContain(overBooked)
  expect(await pageFor(lime.signatory, overBooked)).toBeNull()
  const asked = await attempt(lime.signatory, 'comment.write', said(overBooked, 'Is it full?'))
  expect(asked).toMatchObject({ refusal: { kind: 'not-found' } })
})

test('Each of those who are not named to one another talks about it with the office alone', async () => {
  const asked = await attempt(steel.contributor, 'comment.write', said(overBooked, 'Must we give way?'))
  const parentId = asked.ok ? asked.value.made?.['commentId'] : null
  await done(world.lead, 'comment.write', { ...said(overBooked, 'Not yet.'), parentId })
  await done(world.lead, 'comment.write', said(overBooked, 'Who gives way?'))
  expect(await commentsFor(world.steward, overBooked)).toEqual(['Must we give way?', 'Not yet.', 'Who gives way?'])
  expect(await commentsFor(steel.signatory, overBooked)).toEqual(['Must we give way?', 'Not yet.'])
  for (const actor of [mill.signatory, lime.signatory]) expect(await commentsFor(actor, overBooked)).toEqual([])
})

test('Who enters a site under another’s permit reads nothing in their conflict that the other keeps to itself', async () => {
  for (const actor of [steel.signatory, mill.signatory, world.steward]) {
    const seen = await seenBy(actor)
    const key = seen?.conflicts.find(({ kind }) => kind === 'site-claimed-twice')?.key ?? ''
    expect((await pageFor(actor, key))?.detail === null).toBe(actor !== world.steward)
  }
})

test('What the whole cluster misses is everybody’s, and its withheld figures the stewards’', async () => {
  const missed = 'target-missed:cluster'
  for (const actor of [mill.signatory, world.lead, world.steward]) {
    const seen = await pageFor(actor, missed)
    expect(seen).toMatchObject({ kept: false, parties: [] })
    expect(seen?.detail === null).toBe(actor !== world.steward)
  }
})

test('Another member learns that there is one more, and neither whose nor what', async () => {
  const seen = await seenBy(mill.signatory)
  expect(seen?.conflicts.map(({ key }) => key)).toContain(told)
  expect(JSON.stringify(seen)).not.toContain(secret)
  expect(seen?.closed).toBeGreaterThan(0)
  expect(await pageFor(mill.signatory, secret)).toBeNull()
  expect(await pageFor(mill.signatory, told)).not.toBeNull()
})

const said = (about: string, body: string) => ({ about: `conflict:${about}`, body })
const commentsFor = (actor: Actor, key: string) =>
  inContext(database, { kind: 'user', accountId: actor.accountId }, async (tx) =>
    (await listComments(tx, { clusterId }, `conflict:${key}`)).map(({ body }) => body),
  )

test('What is said about it stays among its parties and the office, and nobody else says anything', async () => {
  const asked = await attempt(steel.contributor, 'comment.write', said(secret, 'We start the hidden one later.'))
  const parentId = asked.ok ? asked.value.made?.['commentId'] : null
  await done(world.lead, 'comment.write', { ...said(secret, 'Say when.'), parentId })
  await done(mill.signatory, 'comment.write', said(told, 'Who waits for whom?'))
  for (const actor of [steel.signatory, world.lead, world.steward]) {
    expect(await commentsFor(actor, secret)).toEqual(['We start the hidden one later.', 'Say when.'])
    expect(await commentsFor(actor, told)).toEqual(['Who waits for whom?'])
  }
  expect(await commentsFor(mill.signatory, secret)).toEqual([])
  expect(await commentsFor(mill.signatory, told)).toEqual(['Who waits for whom?'])
  const intruding = await attempt(mill.signatory, 'comment.write', said(secret, 'What is this?'))
  expect(intruding).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  const resolving = { commentId: parentId, resolved: 'yes' }
  expect(await attempt(mill.signatory, 'comment.resolve', resolving)).toMatchObject({ ok: false })
})

test('Who was a party to it once reads nothing new that is said about it', async () => {
  const about = `conflict:${secret}`
  const { contributor } = steel
  const grant = authorise(contributor, 'comment:write', { clusterId })
  if (!grant.ok) throw new Error('A contributor writes comments')
  const body = 'Both of us wait.'
  const earlier = { about, body, parentId: null, organisationName: 'Steel', keptBy: [steel.id, mill.id] }
  const parentId = await inContext(database, { kind: 'user', accountId: contributor.accountId }, (tx) =>
    insertComment(tx, grant.value, earlier, now),
  )
  await done(steel.contributor, 'comment.write', { about, parentId, body: 'We alone wait now.' })
  expect(await commentsFor(mill.signatory, secret)).toEqual([body])
  expect(await commentsFor(steel.signatory, secret)).toContain('We alone wait now.')
})

test('A conflict whose key names several measures has its thread, too', async () => {
  await done(mill.signatory, 'comment.write', said(exclusive, 'Which of the two is likelier?'))
  expect((await pageFor(steel.signatory, exclusive))?.comments.map(({ body }) => body)).toEqual([
    'Which of the two is likelier?',
  ])
  const never = said('exclusive-measures:never+there', 'Hello?')
  expect(await attempt(steel.contributor, 'comment.write', never)).toMatchObject({ ok: false })
})
