import { describe, expect, test } from 'vitest'
import { findAsk, listAsks } from '#db/asks'
import { findCapitalBudget } from '#db/capital-budget'
import { inContext } from '#db/client'
import { findDraftDocument, findNewestDraftHeading } from '#db/drafts'
import { findHub, listHubs } from '#db/hubs'
import { findInfrastructure } from '#db/infrastructure'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { clusterHub } from '#lib/views/cluster-infrastructure'
import { figureTrace } from '#lib/views/figure-trace'
import { look } from '#lib/views/view'
import { textWithoutIds } from '#lib/text-without-ids'
import { perform, type Action } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Pipes', 'Steel'] })
const clusterId = world.cluster.id
const [pipes, steel] = [world.company('Pipes'), world.company('Steel')]
const today = new Date('2027-03-12T09:00:00Z')

type Fields = Readonly<Record<string, unknown>>
const post = (name: ActionName, fields: Fields, actor: Actor = world.lead, now = today) =>
  perform(name, actions[name] as unknown as Action, { clusterId, ...fields }, { database, actor, now })
const as = <T>(actor: Actor, run: Parameters<typeof inContext<T>>[2]) =>
  inContext(database, { kind: 'user', accountId: actor.accountId }, run)
const hubOf = (id: string, actor: Actor = world.lead) => as(actor, (tx) => findHub(tx, { clusterId }, id))

const pipeline = {
  name: 'Estuary pipeline',
  kind: 'co2-transport-storage',
  unit: 't',
  owner: pipes.id,
  level: 'engineering',
  phases: [
    { id: '', name: 'First train', from: '2029', capacityPerYear: '1000000' },
    { id: '', name: 'Second train', from: '2033', capacityPerYear: '500000.5' },
    { id: '', name: '', from: '', capacityPerYear: '' },
  ],
  minimumTakePerYear: '400000',
  tariffPerUnit: { amount: '42.5', class: 'confidential' },
  capex: { amount: '900000000', class: 'members' },
  fixedCostPerYear: { amount: '', class: 'members' },
  source: 'Pipes, annual report',
}

async function addHub(over: Fields = {}): Promise<string> {
  const added = await post('hub.keep', { ...pipeline, ...over })
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  return added.value.made?.['id'] ?? ''
}

/** The rows of a hub's phases as its form posts them again. */
const rowsOf = async (id: string) =>
  ((await hubOf(id))?.phases ?? [])
    .toSorted((a, b) => a.from - b.from)
    .map((phase) => ({
      id: phase.id,
      name: phase.name,
      from: String(phase.from),
      capacityPerYear: phase.capacityPerYear,
    }))

