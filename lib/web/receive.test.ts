import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { csrfHeader } from '#lib/auth/csrf'
import { keepDrawn } from './drawn-parts.ts'
import { receive } from './receive.ts'

/** What the framework was handed; null when the request was answered before it. */
let handed: { readonly headers: IncomingHttpHeaders; readonly place: number | null } | null = null
const server = createServer((request, response) =>
  receive(request, response, () => {
    handed = { headers: { ...request.headers }, place: keepDrawn('part') }
    response.end('page')
  }),
)
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(() => void (handed = null))

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(origin + path, { headers, method, redirect: 'manual' })

describe('Every answer', () => {
  test.each(['/', '/home', '/healthz', '/_next/static/x.js', '/api/auth/csrf'])(
    'forbids guessing and framing: %s',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    },
  )
})

test.each(['PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])(
  'A method that nothing here is asked by is turned away: %s',
  async (method) => {
    const answer = await ask('/healthz', {}, method)
    expect([answer.status, answer.headers.get('allow'), handed]).toEqual([405, 'GET, HEAD, POST', null])
  },
)

describe('A page', () => {
  test('has a policy with a nonce of its own, which the framework is told', async () => {
    const nonces = new Set<string>()
    for (const _ of [1, 2]) {
      const policy = (await ask('/verify')).headers.get('content-security-policy') ?? ''
      expect(handed?.headers['content-security-policy']).toBe(policy)
      expect(policy).toContain("object-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      nonces.add(/script-src 'self' 'nonce-([0-9a-f]{32})' 'strict-dynamic'(;|$)/.exec(policy)?.[1] ?? '')
    }
    expect(nonces.size).toBe(2)
    expect(nonces).not.toContain('')
  })

  test('takes neither a policy nor a form’s token from outside', async () => {
    const mine = { 'content-security-policy': "script-src 'nonce-mine'", [csrfHeader]: 'mine' }
    await ask('/healthz', mine)
    expect(handed?.headers).not.toHaveProperty('content-security-policy')
    expect(handed?.headers).not.toHaveProperty(csrfHeader)
    await ask('/verify', mine)
    expect(handed?.headers['content-security-policy']).not.toContain('mine')
    expect(handed?.headers).not.toHaveProperty(csrfHeader)
  })
})

test('The sign-in form’s token is handed to the form and kept in a cookie that no script reads', async () => {
  const [cookie = ''] = (await ask('/sign-in')).headers.getSetCookie()
  const [, value = '', token = ''] =
    /^concord-csrf=(([0-9a-f]{64})%7C[0-9a-f]{64}); Path=\/; HttpOnly; SameSite=lax$/.exec(cookie) ?? []
  expect(handed?.headers[csrfHeader]).toBe(token)
  await ask('/sign-in', { cookie: `concord-csrf=${value}` })
  expect(handed?.headers[csrfHeader]).toBe(token)
  await ask('/sign-in', { cookie: `concord-csrf=${'0'.repeat(64)}%7C${'0'.repeat(64)}` })
  expect(handed?.headers[csrfHeader]).not.toMatch(/^0+$/)
})

test('Parts are kept apart for a whole document alone, and for each request by itself', async () => {
  await ask('/verify')
  expect(handed?.place).toBe(0)
  await ask('/verify')
  expect(handed?.place).toBe(0)
  await ask('/verify', { rsc: '1' })
  expect(handed?.place).toBeNull()
  await ask('/verify', { 'next-action': 'x' }, 'POST')
  expect(handed?.place).toBeNull()
})
