import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { listMail } from '#db/mail'
import { actorOf, makeActor, makeCluster, makeCompany, makeMember, makeOrganisation, makeWorld } from '#db/make'
import { invitation, mail } from '#db/schema/index'
import { findActor } from '#db/sessions'
import { freshDatabase, unguarded } from '#db/testing'
import { performOpen, type Opening } from '#lib/auth/open-door'
import { hashToken } from '#lib/auth/token'
import type { Actor } from '#lib/domain/access/actor'
import type { Refusal } from '#lib/domain/refusal'
import type { Result } from '#lib/domain/result'
import { perform, type Action, type Done } from '../action.ts'
import { acceptInvitation } from '../open/accept-invitation.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner, ownerUrl } = await freshDatabase()
const world = await makeWorld(database, owner)
const { cluster, staff, lead, steward } = world
const clusterId = cluster.id
const steel = world.company('Northbank Steel')
const refinery = world.company('Estuary Refining')
const password = 'copper lantern walks uphill'
const addresses = { count: 0 }
const newAddress = () => `guest${(addresses.count += 1)}@new.example`

const ask = (actor: Actor, name: ActionName, input: Readonly<Record<string, unknown>>, now = new Date()) =>
  perform(name, actions[name] as unknown as Action, input, { database, actor, now })

