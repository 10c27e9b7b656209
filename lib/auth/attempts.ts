import { createHmac } from 'node:crypto'
import { inContext, type Database, type Tx } from '#db/client'
import {
  insertAttempt,
  listAttempts,
  lockAttempts,
  pruneAttempts,
  removeAttempt,
  removeAttempts,
} from '#db/sign-in-attempts'
import { attemptWindowMinutes, freeAttempts, waitSeconds } from '#lib/domain/access/slow-down'
import type { Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { authSecret } from '#lib/env'

/** What a guess is counted for. `account` is an address as written, whether or not somebody has it. */
export type Subject =
  | { readonly kind: 'account'; readonly email: string }
  | { readonly kind: 'device'; readonly device: string }
  | { readonly kind: 'proof'; readonly accountId: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'reset'; readonly email: string }

/** A guess that was let through and waits to be found right or wrong. */
export type Attempt = {
  readonly subjects: readonly { readonly hash: string; readonly shared: boolean; readonly id: number }[]
}

/**
 * Counts a guess before it is checked, so that a hundred at once cannot all slip past the count; refuses it when the wait is not
 * over. A refused guess is not counted.
 */
export const countAttempt = (
  database: Database,
  subjects: readonly Subject[],
  now: Date,
): Promise<Result<Attempt, Refusal>> => inContext(database, { kind: 'auth' }, (tx) => countWithin(tx, subjects, now))

/** The same inside a transaction of the `auth` context, for a step where the asking itself is what is slowed. */
export async function countWithin(tx: Tx, subjects: readonly Subject[], now: Date): Promise<Result<Attempt, Refusal>> {
  const counted = subjects.map((subject) => ({
    hash: hashOf(subject),
    shared: subject.kind === 'address',
    free: subject.kind === 'address' ? freeAttempts.address : freeAttempts.account,
  }))
  await lockAttempts(
    tx,
    counted.map((subject) => subject.hash),
  )
  const seconds = await longestWait(tx, counted, now)
  if (seconds > 0) return no({ kind: 'slow-down', seconds })
  await pruneAttempts(tx, windowStart(now))
  const recorded = []
  for (const { hash, shared } of counted) recorded.push({ hash, shared, id: await insertAttempt(tx, hash, now) })
  return ok({ subjects: recorded })
}

/** The guess was right: the account's count begins anew, and a shared network address is only spared this one. */
export async function forgiveAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  for (const { hash, shared, id } of attempt.subjects) {
    if (shared) await removeAttempt(tx, id)
    else await removeAttempts(tx, hash)
  }
}

export const forgetAttempts = (tx: Tx, subject: Subject): Promise<void> => removeAttempts(tx, hashOf(subject))

async function longestWait(
  tx: Tx,
  subjects: readonly { readonly hash: string; readonly free: number }[],
  now: Date,
): Promise<number> {
  let longest = 0
  for (const { hash, free } of subjects) {
    longest = Math.max(longest, waitSeconds(await listAttempts(tx, hash, windowStart(now)), free, now))
  }
  return longest
}

const windowStart = (now: Date): Date => new Date(now.getTime() - attemptWindowMinutes * 60_000)

/** Keyed, so that the table tells nobody which addresses were tried. */
function hashOf(subject: Subject): string {
  const { kind, ...of } = subject
  return createHmac('sha256', authSecret())
    .update([kind, ...Object.values(of)].join('|'))
    .digest('hex')
}
