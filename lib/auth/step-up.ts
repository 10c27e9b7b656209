import { findSignIn } from '#db/accounts'
import { inContext, type Database } from '#db/client'
import { rotateSession } from '#db/sessions'
import type { Actor } from '#lib/domain/access/actor'
import type { Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { countAttempt, forgiveAttempt } from './attempts.ts'
import { passwordMatches } from './password-hash.ts'
import { hashToken, newToken } from './token.ts'

/**
 * Proves once more who is sitting there: checks the password and gives the session a new token, which the caller puts into the
 * cookie. Guesses are counted apart from sign-in, so that nobody outside can use them up.
 */
export async function proveAgain(
  database: Database,
  actor: Actor,
  tokenHash: string,
  password: string,
  now: Date,
): Promise<Result<{ readonly token: string; readonly actor: Actor }, Refusal>> {
  const attempt = await countAttempt(database, [{ kind: 'proof', accountId: actor.accountId }], now)
  if (!attempt.ok) return attempt
  const known = await inContext(database, { kind: 'auth' }, (tx) => findSignIn(tx, actor.email))
  if (!known || !(await passwordMatches(known.passwordHash, password))) return no({ kind: 'wrong-password' })
  const token = newToken()
  return inContext(database, { kind: 'auth' }, async (tx) => {
    await forgiveAttempt(tx, attempt.value)
    const rotated = await rotateSession(tx, actor.accountId, tokenHash, hashToken(token), now)
    return rotated ? ok({ token, actor: { ...actor, provedAt: now } }) : no({ kind: 'signed-out' } as const)
  })
}