function done(outcome: Result<Done, Refusal>): Done {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const kindOf = (outcome: Result<unknown, Refusal>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)

/** The token of the newest letter to an address: it stands nowhere else. */
async function tokenTo(email: string): Promise<string> {
  const letters = await inContext(database, { kind: 'mail' }, (tx) => listMail(tx, 200))
  const letter = letters.find((each) => each.to === email)
  return /\/invitation\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? ''
}

const stranger = { actor: null, session: null, networkAddress: '192.0.2.1', userAgent: null }

const accept = (
  token: string,
  actor: Actor | null = null,
  over: Readonly<Record<string, string>> = {},
  now = new Date(),
) =>
  performOpen(
    acceptInvitation as unknown as Opening<unknown>,
    actor ? { token } : { token, name: 'New Person', newPassword: password, ...over },
    { database, visitor: { ...stranger, actor }, now },
  )

/** Who sits behind the session that accepting opened. */
async function whoCameIn(outcome: Awaited<ReturnType<typeof accept>>): Promise<Actor> {
  const token = outcome.ok ? outcome.value.session : null
  const actor = token ? await findActor(database, hashToken(token)) : null
  if (!actor) throw new Error(`Nobody came in: ${JSON.stringify(outcome)}`)
  return actor
}

async function colleagueInvited(role = 'contributor', email = newAddress()) {
  const input = { organisationId: steel.id, clusterId, email, role }
  const made = done(await ask(steel.admin, 'invitation.colleague', input)).made
  return { email, id: made?.['invitationId'] ?? '', token: await tokenTo(email) }
}

const rolesOf = (actor: Actor) => actor.roles.map((role) => `${role.role} of ${role.organisationName}`)

describe('an invitation', () => {
  test('gives a new person exactly its role in exactly its organisation', async () => {
    const { email, token } = await colleagueInvited('signatory')
    const person = await whoCameIn(await accept(token))
    expect(person.email).toBe(email)
    expect(rolesOf(person)).toEqual(['signatory of Northbank Steel'])
  })

  test('is stored as a hash alone', async () => {
    const { token } = await colleagueInvited()
    const rows = await unguarded(ownerUrl, (tx) => tx.select().from(invitation))
    expect(rows.map((row) => row.tokenHash)).toContain(hashToken(token))
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(token.length).toBeGreaterThanOrEqual(43)
  })

  test('works once', async () => {
    const { token } = await colleagueInvited()
    expect(kindOf(await accept(token))).toBe('ok')
    expect(kindOf(await accept(token))).toBe('wrong-state')
  })

  test('accepted ten times at once lets exactly one in', async () => {
    const { email, token } = await colleagueInvited()
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => accept(token)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const accounts = await owner`select 1 from account where email = ${email}`
    expect(accounts).toHaveLength(1)
  })

  test('ends after 72 hours', async () => {
    const { token } = await colleagueInvited()
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000)
    expect(kindOf(await accept(token, null, {}, hours(72.01)))).toBe('wrong-state')
    expect(kindOf(await accept(token, null, {}, hours(71.9)))).toBe('ok')
  })

  test('is of no use to somebody signed in with another address', async () => {
    const { email, token } = await colleagueInvited()
    const other = await makeActor(database, owner, 'Other', [])
    const outcome = await accept(token, other)
    expect(outcome.ok).toBe(false)
    expect((await actorOf(database, owner, other.accountId)).roles).toEqual([])
    expect(await owner`select 1 from account where email = ${email}`).toHaveLength(0)
  })

  test('to an address with an account asks that account to sign in, and never sets a password', async () => {
    const person = await makeActor(database, owner, 'Already here', [])
    const { token } = await colleagueInvited('contributor', person.email)
    expect(kindOf(await accept(token))).toBe('wrong-state')
    expect(kindOf(await accept(token, person))).toBe('ok')
    expect(rolesOf(await actorOf(database, owner, person.accountId))).toEqual(['contributor of Northbank Steel'])
  })

  test('with a guessable password is refused and still waits', async () => {
    const { token } = await colleagueInvited()
    expect(kindOf(await accept(token, null, { newPassword: 'Password12345678!' }))).toBe('invalid')
    expect(kindOf(await accept(token))).toBe('ok')
  })

  test('sent again makes the one before it worthless', async () => {
    const first = await colleagueInvited('contributor', 'twice@new.example')
    const second = await colleagueInvited('contributor', 'twice@new.example')
    expect(kindOf(await accept(first.token))).toBe('wrong-state')
    expect(kindOf(await accept(second.token))).toBe('ok')
  })

  test('taken back no longer opens', async () => {
    const { id, token } = await colleagueInvited()
    const input = { organisationId: steel.id, clusterId, invitationId: id }
    expect(kindOf(await ask(refinery.admin, 'invitation.withdraw-colleague', input))).toBe('not-found')
    expect(
      kindOf(await ask(refinery.admin, 'invitation.withdraw-colleague', { ...input, organisationId: refinery.id })),
    ).toBe('wrong-state')
    expect(kindOf(await ask(steel.admin, 'invitation.withdraw-colleague', input))).toBe('ok')
    expect(kindOf(await accept(token))).toBe('wrong-state')
  })

  test('is void when its inviter has lost the role, also when it is given back', async () => {
    const admin = await makeActor(database, owner, 'Second admin', [{ role: 'company-admin', in: steel }])
    const email = newAddress()
    done(await ask(admin, 'invitation.colleague', { organisationId: steel.id, clusterId, email, role: 'contributor' }))
    const token = await tokenTo(email)
    await owner`update role_grant set revoked_at = now() where account_id = ${admin.accountId}`
    expect(kindOf(await accept(token))).toBe('wrong-state')
    await owner`insert into role_grant (account_id, organisation_id, role, granted_at) values (${admin.accountId}, ${steel.id}, 'company-admin', now())`
    expect(kindOf(await accept(token))).toBe('wrong-state')
  })

  test('is void when its inviter is suspended', async () => {
    const admin = await makeActor(database, owner, 'Third admin', [{ role: 'company-admin', in: steel }])
    const email = newAddress()
    done(await ask(admin, 'invitation.colleague', { organisationId: steel.id, clusterId, email, role: 'contributor' }))
    await owner`update account set suspended_at = now() where id = ${admin.accountId}`
    expect(kindOf(await accept(await tokenTo(email)))).toBe('wrong-state')
  })

  test.each(['a@x.example,b@y.example', 'a＠x.example', 'a@x.example\r\nBcc: b@y.example'])(
    'to %j is refused, and no letter is written',
    async (email) => {
      const letters = () => unguarded(ownerUrl, (tx) => tx.select().from(mail))
      const before = (await letters()).length
      const input = { organisationId: steel.id, clusterId, email, role: 'contributor' }
      expect(kindOf(await ask(steel.admin, 'invitation.colleague', input))).toBe('invalid')
      expect(await letters()).toHaveLength(before)
    },
  )

  test('leaves an entry of its sending and of its taking up in the trail, without the address', async () => {
    const { id, email, token } = await colleagueInvited()
    await accept(token)
    const entries = await owner<{ type: string; body: string }[]>`
      select type, body from audit_entry where organisation_id = ${steel.id} and body like ${`%${id}%`} order by id`
    expect(entries.map((entry) => entry.type)).toEqual(['invitation.sent', 'role.granted'])
    for (const entry of entries) expect(entry.body).not.toContain(email)
  })
})

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
    const person = await whoCameIn(await accept(await tokenTo(email)))
    expect(person.roles).toMatchObject([{ role: 'lead', clusterId }])
    expect(person.memberships.map((own) => own.clusterSlug)).toEqual(['humber'])
  })

  test('a lead invites a steward, who then is a steward of that cluster alone', async () => {
    const email = newAddress()
    done(await ask(lead, 'invitation.steward', { clusterId, email }))
    const person = await whoCameIn(await accept(await tokenTo(email)))
    expect(person.roles).toMatchObject([{ role: 'steward', clusterId }])
  })

  test('a lead of one cluster cannot invite into another', async () => {
    const other = await makeCluster(owner, { slug: 'dunkirk', name: 'Dunkirk' })
    const input = { clusterId: other.id, company: 'Y', email: newAddress() }
    expect(kindOf(await ask(lead, 'invitation.company', input))).toBe('not-found')
  })
})

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
    const admin = await whoCameIn(await accept(token))
    expect(await statusOf(organisationId)).toBe('active')
    expect(rolesOf(admin)).toEqual(['company-admin of Humber Cement'])
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
