import { expect, test } from 'vitest'
import { actorOf, makePerson, makeSession } from '#db/make'
import { findActor } from '#db/sessions'
import { freshDatabase } from '#db/testing'
import { hashToken } from '#lib/auth/token'
import { perform } from '../action.ts'
import { endAllSessions, endOneSession } from './end-sessions.ts'

const { database, owner } = await freshDatabase()
const isLive = async (token: string): Promise<boolean> => (await findActor(database, hashToken(token))) !== null

async function somebody() {
  const accountId = await makePerson(owner, 'Ada Moor', [])
  const tokens = [
    await makeSession(owner, accountId, new Date()),
    await makeSession(owner, accountId, new Date()),
  ] as const
  return { tokens, request: { database, actor: await actorOf(database, owner, accountId), now: new Date() } }
}

test('Signing out everywhere ends every session of the person and nobody else’s', async () => {
  const [me, other] = [await somebody(), await somebody()]
  await perform('account.end-sessions', endAllSessions, {}, me.request)
  expect(await Promise.all([...me.tokens, ...other.tokens].map(isLive))).toEqual([false, false, true, true])
})

test('Ending one session leaves the others', async () => {
  const me = await somebody()
  await perform('account.end-session', endOneSession, { session: hashToken(me.tokens[0]) }, me.request)
  expect(await Promise.all(me.tokens.map(isLive))).toEqual([false, true])
})

test('Nobody ends another person’s session', async () => {
  const [me, other] = [await somebody(), await somebody()]
  const outcome = await perform(
    'account.end-session',
    endOneSession,
    { session: hashToken(other.tokens[0]) },
    me.request,
  )
  expect(outcome).toEqual({ ok: false, refusal: { kind: 'not-found' } })
  expect(await isLive(other.tokens[0])).toBe(true)
})
