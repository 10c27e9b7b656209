import { findSignIn, type SignInRow } from '#db/accounts'
import { appendAudit } from '#db/audit'
import { inContext, type Database, type Tx } from '#db/client'
import { insertSession } from '#db/sessions'
import { normaliseEmail } from '#lib/domain/access/email'
import { passwordLength } from '#lib/domain/access/password'
import type { Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { countAttempt, forgiveAttempt, type Subject } from './attempts.ts'
import { knownDevice } from './known-device.ts'
import { passwordMatches } from './password-hash.ts'
import { hashToken, newToken } from './token.ts'

export type SignInRequest = {
  readonly email: string
  readonly password: string
  readonly networkAddress: string
  /** The mark a browser carries that has signed in here before. */
  readonly deviceMark: string | null
  readonly userAgent: string | null
}

export type SignedIn = { readonly accountId: string; readonly token: string }

/**
 * Checks address and password and opens a session. Whether an account is there makes no difference to the answer, to what is
 * counted, or to the work: one count, one look-up, one hash.
 */
export async function signIn(
  database: Database,
  request: SignInRequest,
  now: Date,
): Promise<Result<SignedIn, Refusal>> {
  const address = normaliseEmail(request.email)
  const email = address.ok ? address.value : noAddress(request.email)
  const known = await inContext(database, { kind: 'auth' }, (tx) => findSignIn(tx, email))
  const attempt = await countAttempt(database, subjectsOf(email, known, request), now)
  if (!attempt.ok) return attempt
  const password = request.password.slice(0, 4 * passwordLength.max)
  const matches = await passwordMatches(known?.passwordHash ?? null, password)
  if (!matches || !known) return no({ kind: 'wrong-password' })
  return inContext(database, { kind: 'auth' }, async (tx) => {
    await forgiveAttempt(tx, attempt.value)
    return ok({ accountId: known.accountId, token: await startSession(tx, known.accountId, request.userAgent, now) })
  })
}

/** What is looked up and counted for what is no address: the database can be asked for any text but a NUL. */
const noAddress = (typed: string): string => typed.replaceAll('\0', '').trim().toLowerCase().slice(0, 320)

function subjectsOf(email: string, known: SignInRow | null, request: SignInRequest): readonly Subject[] {
  const device = knownDevice(request.deviceMark, known?.accountId ?? null)
  const account: Subject = device === null ? { kind: 'account', email } : { kind: 'device', device }
  return [account, { kind: 'address', address: request.networkAddress }]
}

/** Opens a session under a token that nobody knew before; answers the token, of which only the hash is stored. */
export async function startSession(tx: Tx, accountId: string, userAgent: string | null, now: Date): Promise<string> {
  const token = newToken()
  await insertSession(tx, { tokenHash: hashToken(token), accountId, userAgent: userAgent?.slice(0, 300) ?? null }, now)
  await appendAudit(tx, { type: 'session.started', subject: { account: accountId } }, accountId, now)
  return token
}
