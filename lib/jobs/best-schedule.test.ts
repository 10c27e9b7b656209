import { describe, expect, test } from 'vitest'
import { makeActor, makeCluster } from '#db/make'
import { freshDatabase } from '#db/testing'
import { clusterRoadmap } from '#lib/views/cluster-roadmap'
import { clusterSchedule } from '#lib/views/cluster-schedule'
import { companyHome } from '#lib/views/company-home'
import { look } from '#lib/views/view'
import { scheduleWorld } from './testing.ts'

const { database, owner } = await freshDatabase()
const { act, ask, cancel, compute, done, makeRoom, request, seenBy, stateOf } = scheduleWorld(database, owner)

describe('A best schedule', () => {
  test('is asked for, worked out, and read: figures by stewards, years by the lead, nothing by members', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    expect((await seenBy(room, room.lead))?.live).toMatchObject({ id, state: 'queued' })
    expect(await compute()).toBe(true)
    expect(await compute()).toBe(false)
    const seen = await seenBy(room, room.lead)
    expect(seen?.live).toBeNull()
    expect(seen?.shown).toMatchObject({ id, state: 'done', draftNumber: 1, whole: null })
    expect(seen?.shown?.proposal).toMatchObject({ status: 'within-gap', solver: { name: 'HiGHS' }, missedYears: [] })
    expect(seen?.shown?.proposal?.measures.map(({ id: of, own, proposed }) => [of, own, proposed])).toEqual([
      [room.heatId, 2026, 2026],
      [room.hydrogenId, 2026, 2028],
      [room.electricId, 2029, null],
    ])
    expect(JSON.stringify(seen)).not.toMatch(/Hidden|objective|capital":/)
    expect(JSON.stringify(seen)).not.toContain(room.hiddenId)
    const whole = (await seenBy(room, room.steward))?.shown?.whole
    expect(whole?.measures.map(({ title }) => title)).toContain('Hidden')
    expect(Number(whole?.document.objective)).toBeGreaterThan(0)
    expect(await seenBy(room, room.company.signatory)).toBeNull()
    const home = await look(
      companyHome,
      { org: room.company.id, cluster: room.cluster.slug },
      request(room.company.signatory),
    )
    expect(home?.readings.map(({ readerName }) => readerName)).toContain('Steward')
  })

  test('that was worked out is shown again at once while nothing has changed, and anew for more time', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    await compute()
    expect(await ask(room)).toBe(id)
    expect((await seenBy(room, room.lead))?.jobs).toHaveLength(1)
    const longer = await ask(room, '60')
    expect(longer).not.toBe(id)
    expect((await seenBy(room, room.lead))?.live?.id).toBe(longer)
    await cancel(room, longer)
    // What binds is part of the question.
    const budget = { clusterId: room.clusterId, rowVersion: '0', years: '2028 1' }
    await done(room.lead, 'capital-budget.keep', budget)
    const other = await ask(room)
    expect(other).not.toBe(id)
    await compute()
    const whole = (await seenBy(room, room.steward, other))?.shown?.whole
    expect(whole?.document.starts[room.hydrogenId]).not.toBe(2028)
    expect(await stateOf(room, id)).toBe('done')
  })

  test('is one at a time in a cluster, asked for by its lead, with something to choose', async () => {
    const room = await makeRoom()
    const input = { clusterId: room.clusterId, timeLimit: '10' }
    expect(await act(room.steward, 'schedule.ask', input)).toMatchObject({ refusal: { kind: 'not-found' } })
    expect(await act(room.lead, 'schedule.ask', { ...input, timeLimit: '11' })).toMatchObject({
      refusal: { kind: 'invalid' },
    })
    const id = await ask(room)
    expect(await act(room.lead, 'schedule.ask', { ...input, timeLimit: '60' })).toMatchObject({
      refusal: { kind: 'wrong-state' },
    })
    expect((await cancel(room, id)).ok).toBe(true)
    expect(await cancel(room, id)).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect(await cancel(room, crypto.randomUUID())).toMatchObject({ refusal: { kind: 'not-found' } })
    const empty = await makeCluster(owner, { slug: 'jobs-empty' })
    const lead = await makeActor(database, owner, 'Lead', [{ role: 'lead', in: empty.office, cluster: empty }])
    expect(await act(lead, 'schedule.ask', { clusterId: empty.id })).toMatchObject({
      refusal: { kind: 'wrong-state', sentence: expect.stringContaining('merge first') },
    })
  })

  test('becomes a scenario of what all members read, which the lead takes into the draft', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    expect(await act(room.lead, 'schedule.take', { clusterId: room.clusterId, id })).toMatchObject({
      refusal: { kind: 'wrong-state' },
    })
    await compute()
    const scenarioId = await done(room.lead, 'schedule.take', { clusterId: room.clusterId, id })
    const seen = await look(
      clusterSchedule,
      { cluster: room.cluster.slug, of: id, taken: scenarioId },
      request(room.lead),
    )
    expect(seen?.taken).toEqual({ id: scenarioId, name: 'Best schedule', rowVersion: 1 })
    const follow = { clusterId: room.clusterId, id: scenarioId, rowVersion: '1', reason: 'It costs less' }
    await done(room.lead, 'scenario.follow', follow)
    const draft = (await look(clusterRoadmap, { cluster: room.cluster.slug }, request(room.lead)))?.draft
    expect(draft?.document.scenario?.name).toBe('Best schedule')
    // The start that the schedule has for what is confidential stays with the stewards.
    expect(JSON.stringify([draft?.document.scenario, seen?.taken])).not.toContain(room.hiddenId)
    const moved = draft?.document.scenario?.measures.map(({ id: of, start }) => [of, start])
    expect(moved?.toSorted()).toEqual(
      [
        [room.hydrogenId, 2028],
        [room.electricId, null],
      ].toSorted(),
    )
    // The draft follows it now, and the question is still what members submitted.
    expect(await ask(room)).toBe(id)
  })
})
