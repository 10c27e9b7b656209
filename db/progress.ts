import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { emissionFact, progressReport } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
export type ProgressRow = typeof progressReport.$inferSelect

/** The years held against a version, in order. */
export function listProgressReports(tx: Tx, grant: InCluster, versionId: string): Promise<ProgressRow[]> {
  return tx
    .select()
    .from(progressReport)
    .where(and(eq(progressReport.clusterId, grant.clusterId), eq(progressReport.versionId, versionId)))
    .orderBy(asc(progressReport.year))
}

export type OpenYear = { readonly year: number; readonly organisationId: string; readonly tonnes: number }

/** Scope 1 by year and company, from accepted figures that are public or open to the members. Never a confidential one. */
export async function listOpenFacts(tx: Tx, grant: InCluster, year?: number): Promise<OpenYear[]> {
  const open = and(
    eq(emissionFact.clusterId, grant.clusterId),
    eq(emissionFact.scope, '1'),
    inArray(emissionFact.class, ['public', 'members']),
  )
  const rows = await tx
    .select({
      year: emissionFact.year,
      organisationId: emissionFact.organisationId,
      tonnes: sql<string>`sum(${emissionFact.tonnes})`,
    })
    .from(emissionFact)
    .where(year === undefined ? open : and(open, eq(emissionFact.year, year)))
    .groupBy(emissionFact.year, emissionFact.organisationId)
    .orderBy(asc(emissionFact.year), asc(emissionFact.organisationId))
  return rows.map((row) => ({ ...row, tonnes: Number(row.tonnes) }))
}

export type NewProgress = Pick<ProgressRow, 'versionId' | 'year' | 'plannedTonnes' | 'reportedTonnes' | 'note'>

/** Keeps a year's report; false when that year was reported before. */
export async function insertProgressReport(
  tx: Tx,
  grant: Grant<'progress:report'>,
  report: NewProgress,
  now: Date,
): Promise<boolean> {
  const kept = await tx
    .insert(progressReport)
    .values({ ...report, clusterId: grant.clusterId, reporterName: grant.name, reportedAt: now })
    .onConflictDoNothing()
    .returning({ year: progressReport.year })
  return kept.length > 0
}
