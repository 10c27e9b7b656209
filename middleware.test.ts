import { unstable_doesMiddlewareMatch as doesMatch } from 'next/experimental/testing/server.js'
import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { cookieName } from '#lib/auth/cookies'
import { config, middleware } from './middleware.ts'

const asks = (url: string, cookies: Record<string, string> = {}) => doesMatch({ config, url, cookies, nextConfig: {} })
const answer = (path: string, method = 'GET') => middleware(new NextRequest(`http://localhost:3000${path}`, { method }))

describe('Without a session’s cookie', () => {
  test.each([
    ['/home', '/sign-in?next=%2Fhome'],
    ['/cluster/humber/roadmap?about=a&_rsc=1x', '/sign-in?next=%2Fcluster%2Fhumber%2Froadmap%3Fabout%3Da'],
  ])('a room leads to the sign-in form and back: %s', (path, way) => {
    expect(asks(path)).toBe(true)
    const { status, headers } = answer(path)
    expect([status, headers.get('location')]).toEqual([307, `http://localhost:3000${way}`])
  })

  test.each(['/', '/verify', '/published/humber', '/homeward', '/sign-in'])('an open page is drawn: %s', (path) => {
    expect(asks(path)).toBe(false)
  })

  test('a post goes on to the door, which refuses it', () => {
    expect(answer('/home', 'POST').headers.get('location')).toBeNull()
  })

  test('another cookie is none', () => {
    expect(asks('/home', { 'x-concord-session': '1' })).toBe(true)
  })
})

test('Whoever has a session’s cookie is not sent through', () => {
  expect(asks('/home', { [cookieName('session')]: '1' })).toBe(false)
  expect(asks('/home', { '__Host-concord-session': '1' })).toBe(false)
})
