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

/** A cookie that was tampered with is as good as none. */
export async function openCookie(cookie: string): Promise<string | null> {
  try {
    const opened = await decode({ token: cookie, secret: authSecret() })
    return typeof opened?.token === 'string' ? hashToken(opened.token) : null
  } catch {
    return null
  }
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
