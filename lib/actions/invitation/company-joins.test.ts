import { describe, expect, test } from 'vitest'
import { makeActor, makeCluster, makeCompany, makeMember, makeOrganisation, makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import { done, invitations, kindOf, newAddress } from './testing.ts'

const { database, owner } = await freshDatabase()
const { cluster, lead, ...world } = await makeWorld(database, owner)
const clusterId = cluster.id
const steel = world.company('Northbank Steel')
const { ask, tokenTo, accept, whoCameIn } = invitations(database)

describe('a company', () => {
  const statusOf = async (organisationId: string, inCluster = clusterId) => {
    const [row] = await owner<{ status: string }[]>`
      select status from cluster_member where organisation_id = ${organisationId} and cluster_id = ${inCluster}`
    return row?.status
  }

  async function invited(company: string) {
    const email = newAddress()
    const made = done(await ask(lead, 'invitation.company', { clusterId, company, ownerGroup: '', email })).made
    return { email, organisationId: made?.['organisationId'] ?? '', token: await tokenTo(email) }
  }

  test('becomes a member when the first of its people accepts', async () => {
    const { organisationId, token } = await invited('Humber Cement')
    expect(await statusOf(organisationId)).toBe('invited')
    const admin = await whoCameIn(token)
    expect(await statusOf(organisationId)).toBe('active')
    expect(admin.roles).toMatchObject([{ role: 'company-admin', organisationName: 'Humber Cement', clusterId: null }])
    expect(admin.memberships.map((own) => own.clusterSlug)).toEqual(['humber'])
  })

  test('takes one first admin, and no second one of the lead’s choosing', async () => {
    const { organisationId, token } = await invited('Humber Glass')
    const email = newAddress()
    done(await ask(lead, 'invitation.company', { clusterId, organisationId, email }))
    const second = await tokenTo(email)
    const outcomes = await Promise.all([accept(token), accept(second)])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(kindOf(await ask(lead, 'invitation.company', { clusterId, organisationId, email: newAddress() }))).toBe(
      'taken',
    )
  })

  test('cannot be entered by a lead through another cluster', async () => {
    const other = await makeCluster(owner, { slug: 'basque', name: 'Basque' })
    const leadOfBoth = await makeActor(database, owner, 'Lead of both', [
      { role: 'lead', in: cluster.office, cluster },
      { role: 'lead', in: other.office, cluster: other },
    ])
    const email = newAddress()
    const input = { clusterId: other.id, organisationId: steel.id, email }
    done(await ask(leadOfBoth, 'invitation.company', input))
    expect(kindOf(await accept(await tokenTo(email)))).toBe('wrong-state')
    expect(await statusOf(steel.id, other.id)).toBe('invited')
    done(await ask(leadOfBoth, 'invitation.company', { ...input, email: steel.admin.email }))
    expect(kindOf(await accept(await tokenTo(steel.admin.email), steel.admin))).toBe('ok')
    expect(await statusOf(steel.id, other.id)).toBe('active')
  })

  test('of another cluster that the lead does not see cannot be named by its id', async () => {
    const far = await makeCluster(owner, { slug: 'kwinana', name: 'Kwinana' })
    const foreign = await makeCompany(database, owner, far, 'Foreign Alumina')
    const input = { clusterId, organisationId: foreign.id, email: newAddress() }
    expect(kindOf(await ask(lead, 'invitation.company', input))).toBe('not-found')
  })

  test('with the name of a member is not made a second time', async () => {
    const outcome = await ask(lead, 'invitation.company', {
      clusterId,
      company: 'northbank STEEL',
      email: newAddress(),
    })
    expect(kindOf(outcome)).toBe('taken')
  })

  test('that withdrew can be invited anew', async () => {
    const gone = await makeOrganisation(owner, 'Withdrawn Works')
    await makeMember(owner, cluster, gone, { status: 'withdrawn' })
    done(await ask(lead, 'invitation.company', { clusterId, organisationId: gone.id, email: newAddress() }))
    expect(await statusOf(gone.id)).toBe('invited')
  })
})
