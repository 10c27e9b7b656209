import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import type { Actor } from '#lib/domain/access/actor'
import type { Grant } from '#lib/domain/access/grant'
import { absoluteHours, idleMinutes } from '#lib/domain/access/session-life'
import type { Database, Tx } from './client.ts'
import { session } from './schema/index.ts'

/** The person behind a session's token hash, with what they may enter; null when the session is over. */
export async function findActor(database: Database, tokenHash: string): Promise<Actor | null> {
  const [row] = await database.orm.execute<{ actor: (Omit<Actor, 'provedAt'> & { provedAt: string }) | null }>(
    sql`select concord.current_actor(${tokenHash}, ${idleMinutes}) as actor`,
  )
  return row?.actor ? { ...row.actor, provedAt: new Date(row.actor.provedAt) } : null
}

const minutes = (count: number): number => count * 60_000

/** In the `auth` context. */
export async function insertSession(
  tx: Tx,
  opened: { readonly tokenHash: string; readonly accountId: string; readonly userAgent: string | null },
  now: Date,
): Promise<void> {
  await tx.insert(session).values({
    ...opened,
    createdAt: now,
    seenAt: now,
    provedAt: now,
    expiresAt: new Date(now.getTime() + minutes(60 * absoluteHours)),
  })
}

/** Gives a session a new token after a fresh proof; false when the old one is gone. In the `auth` context. */
export async function rotateSession(
  tx: Tx,
  accountId: string,
  tokenHash: string,
  nextHash: string,
  now: Date,
): Promise<boolean> {
  const rotated = await tx
    .update(session)
    .set({ tokenHash: nextHash, seenAt: now, provedAt: now })
    .where(and(eq(session.accountId, accountId), eq(session.tokenHash, tokenHash)))
    .returning({ accountId: session.accountId })
  return rotated.length > 0
}

/** Ends one session; answers whose it was, or null. In the `auth` context. */
export async function removeSession(tx: Tx, tokenHash: string): Promise<string | null> {
  const [ended] = await tx
    .delete(session)
    .where(eq(session.tokenHash, tokenHash))
    .returning({ accountId: session.accountId })
  return ended?.accountId ?? null
}

/** Ends every session of an account, or every one but this. In the `auth` context. */
export async function removeSessionsOf(tx: Tx, accountId: string, except?: string): Promise<void> {
  const own = eq(session.accountId, accountId)
  await tx.delete(session).where(except === undefined ? own : and(own, ne(session.tokenHash, except)))
}

export async function removeOwnSessions(tx: Tx, grant: Grant<'account:own'>): Promise<number> {
  const ended = await tx
    .delete(session)
    .where(eq(session.accountId, grant.accountId))
    .returning({ tokenHash: session.tokenHash })
  return ended.length
}

export async function removeOwnSession(tx: Tx, grant: Grant<'account:own'>, tokenHash: string): Promise<boolean> {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.accountId, grant.accountId), eq(session.tokenHash, tokenHash)))
    .returning({ tokenHash: session.tokenHash })
  return ended.length > 0
}

export type SessionRow = {
  readonly tokenHash: string
  readonly createdAt: Date
  readonly seenAt: Date
  readonly userAgent: string | null
}

/** The person's own sessions that still live, the last used first. */
export function listOwnSessions(tx: Tx, grant: Grant<'account:own'>, now: Date): Promise<SessionRow[]> {
  return tx
    .select({
      tokenHash: session.tokenHash,
      createdAt: session.createdAt,
      seenAt: session.seenAt,
      userAgent: session.userAgent,
    })
    .from(session)
    .where(
      and(
        eq(session.accountId, grant.accountId),
        gt(session.expiresAt, now),
        gt(session.seenAt, new Date(now.getTime() - minutes(idleMinutes))),
      ),
    )
    .orderBy(desc(session.seenAt))
}
