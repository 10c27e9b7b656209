import { describe, expect, test } from 'vitest'
import { findBenchmarkChoice, listBenchmarkChoices } from '#db/benchmarks'
import { inContext } from '#db/client'
import { makeCluster, makeCompany, makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { perform } from '../action.ts'
import { chooseBenchmark } from './choose.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner)
const clusterId = world.cluster.id
const now = new Date('2026-03-02T09:00:00Z')
const member = world.company('Northbank Steel').contributor

const choose = (seen: number, input: Readonly<Record<string, unknown>>, actor: Actor = world.lead) =>
  perform('benchmark.choose', chooseBenchmark, { clusterId, seen: String(seen), ...input }, { database, actor, now })
const catalogue = (benchmark: string, reason = '') => ({ choice: 'catalogue', benchmark, reason })
const as = <T>(actor: Actor, run: Parameters<typeof inContext<T>>[2]) =>
  inContext(database, { kind: 'user', accountId: actor.accountId }, run)
const chosen = (actor: Actor = member) => as(actor, (tx) => findBenchmarkChoice(tx, { clusterId }))
const history = (actor: Actor = member) => as(actor, (tx) => listBenchmarkChoices(tx, { clusterId }))

const own = {
  name: 'Cement of the valley',
  publisher: 'The cluster',
  version: '1',
  year: '2026',
  licence: 'Own',
  link: '',
  sector: 'Cement',
  region: 'Europe',
  scope: '1',
  unit: 't CO2e/t cement',
}

describe('The benchmark of a cluster', () => {
  test('is none until the lead chooses one, and then every member reads which and why', async () => {
    expect(await chosen()).toBeNull()
    expect(await choose(0, catalogue('contraction/1.5c', 'The Forum asks for it'))).toMatchObject({ ok: true })
    expect(await chosen()).toMatchObject({
      number: 1,
      benchmark: { id: 'contraction/1.5c' },
      chooserName: world.lead.name,
    })
    expect((await history())[0]?.reason).toBe('The Forum asks for it')
    // The Forum's map names the benchmark that a gap is held against; of another cluster nobody reads it.
    expect(await chosen(world.staff)).toMatchObject({ benchmark: { id: 'contraction/1.5c' } })
    const elsewhere = await makeCluster(owner, { slug: 'elsewhere', name: 'Elsewhere', baseYear: 2021 })
    const { signatory: rival } = await makeCompany(database, owner, elsewhere, 'Rival works', {})
    expect(await history(rival)).toEqual([])
  })

  test('changing it keeps the earlier choice, and the same again is no choice', async () => {
    expect(await choose(1, catalogue('contraction/1.5c'))).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect(await choose(1, catalogue('contraction/well-below-2c'))).toMatchObject({ ok: true })
    expect((await history()).map(({ number, benchmarkId }) => [number, benchmarkId])).toEqual([
      [2, 'contraction/well-below-2c'],
      [1, 'contraction/1.5c'],
    ])
  })

  test('of two who choose at once one is told', async () => {
    const [first, second] = await Promise.all([
      choose(2, catalogue('contraction/1.5c')),
      choose(2, { choice: 'none', reason: '' }),
    ])
    expect([first.ok, second.ok].toSorted()).toEqual([false, true])
    expect(await history()).toHaveLength(3)
  })

  test('a table of one’s own is kept with its source; a line that is no figure is named', async () => {
    const bad = await choose(3, { choice: 'own', own: { ...own, points: '2025 0.6\n2030 0,4' }, reason: '' })
    expect(bad).toEqual({
      ok: false,
      refusal: {
        kind: 'invalid',
        fields: { 'own.points': 'Line 2, “2030 0,4”, is not a year and a value. Write a point for decimals.' },
      },
    })
    expect(await choose(3, { choice: 'own', own: { ...own, points: '2025 0.6\n2030 0.4' }, reason: '' })).toMatchObject(
      {
        ok: true,
      },
    )
    expect((await chosen())?.benchmark).toMatchObject({ kind: 'sector', points: [{ year: 2025 }, { value: 0.4 }] })
  })

  test('nobody but the lead chooses', async () => {
    for (const actor of [member, world.steward, world.staff])
      expect(await choose(4, catalogue('contraction/1.5c'), actor)).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})
