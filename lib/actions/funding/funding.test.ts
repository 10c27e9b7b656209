import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { findDraftDocument, findNewestDraftHeading } from '#db/drafts'
import { findFunding, listFunding } from '#db/funding'
import { findInfrastructure } from '#db/infrastructure'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { perform, type Action } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Pipes', 'Steel'] })
const clusterId = world.cluster.id
const [pipes, steel] = [world.company('Pipes'), world.company('Steel')]

type Fields = Readonly<Record<string, unknown>>
const post = (name: ActionName, fields: Fields, actor: Actor = world.steward) =>
  perform(name, actions[name] as unknown as Action, { clusterId, ...fields }, { database, actor, now: new Date() })
const as = <T>(actor: Actor, run: Parameters<typeof inContext<T>>[2]) =>
  inContext(database, { kind: 'user', accountId: actor.accountId }, run)
const seenBy = (actor: Actor, id: string) => as(actor, (tx) => findFunding(tx, { clusterId }, id))

const grant = {
  title: 'Grant for the pipeline',
  kind: 'grant',
  state: 'secured',
  owner: 'outside',
  outsideName: 'A ministry',
  years: '2031 2500000.5\n2029 1000000',
  class: 'members',
  source: 'Letter of the ministry',
}
const own = { ...grant, title: 'Own money of Pipes', kind: 'own-capital', owner: pipes.id, class: 'confidential' }

async function add(fields: Fields, actor?: Actor): Promise<string> {
  const added = await post('funding.keep', fields, actor)
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  return added.value.made?.['id'] ?? ''
}

describe('Money for the roadmap', () => {
  test('is read by every member as the lead keeps it, in the order of its years', async () => {
    const id = await add(grant, world.lead)
    expect(await seenBy(steel.contributor, id)).toMatchObject({
      title: 'Grant for the pipeline',
      owner: { organisationId: null, name: 'A ministry' },
      years: [
        { year: 2029, amount: '1000000' },
        { year: 2031, amount: '2500000.5' },
      ],
    })
    expect(await seenBy(world.staff, id)).toBeNull()
  })

  test('that is confidential is read by the stewards and by whoever gives it, and by no lead or other member', async () => {
    const id = await add(own)
    for (const reader of [world.steward, pipes.signatory]) expect(await seenBy(reader, id)).toMatchObject({ id })
    for (const reader of [world.lead, steel.admin]) expect(await seenBy(reader, id)).toBeNull()
  })

  test('that is confidential is not the lead’s to keep, to open or to remove', async () => {
    const id = await add(own)
    expect(await post('funding.keep', own, world.lead)).toMatchObject({
      refusal: { kind: 'invalid', fields: { class: expect.stringContaining('steward') } },
    })
    const opened = { ...own, id, rowVersion: '1', class: 'members' }
    const nothing = { ...opened, id: crypto.randomUUID() }
    expect(await post('funding.keep', opened, world.lead)).toEqual(await post('funding.keep', nothing, world.lead))
    expect(await post('funding.remove', { id, rowVersion: '1' }, world.lead)).toMatchObject({
      refusal: { kind: 'not-found' },
    })
    expect(await seenBy(world.steward, id)).toMatchObject({ class: 'confidential', rowVersion: 1 })
  })

  test('saved by two at once is saved by one; the other reads what stands now', async () => {
    const id = await add(grant)
    const change = (title: string) => post('funding.keep', { ...grant, title, id, rowVersion: '1' })
    const outcomes = await Promise.all([change('A grant'), change('A loan after all')])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const stands = (await seenBy(world.steward, id))?.title
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
      refusal: { kind: 'stale-row', what: 'this money', now: { title: `Saved meanwhile: ${stands}` } },
    })
  })

  test.each([
    ['without years', { years: '' }, 'years'],
    ['with a year twice', { years: '2030 1\n2030 2' }, 'years'],
    ['from somebody who is no member', { owner: crypto.randomUUID() }, 'owner'],
  ])('%s is refused at its field', async (_what, over, field) => {
    const refused = await post('funding.keep', { ...grant, ...over })
    expect(refused.ok ? {} : (refused.refusal as { fields?: object }).fields).toHaveProperty([field])
  })

  test('is nothing a member may add', async () => {
    expect(await post('funding.keep', grant, pipes.admin)).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})

describe('What a merge reads of the money', () => {
  const clear = async () => {
    for (const { id, rowVersion } of await as(world.steward, (tx) => listFunding(tx, { clusterId })))
      await post('funding.remove', { id, rowVersion: String(rowVersion) })
  }
  const merge = async () => {
    expect(await post('roadmap.merge', {}, world.lead)).toMatchObject({ ok: true })
    return as(world.lead, async (tx) => {
      const heading = await findNewestDraftHeading(tx, { clusterId })
      if (!heading) throw new Error('It was merged')
      return { digest: heading.digest, document: await findDraftDocument(tx, { clusterId }, heading) }
    })
  }

  test('is what every member reads: a confidential row changes no byte, whoever reads the inputs', async () => {
    await clear()
    const without = await merge()
    expect(without.document).not.toHaveProperty('funding')
    await add(own)
    expect((await merge()).digest).toBe(without.digest)
    for (const reader of [world.steward, world.lead])
      expect(await as(reader, (tx) => findInfrastructure(tx, { clusterId }))).not.toHaveProperty('funding')
    const id = await add(grant)
    const { document } = await merge()
    expect(document.funding?.map((one) => [one.id, Object.keys(one).includes('class')])).toEqual([[id, false]])
    await clear()
    expect((await merge()).digest).toBe(without.digest)
  })
})