describe('A hub', () => {
  test('is read by every member as the lead keeps it; an empty row is no phase', async () => {
    const id = await addHub()
    const seen = await hubOf(id, steel.contributor)
    expect(seen).toMatchObject({
      name: 'Estuary pipeline',
      owner: { organisationId: pipes.id, name: pipes.name },
      minimumTakePerYear: '400000',
      fixedCostPerYear: null,
      rowVersion: 1,
    })
    expect(seen?.phases.map(({ from, capacityPerYear }) => [from, capacityPerYear]).toSorted()).toEqual([
      [2029, '1000000'],
      [2033, '500000.5'],
    ])
  })

  test('shows a confidential price to the lead and its owner, and to no other member', async () => {
    const id = await addHub()
    const tariff = { amount: '42.5', class: 'confidential' }
    for (const reader of [world.lead, pipes.signatory]) expect((await hubOf(id, reader))?.tariffPerUnit).toEqual(tariff)
    const rival = await hubOf(id, steel.signatory)
    expect(rival?.tariffPerUnit).toBeNull()
    expect(rival?.capex).toEqual({ amount: '900000000', class: 'members' })
    expect(await hubOf(id, world.staff)).toBeNull()
  })

  test('keeps the year that a phase slips from, and the phase its id', async () => {
    const id = await addHub()
    const [first, second] = await rowsOf(id)
    const slipped = { ...pipeline, id, rowVersion: '1', phases: [{ ...first, from: '2031' }, second] }
    expect(await post('hub.keep', slipped)).toMatchObject({ ok: true })
    const phases = (await hubOf(id))?.phases ?? []
    expect(phases.find((phase) => phase.id === first?.id)).toMatchObject({
      from: 2031,
      earlierStarts: [{ start: 2029, recordedOn: '2027-03-12' }],
    })
    expect(phases.find((phase) => phase.id === second?.id)?.earlierStarts).toEqual([])
  })

  test('saved by two at once is saved by one; the other reads what stands now', async () => {
    const id = await addHub()
    const phases = await rowsOf(id)
    const change = (name: string) => post('hub.keep', { ...pipeline, phases, name, id, rowVersion: '1' })
    const outcomes = await Promise.all([change('North pipeline'), change('South pipeline')])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const stands = (await hubOf(id))?.name
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
      refusal: { kind: 'stale-row', what: 'this hub', now: { name: `Saved meanwhile: ${stands}` } },
    })
  })

  test('cannot take a phase of another hub: the row becomes a phase of its own', async () => {
    const [other, id] = [await addHub(), await addHub()]
    const [stolen] = await rowsOf(other)
    expect(await post('hub.keep', { ...pipeline, id, rowVersion: '1', phases: [stolen] })).toMatchObject({ ok: true })
    expect((await rowsOf(other)).map((phase) => phase.id)).toContain(stolen?.id)
    expect((await rowsOf(id)).map((phase) => phase.id)).not.toContain(stolen?.id)
  })

  test.each([
    ['no phase', { phases: [] }, 'phases'],
    ['half a phase', { phases: [{ id: '', name: 'First', from: '', capacityPerYear: '1' }] }, 'phases.0.from'],
    ['an owner who is no member', { owner: crypto.randomUUID() }, 'owner'],
    ['an owner outside without a name', { owner: 'outside' }, 'outsideName'],
    ['a unit of another kind', { unit: 'MWh' }, 'unit'],
    ['more of a minimum take than there is capacity', { minimumTakePerYear: '1600000' }, 'minimumTakePerYear'],
  ])('with %s is refused at its field', async (_what, over, field) => {
    const refused = await post('hub.keep', { ...pipeline, ...over })
    expect(refused.ok ? {} : (refused.refusal as { fields?: object }).fields).toHaveProperty([field])
  })

  test('is removed by whoever saw its newest version', async () => {
    const id = await addHub()
    expect(await post('hub.remove', { id, rowVersion: '7' })).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect(await post('hub.remove', { id, rowVersion: '1' })).toMatchObject({ ok: true })
    expect(await hubOf(id)).toBeNull()
    expect(await post('hub.remove', { id, rowVersion: '1' })).toMatchObject({ refusal: { kind: 'not-found' } })
  })

  test('is nothing a member may add', async () => {
    expect(await post('hub.keep', pipeline, pipes.admin)).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})

describe('An ask', () => {
  const licence = { title: 'A storage licence', kind: 'policy', owner: 'outside', outsideName: 'The regulator' }
  const asked = { ...licence, status: 'asked', neededBy: '2028' }

  test('has an owner and a status that every member reads, and changes with them', async () => {
    const added = await post('ask.keep', asked)
    const id = added.ok ? (added.value.made?.['id'] ?? '') : ''
    const granted = { ...asked, id, rowVersion: '1', status: 'granted' }
    expect(await post('ask.keep', granted)).toMatchObject({ ok: true })
    expect(await as(steel.signatory, (tx) => findAsk(tx, { clusterId }, id))).toMatchObject({
      title: 'A storage licence',
      owner: { organisationId: null, name: 'The regulator' },
      status: 'granted',
      neededBy: 2028,
    })
    expect(await post('ask.keep', granted)).toMatchObject({ refusal: { kind: 'stale-row', what: 'this ask' } })
    expect(await post('ask.remove', { id, rowVersion: '2' })).toMatchObject({ ok: true })
    expect(await as(world.lead, (tx) => listAsks(tx, { clusterId }))).toEqual([])
  })

  test('cannot name a measure that the roadmap does not show', async () => {
    expect(await post('ask.keep', { ...asked, measureIds: [crypto.randomUUID()] })).toMatchObject({
      refusal: { kind: 'invalid', fields: { measureIds: expect.stringContaining('newest draft') } },
    })
  })
})

