import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { signInAttempt } from './schema/index.ts'

/** Guesses by what they are counted for, which is stored as a hash. In the `auth` context alone. */

/** Holds the count of a subject until the transaction ends, so that a hundred guesses at once are counted one by one. */
export async function lockAttempts(tx: Tx, subjectHashes: readonly string[]): Promise<void> {
  // In one order everywhere, so that two guesses can never wait for each other.
  for (const hash of subjectHashes.toSorted()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`)
  }
}

export async function listAttempts(tx: Tx, subjectHash: string, since: Date): Promise<Date[]> {
  const rows = await tx
    .select({ at: signInAttempt.at })
    .from(signInAttempt)
    .where(and(eq(signInAttempt.subjectHash, subjectHash), gt(signInAttempt.at, since)))
  return rows.map((row) => row.at)
}

export async function insertAttempt(tx: Tx, subjectHash: string, now: Date): Promise<number> {
  const [row] = await tx.insert(signInAttempt).values({ subjectHash, at: now }).returning({ id: signInAttempt.id })
  if (!row) throw new Error('An attempt was not recorded')
  return row.id
}

export async function removeAttempts(tx: Tx, subjectHash: string): Promise<void> {
  await tx.delete(signInAttempt).where(eq(signInAttempt.subjectHash, subjectHash))
}

export async function removeAttempt(tx: Tx, id: number): Promise<void> {
  await tx.delete(signInAttempt).where(eq(signInAttempt.id, id))
}

/** Forgets a few of the oldest guesses with each one that comes in, so that the table never grows for good. */
export async function pruneAttempts(tx: Tx, before: Date): Promise<void> {
  const oldest = tx.select({ id: signInAttempt.id }).from(signInAttempt).orderBy(signInAttempt.id).limit(20)
  await tx.delete(signInAttempt).where(and(inArray(signInAttempt.id, oldest), lt(signInAttempt.at, before)))
}
