import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { authSecret } from '#lib/env'
import { cookieName, cookieOptions, sessionSeconds } from './cookies.ts'
import { hashToken } from './token.ts'

/** The hash of the session's token in the cookie; null without a cookie, or with one that is not ours or is too old. */
export async function sessionToken(): Promise<string | null> {
  const cookie = (await cookies()).get(cookieName('session'))?.value
  return cookie ? openCookie(cookie) : null
}

type Opened = { readonly hash: string; readonly until: number }

/**
 * Cookies that were opened before, by their digest: deriving the key and deciphering cost more than all the rest of a look-up. It
 * decides nothing: the session itself is looked up in the database on each request, and a cookie past its time is not taken from here.
 */
const known = new Map<string, Opened>()
const mostKnown = 5_000

/** A cookie that was tampered with is as good as none. */
export async function openCookie(cookie: string, now: number = Date.now()): Promise<string | null> {
  const digest = hashToken(cookie + authSecret())
  const before = known.get(digest)
  if (before && before.until > now) return before.hash
  try {
    const opened = await decode({ token: cookie, secret: authSecret() })
    if (typeof opened?.token !== 'string') return null
    const hash = hashToken(opened.token)
    remember(digest, { hash, until: Number(opened.exp ?? 0) * 1000 })
    return hash
  } catch {
    return null
  }
}

function remember(digest: string, opened: Opened): void {
  const [oldest] = known.size >= mostKnown ? known.keys() : []
  if (oldest !== undefined) known.delete(oldest)
  known.set(digest, opened)
}

/** The cookie holds the opaque token and nothing else: who it is and what they may do is looked up on each request. */
export const sealCookie = (token: string): Promise<string> =>
  encode({ token: { token }, secret: authSecret(), maxAge: sessionSeconds })

export async function setSessionCookie(token: string): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName('session'), await sealCookie(token), { ...cookieOptions(), maxAge: sessionSeconds })
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName('session'), '', { ...cookieOptions(), maxAge: 0 })
}
