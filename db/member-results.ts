import { and, asc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { MemberResult } from '#lib/domain/roadmap/member-result'
import type { Tx } from './client.ts'
import { memberResult } from './schema/index.ts'

/** What a merge said to one member alone. Null where it was no member then. */
export async function findMemberResult(
  tx: Tx,
  grant: Grant<'company:read' | 'submission:decide'>,
  draftId: string,
): Promise<MemberResult | null> {
  const [row] = await tx
    .select({ result: memberResult.result })
    .from(memberResult)
    .where(
      and(
        eq(memberResult.draftId, draftId),
        eq(memberResult.clusterId, grant.clusterId),
        eq(memberResult.organisationId, grant.organisationId),
      ),
    )
  return row ? (row.result as MemberResult) : null
}

/** What a merge said to every member, for a steward. */
export async function listMemberResults(
  tx: Tx,
  grant: Grant<'submission:decide'>,
  draftId: string,
): Promise<MemberResult[]> {
  const rows = await tx
    .select({ result: memberResult.result })
    .from(memberResult)
    .where(and(eq(memberResult.draftId, draftId), eq(memberResult.clusterId, grant.clusterId)))
    .orderBy(asc(memberResult.organisationId))
  return rows.map((row) => row.result as MemberResult)
}
