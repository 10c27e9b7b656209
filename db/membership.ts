import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { clusterMember, organisation, type MemberStatus } from './schema/index.ts'

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

export async function insertInvitedMember(
  tx: Tx,
  grant: Grant<'member:invite'>,
  organisationId: string,
): Promise<void> {
  await tx.insert(clusterMember).values({ clusterId: grant.clusterId, organisationId, status: 'invited' })
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
