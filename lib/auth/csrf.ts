import { createHash, randomBytes } from 'node:crypto'
import { authSecret } from '#lib/env'

/** The header in which the web server hands the form's token to the sign-in page. */
export const csrfHeader = 'x-concord-csrf'

/**
 * next-auth takes a sign-in only with a token that equals the one in its cookie, `token|SHA-256(token + secret)`, and sets that
 * cookie itself only through a script. Made here in the same form, it is there before the form is shown, script or not.
 */
export function csrfCookie(existing: string | undefined): { readonly token: string; readonly value: string } {
  const [token, proof] = (existing ?? '').split('|')
  if (existing && token && proof === proofOf(token)) return { token, value: existing }
  const fresh = randomBytes(32).toString('hex')
  return { token: fresh, value: `${fresh}|${proofOf(fresh)}` }
}

const proofOf = (token: string): string => createHash('sha256').update(`${token}${authSecret()}`).digest('hex')
