import { and, eq } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { idempotency } from './schema/index.ts'

export type StoredResult = Readonly<Record<string, unknown>>

/**
 * Claims a key for this transaction. A second post with the same key waits on the row of the first, and then finds its result.
 * Answers null when the key is new, else what the first post brought about.
 */
export async function claimKey(
  tx: Tx,
  accountId: string,
  key: string,
  action: string,
  now: Date,
): Promise<StoredResult | null> {
  const claimed = await tx
    .insert(idempotency)
    .values({ accountId, key, action, result: {}, at: now })
    .onConflictDoNothing()
    .returning({ key: idempotency.key })
  if (claimed.length > 0) return null
  const [earlier] = await tx
    .select({ result: idempotency.result, action: idempotency.action })
    .from(idempotency)
    .where(and(eq(idempotency.accountId, accountId), eq(idempotency.key, key)))
  if (!earlier || earlier.action !== action) throw new Error('An idempotency key was used for two different actions')
  return earlier.result
}

export async function storeResult(tx: Tx, accountId: string, key: string, result: StoredResult): Promise<void> {
  await tx
    .update(idempotency)
    .set({ result })
    .where(and(eq(idempotency.accountId, accountId), eq(idempotency.key, key)))
}
