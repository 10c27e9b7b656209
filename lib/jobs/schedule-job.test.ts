import { sql } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { inContext } from '#db/client'
import { findCompanyDraft } from '#db/company-draft'
import { makeActor, makeCluster, makeCompany } from '#db/make'
import { beatScheduleJob, finishScheduleJob, takeScheduleJob, type Held } from '#db/schedule-jobs'
import { freshDatabase } from '#db/testing'
import { perform, type Action } from '#lib/actions/action'
import { gridPost } from '#lib/actions/inventory/testing'
import { actions, type ActionName } from '#lib/actions/registry'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { digestOf } from '#lib/domain/digest'
import { no } from '#lib/domain/result'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { clusterRoadmap } from '#lib/views/cluster-roadmap'
import { clusterSchedule } from '#lib/views/cluster-schedule'
import { companyHome } from '#lib/views/company-home'
import { look } from '#lib/views/view'
import type { solveSchedule } from '#lib/solver/solve-schedule'
import { computeSchedule } from './compute-schedule.ts'
import { computeNext, startJobs } from './runner.ts'

const { database, owner } = await freshDatabase()
type Input = Readonly<Record<string, unknown>>
const request = (actor: Actor) => ({ database, actor, now: new Date() })
const act = (actor: Actor, name: ActionName, input: Input) =>
  perform(name, actions[name] as unknown as Action, input, request(actor))
async function done(actor: Actor, name: ActionName, input: Input): Promise<string> {
  const outcome = await act(actor, name, input)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value.made?.['id'] ?? ''
}

let rooms = 0
type Room = Awaited<ReturnType<typeof makeRoom>>

/**
 * A works of 100,000 t with a target of 60,000 t in 2030. Heat recovery, planned for 2026, keeps to the way there until 2027. Of two
 * boilers that exclude each other only the one of 50,000 t meets the target, planned for 2026 though 2028 is early enough. A confidential
 * measure does too little to matter.
 */
async function makeRoom() {
  rooms += 1
  const target = [{ year: 2030, tonnes: '60000' }]
  const cluster = await makeCluster(owner, { slug: `jobs-${rooms}`, baseYear: 2021, target })
  const company = await makeCompany(database, owner, cluster, `Works ${rooms}`)
  const lead = await makeActor(database, owner, 'Lead', [{ role: 'lead', in: cluster.office, cluster }])
  const steward = await makeActor(database, owner, 'Steward', [{ role: 'steward', in: cluster.office, cluster }])
  const place = { organisationId: company.id, clusterId: cluster.id }
  const write = (name: ActionName, input: Input) => done(company.contributor, name, { ...place, ...input })
  const site = { key: 'W-1', name: 'Works', sector: 'chemicals', latitude: '53.6', longitude: '-0.6' }
  const siteId = await write('site.save', site)
  await write('inventory.save', gridPost({ siteId, cells: { tonnes: '100000', class: 'public' } }))
  const measure = { siteId, level: 'idea', rampYears: '1', lifetimeYears: '40', opexPerYear: '10', class: 'members' }
  const boiler = { ...measure, exclusiveGroup: 'boiler' }
  const gas = { ...boiler, title: 'Hydrogen boiler', pillar: 'hydrogen', start: '2026', tonnesPerYear: '50000' }
  const power = {
    ...boiler,
    title: 'Electric boiler',
    pillar: 'electrification',
    start: '2029',
    tonnesPerYear: '30000',
  }
  const hidden = { ...measure, title: 'Hidden', pillar: 'efficiency', start: '2028', class: 'confidential' }
  const heat = { ...measure, title: 'Heat recovery', pillar: 'efficiency', start: '2026', tonnesPerYear: '30000' }
  const heatId = await write('measure.save', { ...heat, capex: '1', opexPerYear: '1' })
  const hydrogenId = await write('measure.save', { ...gas, capex: '700' })
  const electricId = await write('measure.save', { ...power, capex: '300' })
  const hiddenId = await write('measure.save', { ...hidden, tonnesPerYear: '1000', capex: '4' })
  await write('submission.send', { digest: await draftDigest(company.contributor, place) })
  await done(steward, 'submission.accept', { ...place, digest: await draftDigest(company.contributor, place) })
  await done(lead, 'roadmap.merge', { clusterId: cluster.id })
  return { cluster, company, lead, steward, place, clusterId: cluster.id, heatId, hydrogenId, electricId, hiddenId }
}

async function draftDigest(actor: Actor, place: { organisationId: string; clusterId: string }): Promise<string> {
  const grant = authorise(actor, 'company:read', place)
  if (!grant.ok) throw new Error('No grant')
  const found = await inContext(database, { kind: 'user', accountId: actor.accountId }, (tx) =>
    findCompanyDraft(tx, grant.value),
  )
  if (!found) throw new Error('No draft')
  return digestOf(submissionDocument(found.draft))
}

const ask = (room: Room, timeLimit = '10') => done(room.lead, 'schedule.ask', { clusterId: room.clusterId, timeLimit })
const cancel = (room: Room, id: string) => act(room.lead, 'schedule.cancel', { clusterId: room.clusterId, id })
const seenBy = (room: Room, actor: Actor, of?: string) =>
  look(clusterSchedule, { cluster: room.cluster.slug, of }, request(actor))
