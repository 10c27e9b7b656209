import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { makeOrganisation, makePerson } from '#db/make'
import { signInAttempt } from '#db/schema/index'
import { findActor, removeSession } from '#db/sessions'
import { freshDatabase, unguarded } from '#db/testing'
import { deviceMark } from './known-device.ts'
import { hashPassword, nobodysHash } from './password-hash.ts'
import { signIn, type SignInRequest } from './sign-in.ts'
import { proveAgain } from './step-up.ts'
import { hashToken } from './token.ts'

const { database, owner, ownerUrl } = await freshDatabase()
const company = await makeOrganisation(owner, 'Northbank Steel')
const password = 'copper lantern walks uphill'
const passwordHash = await hashPassword(password)
const people = { count: 0 }

async function somebody() {
  const email = `person${(people.count += 1)}@steel.example`
  const roles = [{ role: 'contributor', in: company }] as const
  return { email, accountId: await makePerson(owner, `Person ${people.count}`, roles, { email, passwordHash }) }
}

const now = new Date()
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)
const elsewhere = () => `192.0.2.${Math.floor(people.count / 2)}.${crypto.randomUUID()}`

const ask = (email: string, given: string, over: Partial<SignInRequest> = {}, at: Date = now) =>
  signIn(
    database,
    { email, password: given, networkAddress: elsewhere(), deviceMark: null, userAgent: 'Firefox', ...over },
    at,
  )

async function signedIn(email: string, over: Partial<SignInRequest> = {}) {
  const outcome = await ask(email, password, over)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const kindOf = (outcome: Awaited<ReturnType<typeof ask>>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)
const whoHas = (token: string) => findActor(database, hashToken(token))

async function guessWrong(email: string, times: number, over: Partial<SignInRequest> = {}) {
  const kinds = []
  for (let guess = 0; guess < times; guess++) kinds.push(kindOf(await ask(email, `wrong guess number ${guess}`, over)))
  return kinds
}

describe('signing in', () => {
  test('opens a session that is looked up by the hash of its token', async () => {
    const { email, accountId } = await somebody()
    const { token } = await signedIn(email)
    expect((await whoHas(token))?.accountId).toBe(accountId)
    expect(await owner`select 1 from session where token_hash = ${token}`).toHaveLength(0)
  })

  test('gives a new session each time', async () => {
    const { email } = await somebody()
    expect((await signedIn(email)).token).not.toBe((await signedIn(email)).token)
  })

  test('takes the address in capitals and with blanks around it', async () => {
    const { email } = await somebody()
    expect(kindOf(await ask(` ${email.toUpperCase()} `, password))).toBe('ok')
  })

  test('answers a wrong password, an unknown address and a suspended account with the same words', async () => {
    const [known, suspended] = [await somebody(), await somebody()]
    await owner`update account set suspended_at = now() where id = ${suspended.accountId}`
    const answers = [
      await ask(known.email, 'wrong password entirely'),
      await ask('nobody@steel.example', password),
      await ask(suspended.email, password),
      await ask('not an address', password),
      await ask('no\0address@steel.example', password),
    ]
    for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { kind: 'wrong-password' } })
  })

  test('costs an unknown address as much as a known one', async () => {
    const { email } = await somebody()
    const cost = async (address: string) => {
      // Processor time, which the load of other processes on the machine does not stretch.
      const began = process.cpuUsage()
      await ask(address, 'wrong password entirely')
      return process.cpuUsage(began).user
    }
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let round = 0; round < 9; round++) {
      known.push(await cost(email))
      unknown.push(await cost('nobody-here@steel.example'))
    }
    // All rounds together, because a single one can be shorter than the clock's tick. Without the hash an unknown address would cost
    // a fiftieth; the bounds are wide, because what else the process does is not ours to say.
    const sum = (costs: readonly number[]) => costs.reduce((total, one) => total + one, 0)
    const ratio = sum(unknown) / sum(known)
    expect(ratio).toBeGreaterThan(0.1)
    expect(ratio).toBeLessThan(10)
  })

  test('checks an unknown address against a hash of the very strength of a real one', async () => {
    const strengthOf = (hash: string) => hash.split('$').slice(0, 4).join('$')
    expect(strengthOf(nobodysHash)).toBe(strengthOf(await hashPassword('any passphrase at all')))
  })
})

describe('a session', () => {
  test('is over at the first try after signing out', async () => {
    const { token } = await signedIn((await somebody()).email)
    await inContext(database, { kind: 'auth' }, (tx) => removeSession(tx, hashToken(token)))
    expect(await whoHas(token)).toBeNull()
  })

  test('is over at the first try after its account was suspended', async () => {
    const { email, accountId } = await somebody()
    const { token } = await signedIn(email)
    await owner`update account set suspended_at = now() where id = ${accountId}`
    expect(await whoHas(token)).toBeNull()
  })

  test('ends after half an hour without a request', async () => {
    const { token } = await signedIn((await somebody()).email)
    await owner`update session set seen_at = now() - interval '31 minutes' where token_hash = ${hashToken(token)}`
    expect(await whoHas(token)).toBeNull()
  })

  test('ends twelve hours after signing in, however busy', async () => {
    const { token } = await signedIn((await somebody()).email)
    const [row] = await owner<{ hours: number }[]>`
      select extract(epoch from expires_at - created_at) / 3600 as hours from session where token_hash = ${hashToken(token)}`
    expect(Number(row?.hours)).toBe(12)
    await owner`update session set expires_at = now() where token_hash = ${hashToken(token)}`
    expect(await whoHas(token)).toBeNull()
  })
})

