import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { factorNamed } from '#lib/actions/factor-set/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { inContext } from './client.ts'
import type { Context } from './context.ts'
import { insertFactorSet, listFactorSets } from './factor-sets.ts'
import { makeActor, makeOrganisation, makeWorld } from './make.ts'
import { freshDatabase } from './testing.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Ash', 'Birch'] })
const elsewhere = await makeWorld(database, owner, { cluster: { slug: 'elsewhere' }, companies: ['Stranger'] })
const forum = await makeOrganisation(owner, 'The Forum', 'forum')
const staff = await makeActor(database, owner, 'Staff', [{ role: 'staff', in: forum }])
const ash = world.company('Ash')
const now = new Date('2026-03-02T09:00:00Z')

const as = (actor: Actor): Context => ({ kind: 'user', accountId: actor.accountId })
const loading = authorise(world.lead, 'factors:load', { clusterId: world.cluster.id })
if (!loading.ok) throw new Error('The maker gave the wrong role')
const edition = { publisher: 'A publisher', dataset: 'For all', year: 2024, licence: 'Open' }
const setId = crypto.randomUUID()
const set = { id: setId, edition, fileName: 'set.xlsx', factors: [factorNamed('First'), factorNamed('Second')] }
await inContext(database, as(world.lead), (tx) => insertFactorSet(tx, loading.value, set, now))

const readBy = (context: Context) =>
  inContext(database, context, async (tx) => {
    const [row] = await tx.execute<{ sets: string; factors: string }>(
      sql`select (select count(*) from factor_set) as sets, (select count(*) from loaded_factor) as factors`,
    )
    return [Number(row?.sets), Number(row?.factors)]
  })

/** Rows that a statement of somebody's touches; a statement that is refused as a whole touches none. Nothing of it is kept. */
async function touched(context: Context, statement: string): Promise<number> {
  let rows = 0
  await inContext(database, context, async (tx) => {
    rows = (await tx.execute(sql.raw(statement))).count
    throw new Error('Undone')
  }).catch(() => undefined)
  return rows
}

describe('A set that the lead loaded for the cluster', () => {
  test('is read by everybody who takes part in the cluster, and by nobody else', async () => {
    for (const actor of [ash.contributor, ash.signatory, world.company('Birch').admin, world.lead, world.steward])
      expect(await readBy(as(actor))).toEqual([1, 2])
    for (const context of [as(elsewhere.company('Stranger').contributor), as(elsewhere.lead), as(staff)])
      expect(await readBy(context)).toEqual([0, 0])
    expect(await readBy({ kind: 'public' })).toEqual([0, 0])
  })

  test('is removed by the lead alone, with its factors', async () => {
    const remove = 'delete from factor_set'
    for (const actor of [ash.contributor, world.steward, elsewhere.lead])
      expect(await touched(as(actor), remove)).toBe(0)
    expect(await touched(as(world.lead), remove)).toBe(1)
  })

  test('cannot be added to, forged or changed by a member', async () => {
    const at = `'${world.cluster.id}'`
    const factor = `insert into loaded_factor select cluster_id, owner_id, set_id, 'forged', 9, factor from loaded_factor limit 1`
    const forged = `insert into factor_set (cluster_id, id, publisher, dataset, year, licence, file_name, factors, loaded_by, loader_name, loaded_at)
      values (${at}, gen_random_uuid(), 'A', 'B', 2024, '', '', 0, gen_random_uuid(), '', now())`
    const mixed = `insert into loaded_factor values (${at}, '${ash.id}', '${setId}', 'forged', 9, '{}')`
    for (const statement of [factor, forged, mixed]) {
      expect(await touched(as(ash.contributor), statement), statement).toBe(0)
      expect(await touched(as(elsewhere.lead), statement), statement).toBe(0)
    }
    expect(await touched(as(world.lead), forged)).toBe(1)
  })

  test('never changes under its id, not even by who loaded it', async () => {
    expect(await touched(as(world.lead), `update loaded_factor set factor = '{}'`)).toBe(0)
    expect(await touched(as(world.lead), `update factor_set set licence = 'other'`)).toBe(0)
  })

  test('stands once an edition, beside a company’s own of the same', async () => {
    const again = { ...set, id: crypto.randomUUID() }
    expect(await inContext(database, as(world.lead), (tx) => insertFactorSet(tx, loading.value, again, now))).toBe(
      false,
    )
    const own = authorise(ash.contributor, 'company:edit', { clusterId: world.cluster.id, organisationId: ash.id })
    if (!own.ok) throw new Error('The maker gave the wrong role')
    const sets = await inContext(database, as(ash.contributor), async (tx) => {
      await insertFactorSet(tx, own.value, again, now)
      return listFactorSets(tx, own.value)
    })
    expect(sets.map(({ organisationId }) => organisationId)).toEqual([ash.id, null])
  })
})
