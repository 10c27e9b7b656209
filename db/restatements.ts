import { and, asc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { RestatementEntry } from '#lib/domain/submission/inventory-statements'
import type { Tx } from './client.ts'
import { restatement } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>

/** Every restatement of a company, oldest first. */
export async function listRestatements(tx: Tx, grant: Reading): Promise<RestatementEntry[]> {
  const rows = await tx
    .select()
    .from(restatement)
    .where(and(eq(restatement.organisationId, grant.organisationId), eq(restatement.clusterId, grant.clusterId)))
    .orderBy(asc(restatement.at), asc(restatement.id))
  return rows.map(({ id, year, cause, reason, thresholdPercent, before, after, accountName, at }) => ({
    id,
    year,
    cause,
    reason,
    thresholdPercent,
    before,
    after,
    by: accountName,
    at: at.toISOString(),
  }))
}

export async function insertRestatement(
  tx: Tx,
  grant: Grant<'company:edit'>,
  stated: Omit<RestatementEntry, 'id' | 'by' | 'at'>,
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID()
  const place = { organisationId: grant.organisationId, clusterId: grant.clusterId }
  await tx
    .insert(restatement)
    .values({ ...stated, ...place, id, accountId: grant.accountId, accountName: grant.name, at: now })
  return id
}
