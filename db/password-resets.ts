import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { account, passwordReset } from './schema/index.ts'

/** Links to a new password, stored as hashes. In the `auth` context alone. */

export type ResetRow = { readonly accountId: string; readonly name: string; readonly email: string }

const open = (now: Date) => and(isNull(passwordReset.usedAt), gt(passwordReset.expiresAt, now))

/** A new link, which makes every earlier one of the account worthless. */
export async function insertReset(
  tx: Tx,
  reset: { readonly tokenHash: string; readonly accountId: string; readonly expiresAt: Date },
  now: Date,
): Promise<void> {
  await endResets(tx, reset.accountId, now)
  await tx.insert(passwordReset).values({ ...reset, createdAt: now })
}

export async function endResets(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .update(passwordReset)
    .set({ expiresAt: now })
    .where(and(eq(passwordReset.accountId, accountId), open(now)))
}

export async function findReset(tx: Tx, tokenHash: string, now: Date): Promise<ResetRow | null> {
  const [row] = await tx
    .select({ accountId: account.id, name: account.name, email: account.email })
    .from(passwordReset)
    .innerJoin(account, eq(account.id, passwordReset.accountId))
    .where(and(eq(passwordReset.tokenHash, tokenHash), open(now), isNull(account.suspendedAt)))
  return row ?? null
}

/** Uses a link up; false when somebody was quicker. */
export async function claimReset(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const claimed = await tx
    .update(passwordReset)
    .set({ usedAt: now })
    .where(and(eq(passwordReset.tokenHash, tokenHash), open(now)))
    .returning({ accountId: passwordReset.accountId })
  return claimed.length > 0
}
