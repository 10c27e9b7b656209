import { and, asc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { ExplanationEntry } from '#lib/domain/submission/inventory-statements'
import type { Tx } from './client.ts'
import { checkExplanation } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>

const own = (grant: Reading) =>
  and(eq(checkExplanation.organisationId, grant.organisationId), eq(checkExplanation.clusterId, grant.clusterId))

/** What a company wrote to its warnings, by the check's key. */
export function listExplanations(tx: Tx, grant: Reading): Promise<ExplanationEntry[]> {
  return tx
    .select({ key: checkExplanation.key, text: checkExplanation.text })
    .from(checkExplanation)
    .where(own(grant))
    .orderBy(asc(checkExplanation.key))
}

/** Writes an explanation in the place of an earlier one. */
export async function saveExplanation(
  tx: Tx,
  grant: Grant<'company:edit'>,
  { key, text }: ExplanationEntry,
  now: Date,
): Promise<void> {
  const written = { text, authorName: grant.name, at: now }
  await tx
    .insert(checkExplanation)
    .values({ organisationId: grant.organisationId, clusterId: grant.clusterId, key, ...written })
    .onConflictDoUpdate({
      target: [checkExplanation.organisationId, checkExplanation.clusterId, checkExplanation.key],
      set: written,
    })
}
