import { describe, expect, test } from 'vitest'
import { actorOf, makeActor, makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { freshMinutes } from '#lib/domain/access/step-up'
import type { Refusal } from '#lib/domain/refusal'
import type { Result } from '#lib/domain/result'
import { clusterPeople } from '#lib/views/cluster-people'
import { look } from '#lib/views/view'
import { perform, type Action } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner)
const { cluster, staff, lead } = world
const clusterId = cluster.id
const steel = world.company('Northbank Steel')
const refinery = world.company('Estuary Refining')

const ask = (actor: Actor, name: ActionName, input: Readonly<Record<string, unknown>>, now = new Date()) =>
  perform(name, actions[name] as unknown as Action, input, { database, actor, now })
const kindOf = (outcome: Result<unknown, Refusal>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)

async function grantOf(actor: Actor, role: string): Promise<string> {
  const [row] = await owner<{ id: string }[]>`
    select id from role_grant where account_id = ${actor.accountId} and role = ${role} and revoked_at is null`
  return row?.id ?? crypto.randomUUID()
}

const inSteel = { organisationId: steel.id, clusterId }
const again = (actor: Actor) => actorOf(database, owner, actor.accountId)

describe('taking a role away', () => {
  test('bites on the next click', async () => {
    const person = await makeActor(database, owner, 'Leaver', [{ role: 'contributor', in: steel }])
    const grantId = await grantOf(person, 'contributor')
    expect(kindOf(await ask(steel.admin, 'role.remove-colleague', { ...inSteel, grantId }))).toBe('ok')
    const after = await again(person)
    expect([after.roles, after.memberships]).toEqual([[], []])
    expect(await look(clusterPeople, { cluster: 'humber' }, { database, actor: after, now: new Date() })).toBeNull()
  })

  test('bites in the database even for a request that still believes in the role', async () => {
    const person = await makeActor(database, owner, 'Late leaver', [{ role: 'company-admin', in: steel }])
    const input = { ...inSteel, grantId: await grantOf(person, 'company-admin') }
    expect(kindOf(await ask(steel.admin, 'role.remove-colleague', input))).toBe('ok')
    const invite = { ...inSteel, email: 'a@new.example', role: 'contributor' }
    await expect(ask(person, 'invitation.colleague', invite)).rejects.toThrow()
  })

  test('asks for a fresh proof of identity', async () => {
    const later = new Date(Date.now() + (freshMinutes + 1) * 60_000)
    const input = { ...inSteel, grantId: await grantOf(steel.contributor, 'contributor') }
    expect(kindOf(await ask(steel.admin, 'role.remove-colleague', input, later))).toBe('not-fresh')
  })

  test.each([
    ['a colleague without the role of admin', () => steel.signatory],
    ['the admin of another company', () => refinery.admin],
    ['the lead', () => lead],
    ['staff', () => staff],
  ])('of a company is not open to %s', async (_who, actor) => {
    const input = { ...inSteel, grantId: await grantOf(steel.contributor, 'contributor') }
    expect(kindOf(await ask(actor(), 'role.remove-colleague', input))).toBe('not-found')
    expect((await again(steel.contributor)).roles).toHaveLength(1)
  })

  test('of another company’s person is refused through the own company too', async () => {
    const grantId = await grantOf(steel.contributor, 'contributor')
    const input = { organisationId: refinery.id, clusterId, grantId }
    expect(kindOf(await ask(refinery.admin, 'role.remove-colleague', input))).toBe('not-found')
  })

  test('never leaves a company without an admin, not even when two remove each other at once', async () => {
    const only = { organisationId: refinery.id, clusterId, grantId: await grantOf(refinery.admin, 'company-admin') }
    expect(kindOf(await ask(refinery.admin, 'role.remove-colleague', only))).toBe('wrong-state')
    const second = await makeActor(database, owner, 'Second', [{ role: 'company-admin', in: refinery }])
    const both = { organisationId: refinery.id, clusterId, grantId: await grantOf(second, 'company-admin') }
    await Promise.allSettled([
      ask(refinery.admin, 'role.remove-colleague', both),
      ask(second, 'role.remove-colleague', only),
    ])
    const left = await owner`
      select 1 from role_grant where organisation_id = ${refinery.id} and role = 'company-admin' and revoked_at is null`
    expect(left).toHaveLength(1)
  })

  test('of a steward is the lead’s, and of a lead is the staff’s', async () => {
    const inOffice = { in: cluster.office, cluster }
    const steward = await makeActor(database, owner, 'Steward to go', [{ role: 'steward', ...inOffice }])
    const leader = await makeActor(database, owner, 'Lead to go', [{ role: 'lead', ...inOffice }])
    const stewardship = { clusterId, grantId: await grantOf(steward, 'steward') }
    const leadership = { clusterId, grantId: await grantOf(leader, 'lead') }
    expect(kindOf(await ask(staff, 'role.remove-steward', stewardship))).toBe('not-found')
    expect(kindOf(await ask(lead, 'role.remove-lead', leadership))).toBe('not-found')
    expect(kindOf(await ask(lead, 'role.remove-steward', leadership))).toBe('not-found')
    expect(kindOf(await ask(lead, 'role.remove-steward', stewardship))).toBe('ok')
    expect(kindOf(await ask(staff, 'role.remove-lead', leadership))).toBe('ok')
    expect([(await again(steward)).roles, (await again(leader)).roles]).toEqual([[], []])
  })
})

describe('naming a steward', () => {
  test('is done by a lead, among the people of the cluster’s office, and every member sees it', async () => {
    const input = { clusterId, accountId: lead.accountId }
    expect(kindOf(await ask(steel.admin, 'role.name-steward', input))).toBe('not-found')
    expect(kindOf(await ask(lead, 'role.name-steward', { clusterId, accountId: steel.admin.accountId }))).toBe(
      'not-found',
    )
    expect(kindOf(await ask(lead, 'role.name-steward', input))).toBe('ok')
    expect(kindOf(await ask(lead, 'role.name-steward', input))).toBe('wrong-state')
    const seen = await look(clusterPeople, { cluster: 'humber' }, { database, actor: steel.signatory, now: new Date() })
    const row = seen?.officers.find((officer) => officer.accountId === lead.accountId)
    expect(row?.roles.map((held) => held.role)).toEqual(['lead', 'steward'])
    expect(seen?.invitations).toEqual([])
  })
})
