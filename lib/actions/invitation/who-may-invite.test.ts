import { describe, expect, test } from 'vitest'
import { makeCluster, makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import { done, invitations, kindOf, newAddress } from './testing.ts'

const { database, owner } = await freshDatabase()
const { cluster, staff, lead, steward, ...world } = await makeWorld(database, owner)
const clusterId = cluster.id
const steel = world.company('Northbank Steel')
const refinery = world.company('Estuary Refining')
const { ask, tokenTo, whoCameIn } = invitations(database)

describe('who may invite whom', () => {
  const colleague = (organisationId = steel.id) => ({
    organisationId,
    clusterId,
    email: newAddress(),
    role: 'contributor',
  })

  test.each([
    ['a contributor invites a colleague', steel.contributor, 'invitation.colleague', colleague()],
    ['a signatory invites a colleague', steel.signatory, 'invitation.colleague', colleague()],
    ['an admin invites into another company', refinery.admin, 'invitation.colleague', colleague()],
    ['a lead invites a colleague into a member company', lead, 'invitation.colleague', colleague()],
    ['staff invite a colleague into a company', staff, 'invitation.colleague', colleague()],
    [
      'a company’s admin invites a company',
      steel.admin,
      'invitation.company',
      { clusterId, company: 'X', email: newAddress() },
    ],
    ['a steward invites a company', steward, 'invitation.company', { clusterId, company: 'X', email: newAddress() }],
    ['staff invite a company', staff, 'invitation.company', { clusterId, company: 'X', email: newAddress() }],
    ['a steward invites a steward', steward, 'invitation.steward', { clusterId, email: newAddress() }],
    ['a lead invites a lead', lead, 'invitation.lead', { clusterId, email: newAddress() }],
    ['a company’s admin invites a lead', steel.admin, 'invitation.lead', { clusterId, email: newAddress() }],
  ] as const)('%s: refused as if it did not exist', async (_what, actor, name, input) => {
    expect(kindOf(await ask(actor, name, input))).toBe('not-found')
  })

  test('a company’s admin cannot hand out the role of a lead or steward', async () => {
    for (const role of ['lead', 'steward', 'staff'])
      expect(kindOf(await ask(steel.admin, 'invitation.colleague', { ...colleague(), role }))).toBe('invalid')
  })

  test('staff invite a lead, who then leads that cluster', async () => {
    const email = newAddress()
    done(await ask(staff, 'invitation.lead', { clusterId, email }))
    const person = await whoCameIn(await tokenTo(email))
    expect(person.roles).toMatchObject([{ role: 'lead', clusterId }])
    expect(person.memberships.map((own) => own.clusterSlug)).toEqual(['humber'])
  })

  test('a lead invites a steward, who then is a steward of that cluster alone', async () => {
    const email = newAddress()
    done(await ask(lead, 'invitation.steward', { clusterId, email }))
    const person = await whoCameIn(await tokenTo(email))
    expect(person.roles).toMatchObject([{ role: 'steward', clusterId }])
  })

  test('a lead of one cluster cannot invite into another', async () => {
    const other = await makeCluster(owner, { slug: 'dunkirk', name: 'Dunkirk' })
    const input = { clusterId: other.id, company: 'Y', email: newAddress() }
    expect(kindOf(await ask(lead, 'invitation.company', input))).toBe('not-found')
  })
})
