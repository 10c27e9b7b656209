import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { freshDatabase, unguarded } from '#db/testing'
import { boilerRooms } from '#lib/actions/scenario/testing'
import type { Actor } from '#lib/domain/access/actor'
import { clusterEconomics } from './cluster-economics.ts'
import { clusterFlows } from './cluster-flows.ts'
import { look } from './view.ts'
import { whatIf } from './what-if.ts'

const { database, owner, ownerUrl } = await freshDatabase()
const request = (actor: Actor) => ({ database, actor, now: new Date('2026-11-02T09:00:00Z') })
const { makeRoom } = boilerRooms(database, owner, { slug: 'plans', lifetimeYears: '30', request })
const room = await makeRoom()
const { slug } = room.cluster
const noted = () =>
  unguarded(ownerUrl, async (tx) => {
    const rows = await tx.execute(sql`select 1 from reading where cluster_id = ${room.clusterId}`)
    return rows.length
  })

test('a steward reads on whom the roadmap leans, and what a withdrawal does to it; the look is noted', async () => {
  const before = await noted()
  const base = await look(whatIf, { cluster: slug, change: null }, request(room.steward))
  // The hydrogen boiler takes 50,000 t from 2026 on and, first of its group, keeps the electric one out; 1,000 t are hidden.
  expect(base).toMatchObject({ asked: false, atRisk: [{ organisationId: room.company.id, share: '1' }] })
  expect(await noted()).toBe(before + 1)
  const change = { kind: 'withdraw', organisationId: room.company.id } as const
  const seen = await look(whatIf, { cluster: slug, change }, request(room.steward))
  if (!seen?.asked || !seen.answer.ok) throw new Error('No answer')
  const { byYear } = seen.answer.value.knockOn.effects.tonnes
  expect(byYear.find(({ year }) => year === 2030)).toMatchObject({
    planned: '49000',
    after: '100000',
    change: '51000',
    target: '60000',
  })
})

test('a question about nobody is answered in a sentence', async () => {
  const change = { kind: 'withdraw', organisationId: 'nobody' } as const
  const seen = await look(whatIf, { cluster: slug, change }, request(room.steward))
  expect(seen?.asked === true && seen.answer).toMatchObject({ ok: false })
})

test('the cost curve has the cheaper boiler alone of two that exclude each other, and names what is locked out', async () => {
  const seen = await look(clusterEconomics, { cluster: slug, year: 2035 }, request(room.steward))
  expect(seen?.curve.steps.map(({ id }) => id)).toEqual([room.electricId, room.hiddenId])
  expect(seen?.curve.excluded).toEqual([room.hydrogenId])
  expect(seen?.order.lockIns).toMatchObject([
    { cheap: room.electricId, deep: room.hydrogenId, tonnesForgone: 20_000, blockedUntil: 2059 },
  ])
  expect(seen?.names[room.hiddenId]?.title).toBe('Hidden')
  expect(seen?.capital.find(({ year }) => year === 2026)).toMatchObject({ spent: 700, budget: null })
})

test('nothing flows where no measure books a hub or hands anything over', async () => {
  expect(await look(clusterFlows, { cluster: slug, year: 2030 }, request(room.steward))).toMatchObject({ maps: [] })
})

test('neither a lead who is no steward nor a company sees any of them, and no reading is noted', async () => {
  const before = await noted()
  for (const actor of [room.lead, room.company.contributor, room.company.signatory]) {
    expect(await look(whatIf, { cluster: slug, change: null }, request(actor))).toBeNull()
    expect(await look(clusterEconomics, { cluster: slug, year: 2035 }, request(actor))).toBeNull()
    expect(await look(clusterFlows, { cluster: slug, year: 2030 }, request(actor))).toBeNull()
  }
  expect(await noted()).toBe(before)
})
