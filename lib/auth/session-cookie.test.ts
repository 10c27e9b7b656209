import { afterEach, expect, test, vi } from 'vitest'
import { sessionSeconds } from './cookies.ts'
import { openCookie, sealCookie } from './session-cookie.ts'
import { hashToken } from './token.ts'

afterEach(() => void vi.useRealTimers())

test('A cookie opens to the hash of its token, the first time and after', async () => {
  const cookie = await sealCookie('a token')
  expect(await openCookie(cookie)).toBe(hashToken('a token'))
  expect(await openCookie(cookie)).toBe(hashToken('a token'))
})

test('A cookie that was opened before is refused once its time is over', async () => {
  const cookie = await sealCookie('another token')
  expect(await openCookie(cookie)).not.toBeNull()
  vi.useFakeTimers({ now: Date.now() + (sessionSeconds + 60) * 1000, toFake: ['Date'] })
  expect(await openCookie(cookie)).toBeNull()
})

test('A cookie of which one sign was changed is as good as none, also after it was opened', async () => {
  const cookie = await sealCookie('a third token')
  await openCookie(cookie)
  for (const at of [10, Math.floor(cookie.length / 2), cookie.length - 5]) {
    const changed = cookie.slice(0, at) + (cookie[at] === 'A' ? 'B' : 'A') + cookie.slice(at + 1)
    expect(await openCookie(changed)).toBeNull()
  }
})
