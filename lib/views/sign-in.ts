import { headers } from 'next/headers'
import { csrfHeader } from '#lib/auth/csrf'
import { returnPath } from '#lib/auth/next-auth'
import { sitePath } from '#lib/domain/access/site-path'
import { isDemo } from '#lib/env'

export type SignInQuery = { readonly next?: string; readonly error?: string; readonly notice?: string }

/** What the sign-in form posts besides what is typed, and the sentence above it. */
export async function seeSignIn(query: SignInQuery) {
  const asked = await headers()
  return {
    csrfToken: asked.get(csrfHeader) ?? '',
    next: query.next === undefined && query.error !== undefined ? await returnPath() : sitePath(query.next),
    problem: query.error === undefined ? null : problemOf(query.error),
    notice: query.notice === undefined ? null : (notices[query.notice] ?? null),
    demo: isDemo(),
  }
}

/** The same words for a wrong password and an address nobody has. */
function problemOf(error: string): string {
  const wait = /^slow-down-(\d{1,4})$/.exec(error)?.[1]
  if (wait) return `Too many attempts. Wait ${inWords(Number(wait))}, then try again, or set a new password by mail.`
  if (error === 'refused') return 'Address and password do not fit together. Check both and try again.'
  return 'Signing in did not work just now. Nothing was changed; try again.'
}

const inWords = (seconds: number): string =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`

const notices: Readonly<Record<string, string>> = {
  'signed-out': 'You are signed out.',
  'password-set': 'Your new password is set, and every session of yours has ended. Sign in with it.',
}
