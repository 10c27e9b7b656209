import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { authSecret } from '#lib/env'
import { cookieName, cookieOptions } from './cookies.ts'

/**
 * A browser that has signed in to an account before carries a mark of it, and its guesses are counted apart: whoever guesses
 * at an account from elsewhere can slow down strangers, but never keep its owner out.
 */
const seal = (accountId: string, nonce: string): string =>
  createHmac('sha256', authSecret()).update(`device|${accountId}|${nonce}`).digest('base64url')

const yearSeconds = 365 * 24 * 3600

export function deviceMark(accountId: string): string {
  const nonce = randomBytes(16).toString('base64url')
  return `${nonce}.${seal(accountId, nonce)}`
}

/** The device's own name when its mark is of this account. */
export function knownDevice(mark: string | null, accountId: string | null): string | null {
  const [nonce, given] = (mark ?? '').split('.')
  if (!nonce || !given || accountId === null) return null
  const [expected, actual] = [Buffer.from(seal(accountId, nonce)), Buffer.from(given)]
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? nonce : null
}

export const deviceCookie = async (): Promise<string | null> =>
  (await cookies()).get(cookieName('device'))?.value ?? null

export async function setDeviceCookie(accountId: string): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName('device'), deviceMark(accountId), { ...cookieOptions(), maxAge: yearSeconds })
}
