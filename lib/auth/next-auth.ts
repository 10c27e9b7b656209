import NextAuth, { type AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cookies, headers } from 'next/headers'
import { database } from '#db/connection'
import { sitePath } from '#lib/domain/access/site-path'
import { authSecret } from '#lib/env'
import { log } from '#lib/log'
import { cookieName, cookieOptions, sessionSeconds } from './cookies.ts'
import { deviceCookie, setDeviceCookie } from './known-device.ts'
import { networkAddress } from './network-address.ts'
import { signIn } from './sign-in.ts'

declare module 'next-auth' {
  interface User {
    /** Goes into the cookie and nowhere else. */
    readonly sessionToken?: string
  }
}

/** What stands behind `?error=` on the sign-in form. A fault says no more than that there was one. */
export type SignInError = 'refused' | `slow-down-${number}` | 'fault'

/** What was posted, whatever it was. */
const text = (posted: unknown): string => (typeof posted === 'string' ? posted : '')

async function authorize(given: Record<'email' | 'password', string> | undefined) {
  const asked = await headers()
  const outcome = await signIn(
    database(),
    {
      email: text(given?.email),
      password: text(given?.password),
      networkAddress: networkAddress(asked),
      deviceMark: await deviceCookie(),
      userAgent: asked.get('user-agent'),
    },
    new Date(),
  ).catch((cause: unknown) => {
    // next-auth writes the message of whatever is thrown into the address bar.
    log.error({ event: 'sign-in.failed', reason: cause instanceof Error ? cause.name : 'unknown' })
    throw new Error('fault' satisfies SignInError)
  })
  if (outcome.ok) {
    await setDeviceCookie(outcome.value.accountId)
    return { id: outcome.value.accountId, sessionToken: outcome.value.token }
  }
  if (outcome.refusal.kind !== 'slow-down') return null
  throw new Error(`slow-down-${outcome.refusal.seconds}` satisfies SignInError)
}

const options = (): AuthOptions => {
  const cookie = (kind: Parameters<typeof cookieName>[0]) => ({ name: cookieName(kind), options: cookieOptions() })
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    cookies: { sessionToken: cookie('session'), csrfToken: cookie('csrf'), callbackUrl: cookie('return') },
    providers: [Credentials({ credentials: { email: { type: 'email' }, password: { type: 'password' } }, authorize })],
    callbacks: {
      jwt: ({ user }) => ({ token: user?.sessionToken }),
      redirect: ({ url }) => sitePath(url),
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}

export type AuthContext = { readonly params: Promise<{ readonly nextauth: string[] }> }

/** next-auth's own handler, kept behind this file so that another library can take its place here alone. */
export const nextAuth = (request: Request, context: AuthContext): Promise<Response> =>
  NextAuth(options())(request, context) as Promise<Response>

/** The place to return to after a refused sign-in, which next-auth remembers in a cookie. */
export const returnPath = async (): Promise<string> => sitePath((await cookies()).get(cookieName('return'))?.value)
