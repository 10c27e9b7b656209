import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { makeCluster, makeCompany, makeMember, makeWorld, type Company } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import type { Refusal } from '#lib/domain/refusal'
import type { Result } from '#lib/domain/result'
import { gridPost } from './inventory/testing.ts'
import { perform, type Action, type Done } from './action.ts'
import { actions, type ActionName } from './registry.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner)
const now = new Date('2026-03-02T09:00:00Z')
const steel = world.company('Northbank Steel')
const refinery = world.company('Estuary Refining')

type Input = Readonly<Record<string, unknown>>

const act = (actor: Actor, name: ActionName, company: { readonly id: string }, input: Input, key?: string) =>
  perform(
    name,
    actions[name] as unknown as Action,
    { organisationId: company.id, clusterId: world.cluster.id, ...input },
    { database, actor, now, key },
  )

/** What was done, for a step that a test takes for granted. */
function done(outcome: Result<Done, Refusal>): Done {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

const siteInput = {
  key: 'S-1',
  name: 'Rolling mill',
  permits: '',
  sector: 'Steel',
  latitude: '53.6',
  longitude: '-0.6',
}

async function siteOf(company: Company, over: Input = {}): Promise<string> {
  const made = done(await act(company.contributor, 'site.save', company, { ...siteInput, ...over })).made
  return made?.['id'] ?? ''
}

const visible = (actor: Actor, table: string) =>
  inContext(
    database,
    { kind: 'user', accountId: actor.accountId },
    async (tx) => (await tx.execute(`select * from ${table}`)).length,
  )

describe('A draft', () => {
  test('is seen by its own company alone, whatever role somebody else holds', async () => {
    const siteId = await siteOf(steel, { key: 'canary' })
    done(await act(steel.contributor, 'inventory.save', steel, gridPost({ siteId })))
    expect(await visible(steel.contributor, 'inventory_line')).toBe(1)
    for (const stranger of [refinery.contributor, refinery.admin, world.lead, world.steward, world.staff]) {
      expect(await visible(stranger, 'site')).toBe(0)
      expect(await visible(stranger, 'inventory_line')).toBe(0)
    }
  })

  test('keeps no text that the database cannot, and says in which field it stands', async () => {
    const fields = { name: 'A character in this text cannot be seen and cannot be kept. Type the text again.' }
    for (const name of ['Rolling\0mill', 'half \ud800'])
      expect(await act(steel.contributor, 'site.save', steel, { ...siteInput, name })).toEqual({
        ok: false,
        refusal: { kind: 'invalid', fields },
      })
  })

  test('is not open to a contributor of another company, who is told that nothing is there', async () => {
    const outcome = await act(refinery.contributor, 'site.save', steel, siteInput)
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'not-found' } })
  })

  test('of two editors the second is told what the first saved, and can then save on top of it', async () => {
    const id = await siteOf(steel, { key: 'two-editors' })
    const form = { ...siteInput, key: 'two-editors', id, rowVersion: '1' }
    done(await act(steel.contributor, 'site.save', steel, { ...form, name: 'Mill A' }))
    const second = await act(steel.contributor, 'site.save', steel, { ...form, name: 'Mill B' })
    expect(second).toMatchObject({ refusal: { kind: 'stale-row', now: { name: 'Saved meanwhile: Mill A' } } })
    done(await act(steel.contributor, 'site.save', steel, { ...form, rowVersion: '2', name: 'Mill B' }))
  })

  test('a measure whose start moves keeps the start it had', async () => {
    const siteId = await siteOf(steel, { key: 'slips' })
    const input = {
      siteId,
      title: 'New furnace',
      pillar: 'electrification',
      level: 'idea',
      start: '2028',
      rampYears: '1',
      tonnesPerYear: '500',
      class: 'members',
    }
    const id = done(await act(steel.contributor, 'measure.save', steel, input)).made?.['id'] ?? ''
    done(await act(steel.contributor, 'measure.save', steel, { ...input, id, rowVersion: '1', start: '2030' }))
    const seen = await inContext(database, { kind: 'user', accountId: steel.contributor.accountId }, (tx) =>
      tx.execute(`select start, earlier_starts from measure where id = '${id}'`),
    )
    expect(seen[0]).toMatchObject({ start: 2030, earlier_starts: [{ start: 2028, recordedOn: '2026-03-02' }] })
  })

  test('a site at which a measure stands is not removed', async () => {
    const id = await siteOf(steel, { key: 'held' })
    const input = {
      siteId: id,
      title: 'Heat pump',
      pillar: 'electrification',
      level: 'idea',
      start: '2028',
      rampYears: '1',
      tonnesPerYear: '5',
      class: 'members',
    }
    const measure = done(await act(steel.contributor, 'measure.save', steel, input)).made?.['id']
    expect(await act(steel.contributor, 'site.remove', steel, { id, rowVersion: '1' })).toMatchObject({
      refusal: { kind: 'wrong-state' },
    })
    done(await act(steel.contributor, 'measure.remove', steel, { id: measure, rowVersion: '1' }))
    done(await act(steel.contributor, 'site.remove', steel, { id, rowVersion: '1' }))
  })

  test('a company in two clusters keeps two drafts apart', async () => {
    const other = await makeCluster(owner, { slug: 'teesside', name: 'Teesside' })
    await makeMember(owner, other, refinery)
    await makeCompany(database, owner, other, 'Tees Chemicals')
    await siteOf(refinery, { key: 'here' })
    const rows = await inContext(database, { kind: 'user', accountId: refinery.contributor.accountId }, (tx) =>
      tx.execute<{ cluster_id: string }>(`select cluster_id from site where key = 'here'`),
    )
    expect(rows.map((row) => row.cluster_id)).toEqual([world.cluster.id])
  })
})
