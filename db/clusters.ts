import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { ClusterOutlook } from '#lib/domain/goals/outlook'
import type { ClusterEntry } from '#lib/domain/roadmap/document'
import { toDecimal } from '#lib/domain/decimal'
import type { Tx } from './client.ts'
import { cluster, clusterMember, organisation, roleGrant } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>

export type ClusterRow = typeof cluster.$inferSelect

export async function findCluster(tx: Tx, grant: InCluster): Promise<ClusterRow | null> {
  const [row] = await tx.select().from(cluster).where(eq(cluster.id, grant.clusterId))
  return row ?? null
}

/** The part of its pages' addresses that names a cluster. */
export async function findSlug(tx: Tx, grant: InCluster): Promise<string> {
  const [row] = await tx.select({ slug: cluster.slug }).from(cluster).where(eq(cluster.id, grant.clusterId))
  if (!row) throw new Error('The cluster of a grant is not there')
  return row.slug
}

/** Holds the cluster's row for the rest of the transaction: merges, freezes and cycle changes come one after the other. */
export async function lockCluster(tx: Tx, grant: InCluster): Promise<ClusterRow> {
  const [row] = await tx.select().from(cluster).where(eq(cluster.id, grant.clusterId)).for('update')
  if (!row) throw new Error('The cluster of a grant is not there')
  return row
}

export type MemberRow = {
  readonly organisationId: string
  readonly name: string
  readonly ownerGroup: string | null
  readonly status: 'invited' | 'active' | 'withdrawn'
  readonly registerTonnes: string | null
}

/** Members by name; those who withdrew are left out. */
export function listMembers(tx: Tx, grant: InCluster): Promise<MemberRow[]> {
  return tx
    .select({
      organisationId: clusterMember.organisationId,
      name: organisation.name,
      ownerGroup: organisation.ownerGroup,
      status: clusterMember.status,
      registerTonnes: clusterMember.registerTonnes,
    })
    .from(clusterMember)
    .innerJoin(organisation, eq(organisation.id, clusterMember.organisationId))
    .where(and(eq(clusterMember.clusterId, grant.clusterId), ne(clusterMember.status, 'withdrawn')))
    .orderBy(asc(sql`lower(${organisation.name})`))
}

/** Who a company can name at the other end of a flow: the members but itself. */
export async function listOtherMembers(
  tx: Tx,
  grant: InCluster & { readonly organisationId: string },
): Promise<Pick<MemberRow, 'organisationId' | 'name'>[]> {
  const members = await listMembers(tx, grant)
  return members
    .filter(({ organisationId }) => organisationId !== grant.organisationId)
    .map(({ organisationId, name }) => ({ organisationId, name }))
}

/** The cluster's own entries as a merge reads them. */
export function clusterEntry(row: ClusterRow, members: readonly MemberRow[], outlook?: ClusterOutlook): ClusterEntry {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    country: row.country,
    region: row.region,
    boundary: row.boundary,
    baseYear: row.baseYear,
    horizonYear: row.horizonYear,
    currency: row.currency,
    cycle: row.cycle,
    target: row.target,
    targetSource: row.targetSource,
    targetIllustrative: row.targetIllustrative,
    ...(outlook === undefined ? {} : { outlook }),
    members: members.map((member) => ({
      organisationId: member.organisationId,
      name: member.name,
      ownerGroup: member.ownerGroup,
      registerTonnes: member.registerTonnes === null ? null : toDecimal(Number(member.registerTonnes)),
    })),
  }
}

/**
 * For whom somebody speaks in a cluster: the company through which they are in it, or the cluster's office. One of the parties comes first,
 * where somebody is there for several.
 */
export async function findWriterOrganisation(
  tx: Tx,
  grant: Grant<'comment:write'>,
  parties: readonly string[],
): Promise<{ readonly id: string; readonly name: string }> {
  const rows = await tx
    .select({ id: organisation.id, name: organisation.name })
    .from(roleGrant)
    .innerJoin(organisation, eq(organisation.id, roleGrant.organisationId))
    .leftJoin(
      clusterMember,
      and(eq(clusterMember.organisationId, organisation.id), eq(clusterMember.clusterId, grant.clusterId)),
    )
    .where(
      and(
        eq(roleGrant.accountId, grant.accountId),
        isNull(roleGrant.revokedAt),
        or(eq(roleGrant.clusterId, grant.clusterId), eq(clusterMember.clusterId, grant.clusterId)),
      ),
    )
    .orderBy(asc(organisation.name))
  const row = rows.find(({ id }) => parties.includes(id)) ?? rows[0]
  if (!row) throw new Error('A grant in a cluster without a role there')
  return row
}

type ClusterFields = Pick<
  typeof cluster.$inferInsert,
  | 'country'
  | 'region'
  | 'boundary'
  | 'baseYear'
  | 'horizonYear'
  | 'currency'
  | 'target'
  | 'targetSource'
  | 'targetIllustrative'
>

export async function slugIsTaken(tx: Tx, slug: string): Promise<boolean> {
  const [row] = await tx.select({ id: cluster.id }).from(cluster).where(eq(cluster.slug, slug))
  return row !== undefined
}

/** A new cluster and the office that will run it. */
export async function insertCluster(
  tx: Tx,
  _grant: Grant<'cluster:open'>,
  opened: ClusterFields & {
    readonly name: string
    readonly slug: string
    readonly office: string
    readonly dataNote?: string
  },
): Promise<{ clusterId: string; officeId: string }> {
  const { office, ...fields } = opened
  const clusterId = crypto.randomUUID()
  const officeId = crypto.randomUUID()
  await tx.insert(organisation).values({ id: officeId, name: office, kind: 'cluster-office' })
  await tx.insert(cluster).values({ ...fields, id: clusterId, officeId })
  return { clusterId, officeId }
}

/** Saves the cluster's own fields, if nobody saved them since `seen`. */
export async function updateCluster(
  tx: Tx,
  grant: Grant<'cluster:edit'>,
  seen: number,
  fields: Partial<ClusterFields & { submitBy: Date | null; signBy: Date | null }>,
): Promise<boolean> {
  const saved = await tx
    .update(cluster)
    .set({ ...fields, rowVersion: sql`${cluster.rowVersion} + 1` })
    .where(and(eq(cluster.id, grant.clusterId), eq(cluster.rowVersion, seen)))
    .returning({ id: cluster.id })
  return saved.length > 0
}
