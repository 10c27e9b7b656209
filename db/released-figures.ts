import { and, count, countDistinct, desc, eq, inArray, max, ne, sql } from 'drizzle-orm'
import { releasedGoals } from '#lib/domain/goals/released-goals'
import type { FrozenDocument } from '#lib/domain/signoff/frozen'
import type { TargetPoint } from '#lib/domain/roadmap/document'
import { clusterStage } from '#lib/domain/roadmap/stage'
import type { Tx } from './client.ts'
import {
  cluster,
  clusterMember,
  emissionFact,
  frozenStanding,
  frozenVersion,
  progressReport,
  releasedFigures,
  roadmapDraft,
  stance,
  submissionStanding,
} from './schema/index.ts'

/**
 * Brings a cluster's one row of figures up to date that the Forum may see: from public facts and from what was frozen, never
 * from a draft or a confidential figure. Call it in the transaction of somebody who takes part in the cluster, after each
 * change of members, submissions, drafts or versions.
 */
export async function refreshReleasedFigures(tx: Tx, clusterId: string, now: Date): Promise<void> {
  const [row] = await tx.select().from(cluster).where(eq(cluster.id, clusterId))
  if (!row) throw new Error('Figures were to be released for a cluster that is not there')
  const members = await countMembers(tx, clusterId)
  const sent = await countSent(tx, clusterId, row.cycle)
  const history = await publicHistory(tx, clusterId, row.baseYear)
  const frozen = await findStandingVersion(tx, clusterId)
  const stage = clusterStage({
    submitted: sent.submitted,
    ...(await findDraftFacts(tx, clusterId)),
    frozen: frozen?.state ?? null,
    published: frozen !== null && frozen.publishedAt !== null,
    progressReports: frozen === null ? 0 : await countReports(tx, clusterId, frozen.versionId),
  })
  const target = nextTarget(row.target, now.getUTCFullYear())
  const figures = {
    members,
    submitted: sent.submitted,
    stage,
    baseTonnes: history.base,
    latestYear: history.years.at(-1)?.[0] ?? null,
    latestTonnes: history.years.at(-1)?.[1].toString() ?? null,
    targetYear: target?.year ?? null,
    targetTonnes: target?.tonnes ?? null,
    gap2030Tonnes: frozen?.gap2030 ?? null,
    signed: frozen === null ? 0 : await countSigned(tx, clusterId, frozen.versionId),
    signatories: frozen?.signatories ?? members,
    history: history.years,
    goals: frozen?.goals ?? null,
    dataAt: sent.dataAt,
    updatedAt: now,
  }
  await tx
    .insert(releasedFigures)
    .values({ clusterId, ...figures })
    .onConflictDoUpdate({ target: releasedFigures.clusterId, set: figures })
}

async function countMembers(tx: Tx, clusterId: string): Promise<number> {
  const [row] = await tx
    .select({ members: count() })
    .from(clusterMember)
    .where(and(eq(clusterMember.clusterId, clusterId), ne(clusterMember.status, 'withdrawn')))
  return row?.members ?? 0
}

async function countSent(tx: Tx, clusterId: string, cycle: number) {
  const [row] = await tx
    .select({
      submitted: countDistinct(submissionStanding.organisationId),
      dataAt: max(submissionStanding.decidedAt),
    })
    .from(submissionStanding)
    .where(
      and(
        eq(submissionStanding.clusterId, clusterId),
        eq(submissionStanding.cycle, cycle),
        inArray(submissionStanding.state, ['submitted', 'accepted']),
      ),
    )
  return row ?? { submitted: 0, dataAt: null }
}

/**
 * Yearly totals of scope 1 from public facts alone. It ends with the newest year for which as many companies report as for
 * the base year, so that a year still coming in does not look like a fall.
 */
async function publicHistory(tx: Tx, clusterId: string, baseYear: number) {
  const rows = await tx
    .select({
      year: emissionFact.year,
      tonnes: sql<string>`trim_scale(sum(${emissionFact.tonnes}))::text`,
      companies: countDistinct(emissionFact.organisationId),
    })
    .from(emissionFact)
    .where(and(eq(emissionFact.clusterId, clusterId), eq(emissionFact.class, 'public'), eq(emissionFact.scope, '1')))
    .groupBy(emissionFact.year)
    .orderBy(emissionFact.year)
  const base = rows.find((row) => row.year === baseYear)
  const whole = rows.findLast((row) => row.companies >= (base?.companies ?? 0))
  const shown = rows.filter((row) => row.year <= (whole?.year ?? 0))
  return { base: base?.tonnes ?? null, years: shown.map((row) => [row.year, Number(row.tonnes)] as const) }
}

async function findDraftFacts(tx: Tx, clusterId: string) {
  const [newest] = await tx
    .select({ openBlocking: roadmapDraft.blockingConflicts })
    .from(roadmapDraft)
    .where(eq(roadmapDraft.clusterId, clusterId))
    .orderBy(desc(roadmapDraft.number))
    .limit(1)
  return { merged: newest !== undefined, openBlocking: newest?.openBlocking ?? 0 }
}

/** The newest version that was not replaced, with what its signed bytes say. */
async function findStandingVersion(tx: Tx, clusterId: string) {
  const [row] = await tx
    .select({ standing: frozenStanding, bytes: frozenVersion.bytes })
    .from(frozenStanding)
    .innerJoin(frozenVersion, eq(frozenVersion.id, frozenStanding.versionId))
    .where(and(eq(frozenStanding.clusterId, clusterId), ne(frozenStanding.state, 'replaced')))
    .orderBy(desc(frozenStanding.number))
    .limit(1)
  if (!row) return null
  const { roadmap, signOff } = JSON.parse(Buffer.from(row.bytes).toString('utf8')) as FrozenDocument
  const gap = roadmap.gap.measures
  return {
    ...row.standing,
    signatories: signOff.members.length,
    goals: releasedGoals(roadmap, row.standing.number),
    gap2030: gap.state === 'shown' ? (gap.values[roadmap.years.indexOf(2030)] ?? null) : null,
  }
}

async function countSigned(tx: Tx, clusterId: string, versionId: string): Promise<number> {
  const [row] = await tx
    .select({ signed: count() })
    .from(stance)
    .where(
      and(
        eq(stance.clusterId, clusterId),
        eq(stance.versionId, versionId),
        inArray(stance.kind, ['endorse', 'endorse-with-reservation']),
      ),
    )
  return row?.signed ?? 0
}

async function countReports(tx: Tx, clusterId: string, versionId: string): Promise<number> {
  const [row] = await tx
    .select({ reports: count() })
    .from(progressReport)
    .where(and(eq(progressReport.clusterId, clusterId), eq(progressReport.versionId, versionId)))
  return row?.reports ?? 0
}

/** The target that comes next, or the last one when all have passed. */
function nextTarget(points: readonly TargetPoint[], year: number): TargetPoint | null {
  const inOrder = points.toSorted((a, b) => a.year - b.year)
  return inOrder.find((point) => point.year >= year) ?? inOrder.at(-1) ?? null
}