const stateOf = async (room: Room, id: string) => (await seenBy(room, room.lead, id))?.shown?.state
const inJobs = <T>(work: Parameters<typeof inContext<T>>[2]) => inContext(database, { kind: 'jobs' }, work)
const never = new AbortController().signal
const compute = () => computeNext(database, crypto.randomUUID(), never)
async function take(): Promise<Held> {
  const held = await inJobs((tx) => takeScheduleJob(tx, crypto.randomUUID(), new Date()))
  if (!held) throw new Error('Nothing waits')
  return held
}
const letPass = (id: string) =>
  inJobs((tx) =>
    tx.execute(sql`update schedule_job set heartbeat_at = heartbeat_at - interval '61 s' where id = ${id}`),
  )
const cancelled = no({ kind: 'cancelled', sentence: 'The computation was cancelled.' } as const)
/** A solver that tells one thing and goes on until it is told to end. */
const endless: typeof solveSchedule = (_, { signal, onProgress }) =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve(cancelled)
    onProgress?.({ stage: 'cost', best: 1200, bound: 900, gap: 0.25 })
    signal?.addEventListener('abort', () => resolve(cancelled))
  })

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

describe('A computation', () => {
  test('tells how far it is, and ends within moments once it is cancelled', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    const computing = computeSchedule(database, await take(), never, endless)
    await vi.waitFor(
      async () =>
        expect((await seenBy(room, room.lead))?.live).toMatchObject({ stage: 'cost', gap: '0.25', best: null }),
      { timeout: 10_000 },
    )
    expect((await seenBy(room, room.steward))?.live).toMatchObject({ best: '1200', bound: '900' })
    await cancel(room, id)
    await computing
    expect(await stateOf(room, id)).toBe('cancelled')
  })

  test('that is cancelled while its result is under way keeps none', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    const held = await take()
    await cancel(room, id)
    await computeSchedule(database, held, never)
    expect((await seenBy(room, room.steward, id))?.shown).toMatchObject({
      state: 'cancelled',
      proposal: null,
      whole: null,
    })
  })

  test('goes back into the queue when its process stops, and the next one computes it', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    const stopping = new AbortController()
    const computing = computeSchedule(database, await take(), stopping.signal, endless)
    stopping.abort()
    await computing
    expect((await seenBy(room, room.lead))?.live).toMatchObject({ id, state: 'queued' })
    const runner = startJobs(database)
    await vi.waitFor(async () => expect(await stateOf(room, id)).toBe('done'), { timeout: 20_000 })
    await runner.stop()
  })

  test('is held by one of two processes, and taken over once its heartbeat is a minute old', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    const both = await Promise.all(
      [1, 2].map(() => inJobs((tx) => takeScheduleJob(tx, crypto.randomUUID(), new Date()))),
    )
    const [first] = both.filter((held) => held !== null)
    expect(both.filter((held) => held === null)).toHaveLength(1)
    if (!first) throw new Error('One of them holds it')
    expect(await compute()).toBe(false)
    await letPass(id)
    const second = await take()
    expect(second).toMatchObject({ id, attempts: 2 })
    const soFar = { stage: 'cost', gap: null, best: null, bound: null } as const
    expect(await inJobs((tx) => beatScheduleJob(tx, first, soFar, new Date()))).toBe(false)
    await computeSchedule(database, second, never)
    const whole = (await seenBy(room, room.steward, id))?.shown
    if (!whole?.whole || !whole.proposal) throw new Error('It is done')
    const late = { problemDigest: '', open: whole.proposal, whole: whole.whole }
    expect(await inJobs((tx) => finishScheduleJob(tx, first, late, new Date()))).toBe(false)
  })

  test('that ends its process time and again is given up with a reason', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await take()
      await letPass(id)
    }
    expect(await compute()).toBe(true)
    expect((await seenBy(room, room.lead, id))?.shown).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('stopped 3 times'),
    })
  })

  test('that fails says why in words, and never what the fault said', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    const broken = () => Promise.reject(new Error('secret'))
    await expect(computeSchedule(database, await take(), never, broken)).rejects.toThrow('secret')
    expect((await seenBy(room, room.lead, id))?.shown?.reason).toMatch(/^The computation met a fault/)
    const again = await ask(room)
    const full = no({ kind: 'too-much-memory', sentence: 'It took more memory than it may have.' } as const)
    await computeSchedule(database, await take(), never, () => Promise.resolve(full))
    expect((await seenBy(room, room.lead, again))?.shown?.reason).toBe('It took more memory than it may have.')
  })

  test('reads nothing for somebody who leads the cluster no more', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    await owner`update role_grant set revoked_at = now() where account_id = ${room.lead.accountId}`
    await compute()
    const [row] = await inJobs((tx) =>
      tx.execute(sql`select state, reason, proposal from schedule_job where id = ${id}`),
    )
    expect(row).toMatchObject({ state: 'failed', proposal: null, reason: expect.stringContaining('does not lead') })
  })

  test('is all that its context sees', async () => {
    const room = await makeRoom()
    const id = await ask(room)
    const tables = await owner<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'public_%'`
    const seen: string[] = []
    for (const { name } of tables) {
      const rows = await inJobs((tx) => tx.execute(sql.raw(`select 1 from ${name} limit 1`)))
      if (rows.length > 0) seen.push(name)
    }
    expect(seen.filter((name) => !name.startsWith('schedule_'))).toEqual([])
    await cancel(room, id)
  })
})
