import { describe, expect, test } from 'vitest'
import { actorOf, makeActor, makeWorld } from '#db/make'
import { invitation, mail } from '#db/schema/index'
import { freshDatabase, unguarded } from '#db/testing'
import { hashToken } from '#lib/auth/token'
import type { Actor } from '#lib/domain/access/actor'
import { done, invitations, kindOf, newAddress } from './testing.ts'

const { database, owner, ownerUrl } = await freshDatabase()
const world = await makeWorld(database, owner)
const clusterId = world.cluster.id
const steel = world.company('Northbank Steel')
const refinery = world.company('Estuary Refining')
const { ask, tokenTo, accept, whoCameIn } = invitations(database)

async function colleagueInvited(role = 'contributor', email = newAddress()) {
  const input = { organisationId: steel.id, clusterId, email, role }
  const made = done(await ask(steel.admin, 'invitation.colleague', input)).made
  return { email, id: made?.['invitationId'] ?? '', token: await tokenTo(email) }
}

const rolesOf = (actor: Actor) => actor.roles.map((role) => `${role.role} of ${role.organisationName}`)

describe('an invitation', () => {
  test('gives a new person exactly its role in exactly its organisation', async () => {
    const { email, token } = await colleagueInvited('signatory')
    const person = await whoCameIn(token)
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
    expect(kindOf(await accept(token, null, { now: hours(72.01) }))).toBe('wrong-state')
    expect(kindOf(await accept(token, null, { now: hours(71.9) }))).toBe('ok')
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
