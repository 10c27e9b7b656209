import { and, desc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { cluster, frozenStanding, submissionStanding } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
export type SubmissionStandingRow = typeof submissionStanding.$inferSelect
export type FrozenStandingRow = typeof frozenStanding.$inferSelect

/** The newest submission of each company in a cycle, the running one unless another is asked for, by organisation. Members see each other's state, never each other's figures. */
export async function listSubmissionStandings(
  tx: Tx,
  grant: InCluster,
  cycle?: number,
): Promise<ReadonlyMap<string, SubmissionStandingRow>> {
  const running = sql`(select ${cluster.cycle} from ${cluster} where ${cluster.id} = ${grant.clusterId})`
  const rows = await tx
    .selectDistinctOn([submissionStanding.organisationId])
    .from(submissionStanding)
    .where(and(eq(submissionStanding.clusterId, grant.clusterId), eq(submissionStanding.cycle, cycle ?? running)))
    .orderBy(submissionStanding.organisationId, desc(submissionStanding.number))
  return new Map(rows.map((row) => [row.organisationId, row]))
}

/** The newest frozen version of the cluster, whatever its state. */
export async function findNewestFrozen(tx: Tx, grant: InCluster): Promise<FrozenStandingRow | null> {
  const [row] = await tx
    .select()
    .from(frozenStanding)
    .where(eq(frozenStanding.clusterId, grant.clusterId))
    .orderBy(desc(frozenStanding.number))
    .limit(1)
  return row ?? null
}
