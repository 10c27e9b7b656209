import { describe, expect, test } from 'vitest'
import type { Actor, HeldRole, Membership } from './actor.ts'
import { authorise, holds } from './grant.ts'
import { permissions, type Permission } from './permissions.ts'
import { roles, type Role } from './roles.ts'

const here = { clusterId: 'humber', organisationId: 'steel' }
const office = 'humber-office'

/** What each role may do in its own place, written out by hand: a change of the table must be made here too. */
// prettier-ignore
const expected = {
  //                      staff  lead   steward contributor signatory company-admin
  'account:own':       row(true,  true,  true,  true,  true,  true),
  'forum:read':        row(true,  false, false, false, false, false),
  'cluster:open':      row(true,  false, false, false, false, false),
  'lead:invite':       row(true,  false, false, false, false, false),
  'lead:remove':       row(true,  false, false, false, false, false),
  'public-goals:keep': row(true,  false, false, false, false, false),
  'cluster:read':      row(false, true,  true,  true,  true,  true),
  'cluster:edit':      row(false, true,  false, false, false, false),
  'benchmark:choose':  row(false, true,  false, false, false, false),
  'factors:load':      row(false, true,  false, false, false, false),
  'infrastructure:keep': row(false, true,  false, false, false, false),
  'funding:keep':      row(false, true,  true,  false, false, false),
  'member:invite':     row(false, true,  false, false, false, false),
  'steward:name':      row(false, true,  false, false, false, false),
  'steward:remove':    row(false, true,  false, false, false, false),
  'submission:decide': row(false, false, true,  false, false, false),
  'bundle:export':     row(false, false, true,  false, false, false),
  'ledger:read':       row(false, false, true,  false, false, false),
  'roadmap:merge':     row(false, true,  false, false, false, false),
  'gap:propose':       row(false, true,  true,  false, false, false),
  'scenario:keep':     row(false, true,  true,  false, false, false),
  'schedule:read':     row(false, true,  true,  false, false, false),
  'conflict:settle':   row(false, true,  false, false, false, false),
  'roadmap:freeze':    row(false, true,  false, false, false, false),
  'roadmap:approve':   row(false, true,  false, false, false, false),
  'roadmap:publish':   row(false, true,  false, false, false, false),
  'progress:report':   row(false, true,  false, false, false, false),
  'comment:write':     row(false, true,  true,  true,  true,  true),
  'company:read':      row(false, false, false, true,  true,  true),
  'company:edit':      row(false, false, false, true,  false, false),
  'submission:send':   row(false, false, false, true,  false, false),
  'colleague:invite':  row(false, false, false, false, false, true),
  'colleague:remove':  row(false, false, false, false, false, true),
  'roadmap:sign':      row(false, false, false, false, true,  false),
  'verifier:invite':   row(false, false, false, false, false, true),
  'verifier:answer':   row(false, false, false, true,  false, true),
  'engagement:read':   row(false, false, false, false, false, false),
  'engagement:ask':    row(false, false, false, false, false, false),
  'opinion:record':    row(false, false, false, false, false, false),
} satisfies Record<Permission, Readonly<Record<Role, boolean>>>

function row(
  staff: boolean,
  lead: boolean,
  steward: boolean,
  contributor: boolean,
  signatory: boolean,
  admin: boolean,
) {
  return { staff, lead, steward, contributor, signatory, 'company-admin': admin }
}

const everyCell = (Object.keys(permissions) as Permission[]).flatMap((permission) =>
  roles.map((role) => [permission, role] as const),
)
const besidesOneself = everyCell.filter(([permission]) => permissions[permission].in !== 'self')

function actor(held: readonly HeldRole[], memberships: readonly Membership[]): Actor {
  return {
    accountId: 'anna',
    email: 'anna@steel.example',
    name: 'Anna',
    provedAt: new Date(0),
    roles: held,
    memberships,
    engagements: [],
  }
}

