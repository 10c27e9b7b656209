import { describe, expect, test } from 'vitest'
import { isOwnOrigin } from './origin.ts'

const own = 'http://localhost:3000'
const post = (headers: Readonly<Record<string, string>>) => isOwnOrigin(new Headers(headers))

describe('A write is taken from our own pages alone', () => {
  test('the configured origin is taken, and the machine’s other name for itself', () => {
    expect(post({ origin: own, 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(post({ origin: own })).toBe(true)
    expect(post({ origin: 'http://127.0.0.1:3000' })).toBe(true)
  })

  test.each([
    ['no Origin', {}],
    ['an Origin of null', { origin: 'null' }],
    ['an empty Origin', { origin: '' }],
    ['another site', { origin: 'https://example.com' }],
    ['another port', { origin: 'http://localhost:3001' }],
    ['another scheme', { origin: 'https://localhost:3000' }],
    ['a name that begins like ours', { origin: 'http://localhost:3000.example.com' }],
    ['our address with a slash', { origin: `${own}/` }],
    ['our address in capitals', { origin: 'HTTP://LOCALHOST:3000' }],
    ['two Origins', { origin: `${own}, https://example.com` }],
    ['a sibling site', { origin: own, 'sec-fetch-site': 'same-site' }],
    ['a foreign page that claims our origin', { origin: own, 'sec-fetch-site': 'cross-site' }],
    ['an address typed by hand', { origin: own, 'sec-fetch-site': 'none' }],
  ])('%s is refused', (_what, headers) => {
    expect(post(headers)).toBe(false)
  })

  test('a forged X-Forwarded-Host is not believed, nor Host, nor Forwarded', () => {
    const forged = {
      origin: 'https://evil.example',
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example;proto=https',
    }
    expect(post(forged)).toBe(false)
    expect(post({ ...forged, origin: own })).toBe(true)
  })
})
