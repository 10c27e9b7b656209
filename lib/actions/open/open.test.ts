import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { listMail } from '#db/mail'
import { actorOf, makeOrganisation, makePerson, makeSession } from '#db/make'
import { findActor } from '#db/sessions'
import { freshDatabase } from '#db/testing'
import { performLater, performOpen, type Opening, type Visitor } from '#lib/auth/open-door'
import { hashPassword } from '#lib/auth/password-hash'
import { signIn } from '#lib/auth/sign-in'
import { hashToken } from '#lib/auth/token'
import type { Refusal } from '#lib/domain/refusal'
import type { Result } from '#lib/domain/result'
import { openings, type OpeningName } from './registry.ts'

const { database, owner } = await freshDatabase()
const company = await makeOrganisation(owner, 'Northbank Steel')
const password = 'copper lantern walks uphill'
const next = 'nine violins beside a harbour'
const passwordHash = await hashPassword(password)
const people = { count: 0 }

async function somebody() {
  const email = `person${(people.count += 1)}@steel.example`
  const accountId = await makePerson(owner, 'Ada Moor', [{ role: 'contributor', in: company }], { email, passwordHash })
  return { email, accountId }
}

const stranger: Visitor = { actor: null, session: null, networkAddress: '192.0.2.1', userAgent: null }

const ask = (name: OpeningName, input: Readonly<Record<string, unknown>>, visitor = stranger, now = new Date()) =>
  performOpen(openings[name] as unknown as Opening<unknown>, input, {
    database,
    visitor: { ...visitor, networkAddress: crypto.randomUUID() },
    now,
  })
const kindOf = (outcome: Result<unknown, Refusal>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)

const canSignIn = async (email: string, given: string): Promise<boolean> => {
  const asked = { email, password: given, networkAddress: crypto.randomUUID(), deviceMark: null, userAgent: null }
  return (await signIn(database, asked, new Date())).ok
}

const lettersTo = async (email: string) =>
  (await inContext(database, { kind: 'mail' }, (tx) => listMail(tx, 200))).filter((letter) => letter.to === email)

/** Asks for a link as the page does: the answer first, the rest afterwards. */
async function askForLink(email: string) {
  const outcome = await ask('password.ask-reset', { email })
  if (outcome.ok && outcome.value.later) await performLater(database, outcome.value.later, new Date())
  const [letter] = await lettersTo(email)
  return { outcome, token: /\/reset\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? '' }
}

const isLive = async (token: string): Promise<boolean> => (await findActor(database, hashToken(token))) !== null