const member = (clusterId: string, organisationId: string): Membership => ({
  clusterId,
  clusterSlug: clusterId,
  clusterName: clusterId,
  organisationId,
  organisationName: organisationId,
})

function holder(role: Role, at: typeof here): Actor {
  if (role === 'staff') return actor([held(role, 'forum', null)], [])
  if (role === 'lead' || role === 'steward')
    return actor([held(role, office, at.clusterId)], [member(at.clusterId, office)])
  return actor([held(role, at.organisationId, null)], [member(at.clusterId, at.organisationId)])
}

const named = (at: typeof here) => ({ ...at, clusterName: at.clusterId, organisationName: at.organisationId })

const held = (role: Role, organisationId: string, clusterId: string | null): HeldRole => ({
  role,
  organisationId,
  organisationName: organisationId,
  clusterId,
})

describe('the permission table', () => {
  test.each(everyCell)('%s for a %s in the own place is as written down', (permission, role) => {
    expect(holds(holder(role, here), permission, here)).toBe(expected[permission][role])
  })

  test.each(besidesOneself)('%s gives a %s of another cluster and company nothing here', (permission, role) => {
    const elsewhere = holder(role, { clusterId: 'dunkirk', organisationId: 'cement' })
    const everywhere = permissions[permission].in === 'forum'
    expect(holds(elsewhere, permission, here)).toBe(everywhere && expected[permission][role])
  })

  test.each(besidesOneself)('%s is nothing a person without any role holds (%s)', (permission) => {
    expect(holds(actor([], [member('humber', 'steel')]), permission, here)).toBe(false)
  })

  test('a company role counts in a cluster only while the company is a member there', () => {
    expect(holds(actor([held('contributor', 'steel', null)], []), 'cluster:read', here)).toBe(false)
    expect(holds(actor([held('contributor', 'steel', null)], []), 'company:edit', here)).toBe(false)
  })

  test('a role in one company says nothing about another company of the same cluster', () => {
    const both = actor([held('contributor', 'steel', null)], [member('humber', 'steel'), member('humber', 'cement')])
    expect(holds(both, 'company:edit', { clusterId: 'humber', organisationId: 'cement' })).toBe(false)
  })

  test('a lead is not a steward unless named one', () => {
    expect(holds(holder('lead', here), 'submission:decide', here)).toBe(false)
  })

  test('without a cluster there is no role in it', () => {
    expect(holds(holder('lead', here), 'cluster:read', {})).toBe(false)
  })

  test('an engagement opens its own submission alone, and says itself where that is', () => {
    const engaged = { id: 'e1', submissionId: 's1', number: 2, ...named(here) }
    const verifier: Actor = { ...actor([], []), engagements: [engaged] }
    const grant = authorise(verifier, 'engagement:read', {
      engagementId: 'e1',
      organisationId: 'cement',
      clusterId: 'x',
    })
    expect(grant.ok && [grant.value.submissionId, grant.value.organisationId, grant.value.clusterId]).toEqual([
      's1',
      'steel',
      'humber',
    ])
    expect(holds(verifier, 'engagement:read', { engagementId: 'e2' })).toBe(false)
    expect(holds(verifier, 'engagement:read', here)).toBe(false)
  })

  test('a verifier holds nothing else in the cluster or the company of the submission', () => {
    const verifier: Actor = {
      ...actor([], []),
      engagements: [{ id: 'e1', submissionId: 's1', number: 2, ...named(here) }],
    }
    const own = (Object.keys(permissions) as Permission[]).filter((permission) =>
      holds(verifier, permission, { ...here, engagementId: 'e1' }),
    )
    expect(own).toEqual(['account:own', 'engagement:read', 'engagement:ask', 'opinion:record'])
  })

  test('a refused grant looks like something that does not exist', () => {
    expect(authorise(holder('steward', here), 'roadmap:merge', here)).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    })
  })
})
