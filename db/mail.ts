import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { mail } from './schema/index.ts'

export type Letter = { readonly to: string; readonly subject: string; readonly body: string }
export type WaitingLetter = Letter & { readonly id: number }

/** Without RETURNING: whoever writes a message may not read the outbox. */
export async function insertMail(tx: Tx, letter: Letter): Promise<void> {
  await tx.insert(mail).values({ recipient: letter.to, subject: letter.subject, body: letter.body })
}

/** Holds the next message after `afterId` that nobody else is sending. In the `mail` context. */
export async function lockWaitingMail(tx: Tx, afterId: number): Promise<WaitingLetter | null> {
  const [row] = await tx
    .select({ id: mail.id, to: mail.recipient, subject: mail.subject, body: mail.body })
    .from(mail)
    .where(and(isNull(mail.sentAt), gt(mail.id, afterId)))
    .orderBy(asc(mail.id))
    .limit(1)
    .for('update', { skipLocked: true })
  return row ?? null
}

/** In the `mail` context. */
export async function markSent(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.update(mail).set({ sentAt: now }).where(eq(mail.id, id))
}

export type OutboxRow = Letter & { readonly id: number; readonly createdAt: Date; readonly sentAt: Date | null }

/** The newest messages, for the demo's outbox page. In the `mail` context. */
export function listMail(tx: Tx, limit: number): Promise<OutboxRow[]> {
  return tx
    .select({
      id: mail.id,
      to: mail.recipient,
      subject: mail.subject,
      body: mail.body,
      createdAt: mail.createdAt,
      sentAt: mail.sentAt,
    })
    .from(mail)
    .orderBy(desc(mail.id))
    .limit(limit)
}