describe('The capital budget', () => {
  test('stands by year; of two who enter it at once one is told what stands', async () => {
    const enter = (years: string) => post('capital-budget.keep', { rowVersion: '0', years })
    const outcomes = await Promise.all([enter('2031 90000000\n2030 50000000'), enter('2030 1')])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { kind: 'stale-row' } })
    const { rowVersion } = await as(steel.signatory, (tx) => findCapitalBudget(tx, { clusterId }))
    expect(
      await post('capital-budget.keep', { rowVersion: String(rowVersion), years: '2031 7.5\n2030 5' }),
    ).toMatchObject({ ok: true })
    expect((await as(steel.signatory, (tx) => findCapitalBudget(tx, { clusterId }))).years).toEqual([
      { year: 2030, amount: '5' },
      { year: 2031, amount: '7.5' },
    ])
  })

  test.each([
    ['a line without an amount', '2030'],
    ['a year twice', '2030 1\n2030 2'],
  ])('with %s is refused', async (_what, years) => {
    expect(await post('capital-budget.keep', { rowVersion: '0', years })).toMatchObject({
      refusal: { kind: 'invalid', fields: { years: expect.any(String) } },
    })
  })
})

describe('What a merge reads', () => {
  const read = () => as(world.lead, (tx) => findInfrastructure(tx, { clusterId }))

  test('leaves out what the cluster does not keep, down to the name of the field', async () => {
    for (const hub of await as(world.lead, (tx) => listHubs(tx, { clusterId })))
      await post('hub.remove', { id: hub.id, rowVersion: String(hub.rowVersion) })
    const { rowVersion } = await as(world.lead, (tx) => findCapitalBudget(tx, { clusterId }))
    await post('capital-budget.keep', { rowVersion: String(rowVersion), years: '' })
    expect(Object.keys(await read())).toEqual([])
    const id = await addHub()
    expect(await read()).toEqual({
      hubs: [expect.objectContaining({ id, tariffPerUnit: { amount: '42.5', class: 'confidential' } })],
    })
    expect((await read()).hubs?.[0]).not.toHaveProperty('rowVersion')
  })

  test('is in the next draft, with a confidential price withheld; without it the draft has the bytes of before', async () => {
    const merge = async () => {
      expect(await post('roadmap.merge', {})).toMatchObject({ ok: true })
      return as(world.lead, async (tx) => {
        const heading = await findNewestDraftHeading(tx, { clusterId })
        if (!heading) throw new Error('It was merged')
        return { digest: heading.digest, document: await findDraftDocument(tx, { clusterId }, heading) }
      })
    }
    const page = (id: string, actor: Actor) =>
      look(clusterHub, { cluster: world.cluster.slug, id }, { database, actor, now: today })
    for (const { id, rowVersion } of await as(world.lead, (tx) => listHubs(tx, { clusterId })))
      await post('hub.remove', { id, rowVersion: String(rowVersion) })
    const without = await merge()
    expect(without.document).not.toHaveProperty('hubs')

    const id = await addHub()
    expect((await page(id, steel.signatory))?.occupancy?.notShown).toBe('not-merged')
    const { document } = await merge()
    expect(document.hubs?.map((hub) => [hub.id, hub.tariffPerUnit.state, hub.capex.state])).toEqual([
      [id, 'withheld', 'shown'],
    ])
    const seen = await page(id, steel.signatory)
    expect(seen?.occupancy?.notShown).toBeNull()
    expect(seen?.occupancy?.years.find(({ year }) => year === 2033)).toMatchObject({
      capacity: 1_500_000.5,
      booked: 0,
      subscription: 'under',
      by: 400_000,
    })
    expect(seen?.hub?.tariffPerUnit).toBeNull()
    expect(seen?.occupancy?.withheldPrices).toMatchObject({ tariffPerUnit: expect.any(String), capex: null })
    expect((await page(id, pipes.signatory))?.occupancy?.withheldPrices.tariffPerUnit).toBeNull()
    expect(await page(id, world.staff)).toBeNull()
    expect(await page('new', steel.signatory)).toBeNull()

    // Whoever works the draft out again reads what its merge read, and sees no price of it.
    const figure = { cluster: world.cluster.slug, figure: 'reference:2030' }
    const opened = await look(figureTrace, figure, { database, actor: steel.signatory, now: today })
    expect(opened?.state).toBe('opened')
    expect(textWithoutIds(opened)).not.toContain('42.5')

    await post('hub.remove', { id, rowVersion: '1' })
    expect((await merge()).digest).toBe(without.digest)
  })
})
