import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { cluster, clusterMember, organisation, type MemberStatus } from './schema/index.ts'

/** A company new to Concord, as an invited member of the lead's cluster. */
export async function insertInvitedCompany(
  tx: Tx,
  grant: Grant<'member:invite'>,
  company: { readonly name: string; readonly ownerGroup: string | null },
): Promise<string> {
  const organisationId = crypto.randomUUID()
  await tx.insert(organisation).values({ id: organisationId, kind: 'company', ...company })
  await insertInvitedMember(tx, grant, organisationId)
  return organisationId
}

/** Invites a company that is known; one that had withdrawn is invited anew. */
export async function insertInvitedMember(
  tx: Tx,
  grant: Grant<'member:invite'>,
  organisationId: string,
): Promise<void> {
  await tx
    .insert(clusterMember)
    .values({ clusterId: grant.clusterId, organisationId, status: 'invited' })
    .onConflictDoUpdate({
      target: [clusterMember.clusterId, clusterMember.organisationId],
      set: { status: 'invited' },
      setWhere: eq(clusterMember.status, 'withdrawn'),
    })
}

export type Office = { readonly organisationId: string; readonly name: string; readonly clusterName: string }

/** The organisation that runs a cluster; null for a cluster the reader does not see. */
export async function findOffice(tx: Tx, clusterId: string): Promise<Office | null> {
  const [row] = await tx
    .select({ organisationId: organisation.id, name: organisation.name, clusterName: cluster.name })
    .from(cluster)
    .innerJoin(organisation, eq(organisation.id, cluster.officeId))
    .where(eq(cluster.id, clusterId))
  return row ?? null
}

export async function findOrganisationName(tx: Tx, organisationId: string): Promise<string> {
  const [row] = await tx
    .select({ name: organisation.name })
    .from(organisation)
    .where(eq(organisation.id, organisationId))
  if (!row) throw new Error('The organisation of a grant is not there')
  return row.name
}

/** A company the lead can see, and where it stands in this cluster; null for no member. */
export type KnownCompany = {
  readonly organisationId: string
  readonly name: string
  readonly status: MemberStatus | null
}

/** Companies that may be invited: those who have not come in yet, and members of other clusters the lead takes part in. */
export function listInvitableCompanies(tx: Tx, grant: Grant<'member:invite'>): Promise<KnownCompany[]> {
  return known(tx, grant)
    .where(and(eq(organisation.kind, 'company'), ne(sql`coalesce(${clusterMember.status}, 'none')`, 'active')))
    .orderBy(asc(sql`lower(${organisation.name})`))
}

export async function findKnownCompany(
  tx: Tx,
  grant: Grant<'member:invite'>,
  organisationId: string,
): Promise<KnownCompany | null> {
  const [row] = await known(tx, grant).where(and(eq(organisation.kind, 'company'), eq(organisation.id, organisationId)))
  return row ?? null
}

/** A company of this cluster by its name, whatever the case of its letters. */
export async function findMemberByName(
  tx: Tx,
  grant: Grant<'member:invite'>,
  name: string,
): Promise<KnownCompany | null> {
  const [row] = await known(tx, grant).where(
    and(eq(sql`lower(${organisation.name})`, name.toLowerCase()), eq(clusterMember.clusterId, grant.clusterId)),
  )
  return row ?? null
}

const known = (tx: Tx, grant: Grant<'member:invite'>) =>
  tx
    .select({ organisationId: organisation.id, name: organisation.name, status: clusterMember.status })
    .from(organisation)
    .leftJoin(
      clusterMember,
      and(eq(clusterMember.organisationId, organisation.id), eq(clusterMember.clusterId, grant.clusterId)),
    )
    .$dynamic()
