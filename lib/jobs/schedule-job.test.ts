import { sql } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { beatScheduleJob, finishScheduleJob, takeScheduleJob } from '#db/schedule-jobs'
import { freshDatabase } from '#db/testing'
import { no } from '#lib/domain/result'
import type { solveSchedule } from '#lib/solver/solve-schedule'
import { computeSchedule } from './compute-schedule.ts'
import { startJobs } from './runner.ts'
import { never, scheduleWorld } from './testing.ts'

const { database, owner } = await freshDatabase()
const { ask, cancel, compute, inJobs, makeRoom, seenBy, stateOf, take } = scheduleWorld(database, owner)
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
