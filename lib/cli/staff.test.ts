import { afterAll, expect, test, vi } from 'vitest'
import { inContext } from '#db/client'
import { findReset } from '#db/password-resets'
import { freshDatabase } from '#db/testing'
import { hashToken } from '#lib/auth/token'
import { runConcord } from './run.ts'

const { database, owner, ownerUrl } = await freshDatabase()

vi.stubEnv('DATABASE_URL', ownerUrl)
afterAll(() => vi.unstubAllEnvs())

const concord = (...args: readonly string[]) =>
  runConcord(['staff', ...args], { pathOf: (path) => path, readFile: () => Promise.reject(new Error()) })

test('the first of the Forum’s staff gets an account and a link to choose a password', async () => {
  const outcome = await concord('Farah@Forum.example', 'Farah Mansour')
  const token = outcome.ok ? (/\/reset\/(\S+)\n$/.exec(outcome.value)?.[1] ?? '') : ''
  const reset = await inContext(database, { kind: 'auth' }, (tx) => findReset(tx, hashToken(token), new Date()))
  expect(reset).toMatchObject({ name: 'Farah Mansour', email: 'farah@forum.example' })
  const held = await owner`
    select g.role, o.kind from role_grant g join organisation o on o.id = g.organisation_id
    where g.account_id = ${reset?.accountId ?? ''}`
  expect([...held]).toEqual([{ role: 'staff', kind: 'forum' }])
})

test('a second of the staff joins the same Forum', async () => {
  expect(await concord('second@forum.example', 'Second')).toMatchObject({ ok: true })
  expect(await owner`select from organisation where kind = 'forum'`).toHaveLength(1)
})

test('an address with an account, a wrong address and wrong arguments are each refused in a sentence', async () => {
  expect(await concord('farah@forum.example', 'Farah')).toEqual({
    ok: false,
    refusal: ['farah@forum.example has an account already.'],
  })
  expect(await concord('farah', 'Farah')).toMatchObject({ ok: false })
  expect(await concord('farah@forum.example')).toMatchObject({ ok: false })
})