describe('guessing', () => {
  test('is slowed after ten wrong passwords, for the right one too', async () => {
    const { email } = await somebody()
    expect(await guessWrong(email, 10)).toEqual(Array(10).fill('wrong-password'))
    expect(await ask(email, password)).toEqual({ ok: false, refusal: { kind: 'slow-down', seconds: 30 } })
    expect(kindOf(await ask(email, password, {}, later(31)))).toBe('ok')
  })

  test('at an address nobody has is slowed in the same way', async () => {
    await guessWrong('ghost@steel.example', 10)
    expect(await ask('ghost@steel.example', password)).toEqual({
      ok: false,
      refusal: { kind: 'slow-down', seconds: 30 },
    })
  })

  test('a hundred times at once gets no more than ten answers', async () => {
    const { email } = await somebody()
    const all = await Promise.all(Array.from({ length: 100 }, (_, guess) => ask(email, `guess number ${guess}`)))
    expect(all.filter((outcome) => kindOf(outcome) === 'wrong-password')).toHaveLength(10)
    expect(all.filter((outcome) => kindOf(outcome) === 'slow-down')).toHaveLength(90)
  })

  test('begins anew after the right password', async () => {
    const { email } = await somebody()
    await guessWrong(email, 9)
    await signedIn(email)
    expect(await guessWrong(email, 9)).toEqual(Array(9).fill('wrong-password'))
  })

  test('from one network address is slowed across accounts', async () => {
    const networkAddress = '198.51.100.7'
    for (let guess = 0; guess < 40; guess++) await ask(`victim${guess}@steel.example`, 'wrong', { networkAddress })
    expect(kindOf(await ask('victim99@steel.example', 'wrong', { networkAddress }))).toBe('slow-down')
    expect(kindOf(await ask('victim99@steel.example', 'wrong'))).toBe('wrong-password')
  })

  test('by a stranger does not keep out the owner, whose browser has signed in before', async () => {
    const { email, accountId } = await somebody()
    await guessWrong(email, 12)
    expect(kindOf(await ask(email, password))).toBe('slow-down')
    expect(kindOf(await ask(email, password, { deviceMark: deviceMark(accountId) }))).toBe('ok')
  })

  test('with the mark of another account counts like guessing without', async () => {
    const [victim, thief] = [await somebody(), await somebody()]
    await guessWrong(victim.email, 10, { deviceMark: deviceMark(thief.accountId) })
    expect(kindOf(await ask(victim.email, password, { deviceMark: deviceMark(thief.accountId) }))).toBe('slow-down')
  })

  test('leaves hashes in the database, never an address', async () => {
    await guessWrong('plain.to.read@steel.example', 1)
    const rows = await unguarded(ownerUrl, (tx) => tx.select().from(signInAttempt))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.subjectHash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('proving again who one is', () => {
  async function atDesk() {
    const { email, accountId } = await somebody()
    const { token } = await signedIn(email)
    const actor = await whoHas(token)
    if (!actor) throw new Error('The session was not found')
    return { email, accountId, token, actor }
  }

  test('gives the session a new token, and the old one opens nothing', async () => {
    const { token, actor } = await atDesk()
    const proved = await proveAgain(database, actor, hashToken(token), password, later(1))
    if (!proved.ok) throw new Error(JSON.stringify(proved.refusal))
    expect(await whoHas(token)).toBeNull()
    expect((await whoHas(proved.value.token))?.provedAt).toEqual(later(1))
  })

  test('with a wrong password leaves the session as it was', async () => {
    const { token, actor } = await atDesk()
    const proved = await proveAgain(database, actor, hashToken(token), 'not my password at all', now)
    expect(proved).toEqual({ ok: false, refusal: { kind: 'wrong-password' } })
    expect(await whoHas(token)).not.toBeNull()
  })

  test('is slowed after ten wrong passwords', async () => {
    const { token, actor } = await atDesk()
    for (let guess = 0; guess < 10; guess++) await proveAgain(database, actor, hashToken(token), `no ${guess}`, now)
    const proved = await proveAgain(database, actor, hashToken(token), password, now)
    expect(proved.ok ? 'ok' : proved.refusal.kind).toBe('slow-down')
  })

  test('is not used up by strangers who guess at the sign-in form', async () => {
    const { email, token, actor } = await atDesk()
    await guessWrong(email, 12)
    expect((await proveAgain(database, actor, hashToken(token), password, now)).ok).toBe(true)
  })

  test('with another person’s session is refused, and that session stays', async () => {
    const [mine, theirs] = [await atDesk(), await atDesk()]
    const proved = await proveAgain(database, mine.actor, hashToken(theirs.token), password, now)
    expect(proved).toEqual({ ok: false, refusal: { kind: 'signed-out' } })
    expect((await whoHas(theirs.token))?.accountId).toBe(theirs.accountId)
  })
})