describe('a link to a new password', () => {
  test('sets it once, and the old password opens nothing any more', async () => {
    const { email } = await somebody()
    const { token } = await askForLink(email)
    expect(kindOf(await ask('password.reset', { token, newPassword: next }))).toBe('ok')
    expect([await canSignIn(email, password), await canSignIn(email, next)]).toEqual([false, true])
    expect(kindOf(await ask('password.reset', { token, newPassword: password }))).toBe('wrong-state')
  })

  test('used twice at once sets one password', async () => {
    const { email } = await somebody()
    const { token } = await askForLink(email)
    const outcomes = await Promise.all(
      [next, password].map((newPassword) => ask('password.reset', { token, newPassword })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  test('ends every session of the account', async () => {
    const { email, accountId } = await somebody()
    const sessions = [await makeSession(owner, accountId, new Date()), await makeSession(owner, accountId, new Date())]
    const { token } = await askForLink(email)
    await ask('password.reset', { token, newPassword: next })
    expect(await Promise.all(sessions.map(isLive))).toEqual([false, false])
  })

  test('ends after 72 hours', async () => {
    const { email } = await somebody()
    const { token } = await askForLink(email)
    const later = new Date(Date.now() + 72.01 * 3_600_000)
    expect(kindOf(await ask('password.reset', { token, newPassword: next }, stranger, later))).toBe('wrong-state')
  })

  test('is worthless once a newer one was sent', async () => {
    const { email } = await somebody()
    const [first, second] = [await askForLink(email), await askForLink(email)]
    expect(first.token).not.toBe(second.token)
    expect(kindOf(await ask('password.reset', { token: first.token, newPassword: next }))).toBe('wrong-state')
    expect(kindOf(await ask('password.reset', { token: second.token, newPassword: next }))).toBe('ok')
  })

  test('does not take a guessable password, and waits for a better one', async () => {
    const { email } = await somebody()
    const { token } = await askForLink(email)
    expect(kindOf(await ask('password.reset', { token, newPassword: 'Password12345678!' }))).toBe('invalid')
    expect(await ask('password.reset', { token, newPassword: 'lantern '.repeat(200) })).toEqual({
      ok: false,
      refusal: { kind: 'invalid', fields: { newPassword: 'Use at most 200 characters.' } },
    })
    expect(kindOf(await ask('password.reset', { token, newPassword: next }))).toBe('ok')
  })

  test('does not open a suspended account', async () => {
    const { email, accountId } = await somebody()
    const { token } = await askForLink(email)
    await owner`update account set suspended_at = now() where id = ${accountId}`
    expect(kindOf(await ask('password.reset', { token, newPassword: next }))).toBe('wrong-state')
  })

  test('is asked for with the same answer whether or not the address has an account', async () => {
    const { email } = await somebody()
    const [known, unknown] = [await askForLink(email), await askForLink('nobody@steel.example')]
    if (!known.outcome.ok || !unknown.outcome.ok) throw new Error('The request was refused')
    const said = ({ later: _later, ...rest }: { later?: unknown }) => rest
    expect(said(known.outcome.value)).toEqual(said(unknown.outcome.value))
    expect([(await lettersTo(email)).length, (await lettersTo('nobody@steel.example')).length]).toEqual([1, 0])
  })

  test('cannot be asked for without end', async () => {
    for (let round = 0; round < 10; round++) await ask('password.ask-reset', { email: 'flooded@steel.example' })
    expect(kindOf(await ask('password.ask-reset', { email: 'flooded@steel.example' }))).toBe('slow-down')
  })

  test('is the way in for somebody whom strangers’ guesses slow down', async () => {
    const { email } = await somebody()
    for (let guess = 0; guess < 11; guess++) await canSignIn(email, `guess ${guess}`)
    expect(await canSignIn(email, password)).toBe(false)
    const { token } = await askForLink(email)
    await ask('password.reset', { token, newPassword: next })
    expect(await canSignIn(email, next)).toBe(true)
  })
})

describe('the own account', () => {
  async function atDesk() {
    const { email, accountId } = await somebody()
    const token = await makeSession(owner, accountId, new Date())
    const actor = await actorOf(database, owner, accountId)
    return { email, accountId, token, visitor: { ...stranger, actor, session: hashToken(token) } }
  }

  test('changes its password after a fresh proof, and its other sessions end', async () => {
    const { email, accountId, token, visitor } = await atDesk()
    const other = await makeSession(owner, accountId, new Date())
    expect(kindOf(await ask('password.change', { newPassword: next }, visitor))).toBe('ok')
    expect([await isLive(token), await isLive(other)]).toEqual([true, false])
    expect([await canSignIn(email, password), await canSignIn(email, next)]).toEqual([false, true])
    expect((await lettersTo(email))[0]?.subject).toBe('Concord: your password was changed')
  })

  test('does not change its password on an old proof, or without a session', async () => {
    const { visitor } = await atDesk()
    const later = new Date(Date.now() + 6 * 60_000)
    expect(kindOf(await ask('password.change', { newPassword: next }, visitor, later))).toBe('not-fresh')
    expect(kindOf(await ask('password.change', { newPassword: next }))).toBe('signed-out')
  })

  test('signs out here, and the session is over', async () => {
    const { token, visitor } = await atDesk()
    const outcome = await ask('session.end', {}, visitor)
    expect(outcome.ok && outcome.value.session).toBeNull()
    expect(await isLive(token)).toBe(false)
  })
})
