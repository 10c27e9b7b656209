import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { cluster, frozenStanding, frozenVersion, progressReport, releasedFigures, stance } from './schema/index.ts'
import type { FrozenState } from './schema/roadmap.ts'

/** What anybody may read. No grant: the policies of the public context let nothing else through. */
export async function findPublishedVersion(tx: Tx, slug: string) {
  const [row] = await tx
    .select({
      clusterId: cluster.id,
      slug: cluster.slug,
      dataNote: cluster.dataNote,
      versionId: frozenStanding.versionId,
      number: frozenStanding.number,
      digest: frozenStanding.digest,
      state: frozenStanding.state,
      agreedAt: frozenStanding.agreedAt,
      adoptedAt: frozenStanding.adoptedAt,
      publishedAt: frozenStanding.publishedAt,
      bytes: frozenVersion.bytes,
    })
    .from(frozenStanding)
    .innerJoin(frozenVersion, eq(frozenVersion.id, frozenStanding.versionId))
    .innerJoin(cluster, eq(cluster.id, frozenStanding.clusterId))
    .where(
      and(
        eq(cluster.slug, slug),
        isNotNull(cluster.publishedAt),
        isNotNull(frozenStanding.publishedAt),
        eq(frozenStanding.publication, 'public'),
      ),
    )
    .orderBy(desc(frozenStanding.number))
    .limit(1)
  return row ?? null
}

/** Stances on a published version, without the names of the people who signed. */
export function listPublishedStances(tx: Tx, versionId: string) {
  return tx
    .select({
      organisationId: stance.organisationId,
      organisationName: stance.organisationName,
      kind: stance.kind,
      text: stance.text,
      signedAt: stance.signedAt,
    })
    .from(stance)
    .where(eq(stance.versionId, versionId))
    .orderBy(asc(stance.organisationName))
}

export function listPublishedProgress(tx: Tx, versionId: string) {
  return tx
    .select({
      year: progressReport.year,
      plannedTonnes: progressReport.plannedTonnes,
      reportedTonnes: progressReport.reportedTonnes,
      note: progressReport.note,
      reportedAt: progressReport.reportedAt,
    })
    .from(progressReport)
    .where(eq(progressReport.versionId, versionId))
    .orderBy(asc(progressReport.year))
}

/** Every published cluster with its released figures. */
export function listPublishedClusters(tx: Tx) {
  return tx
    .select({
      slug: cluster.slug,
      name: cluster.name,
      country: cluster.country,
      region: cluster.region,
      publishedAt: cluster.publishedAt,
      baseYear: cluster.baseYear,
      baseTonnes: releasedFigures.baseTonnes,
      targetYear: releasedFigures.targetYear,
      targetTonnes: releasedFigures.targetTonnes,
      targetIllustrative: cluster.targetIllustrative,
      members: releasedFigures.members,
    })
    .from(cluster)
    .leftJoin(releasedFigures, eq(releasedFigures.clusterId, cluster.id))
    .where(isNotNull(cluster.publishedAt))
    .orderBy(asc(cluster.name))
}

export type KnownVersion = {
  readonly slug: string
  readonly clusterName: string
  readonly number: number
  readonly digest: string
  readonly state: FrozenState
  readonly adoptedAt: Date | null
  readonly publishedAt: Date | null
  readonly replacedAt: Date | null
  readonly replacedByNumber: number | null
}

const known = {
  slug: cluster.slug,
  clusterName: cluster.name,
  number: frozenStanding.number,
  digest: frozenStanding.digest,
  state: frozenStanding.state,
  adoptedAt: frozenStanding.adoptedAt,
  publishedAt: frozenStanding.publishedAt,
  replacedAt: frozenStanding.replacedAt,
  replacedBy: frozenStanding.replacedBy,
}

/** Every version of one published cluster that anybody may know of, newest first. */
export async function listKnownVersions(tx: Tx, clusterId: string): Promise<KnownVersion[]> {
  const rows = await tx
    .select({ ...known, versionId: frozenStanding.versionId })
    .from(frozenStanding)
    .innerJoin(cluster, eq(cluster.id, frozenStanding.clusterId))
    .where(and(eq(cluster.id, clusterId), isNotNull(cluster.publishedAt)))
    .orderBy(desc(frozenStanding.number))
  return rows.map(({ versionId: _versionId, replacedBy, ...row }) => ({
    ...row,
    replacedByNumber: rows.find((other) => other.versionId === replacedBy)?.number ?? null,
  }))
}

/** The version with exactly this digest, among the published clusters. */
export async function findKnownVersion(tx: Tx, digest: string): Promise<KnownVersion | null> {
  const [found] = await tx
    .select({ clusterId: frozenStanding.clusterId })
    .from(frozenStanding)
    .innerJoin(cluster, eq(cluster.id, frozenStanding.clusterId))
    .where(and(eq(frozenStanding.digest, digest), isNotNull(cluster.publishedAt)))
    .limit(1)
  if (!found) return null
  const versions = await listKnownVersions(tx, found.clusterId)
  return versions.find((version) => version.digest === digest) ?? null
}
