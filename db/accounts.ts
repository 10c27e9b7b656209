import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { account, credential } from './schema/index.ts'

/**
 * People and what they sign in with. Everything here runs in the `auth` context, before or beside an actor: no other context
 * reads a password hash.
 */
export type SignInRow = {
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string
}

const signInColumns = {
  accountId: account.id,
  name: account.name,
  email: account.email,
  passwordHash: credential.passwordHash,
}

/** Who may sign in with this address. A suspended account is as good as none. */
export async function findSignIn(tx: Tx, email: string): Promise<SignInRow | null> {
  const [row] = await tx
    .select(signInColumns)
    .from(account)
    .innerJoin(credential, eq(credential.accountId, account.id))
    .where(and(eq(account.email, email), isNull(account.suspendedAt)))
  return row ?? null
}

export async function accountExists(tx: Tx, email: string): Promise<boolean> {
  const [row] = await tx.select({ id: account.id }).from(account).where(eq(account.email, email))
  return row !== undefined
}

/** Opens an account; null when the address has one already. */
export async function insertAccount(
  tx: Tx,
  person: { readonly email: string; readonly name: string; readonly passwordHash: string },
  now: Date,
): Promise<string | null> {
  const [row] = await tx
    .insert(account)
    .values({ email: person.email, name: person.name, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: account.id })
  if (!row) return null
  await tx.insert(credential).values({ accountId: row.id, passwordHash: person.passwordHash, changedAt: now })
  return row.id
}

export async function updatePassword(tx: Tx, accountId: string, passwordHash: string, now: Date): Promise<void> {
  await tx.update(credential).set({ passwordHash, changedAt: now }).where(eq(credential.accountId, accountId))
}
