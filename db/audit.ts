import { count, desc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { auditStream, type AuditEvent } from '#lib/domain/audit'
import { canonicalText } from '#lib/domain/canonical'
import type { Tx } from './client.ts'
import { account, auditEntry } from './schema/index.ts'

export type AuditRow = typeof auditEntry.$inferSelect

/** Adds an event to its stream's chain, in the transaction of the change it tells of. */
export async function appendAudit(tx: Tx, event: AuditEvent, actorId: string | null, now: Date): Promise<void> {
  const body = canonicalText({ type: event.type, actor: actorId, at: now.toISOString(), subject: event.subject })
  await tx.execute(
    sql`select concord.append_audit(${auditStream(event)}, ${event.clusterId ?? null}::uuid, ${event.organisationId ?? null}::uuid, ${event.type}, ${body}, ${now.toISOString()}::timestamptz)`,
  )
}

/** The newest entries of a cluster's trail, and who made them, as far as the reader's policies let them through. */
export function listClusterAudit(
  tx: Tx,
  grant: Grant<'cluster:read'>,
  page: { readonly limit: number; readonly offset: number },
) {
  return tx
    .select({ entry: auditEntry, actorName: account.name })
    .from(auditEntry)
    .leftJoin(account, eq(account.id, auditEntry.actorId))
    .where(eq(auditEntry.clusterId, grant.clusterId))
    .orderBy(desc(auditEntry.id))
    .limit(page.limit)
    .offset(page.offset)
}

export async function countClusterAudit(tx: Tx, grant: Grant<'cluster:read'>): Promise<number> {
  const [row] = await tx.select({ entries: count() }).from(auditEntry).where(eq(auditEntry.clusterId, grant.clusterId))
  return row?.entries ?? 0
}
