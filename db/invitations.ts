import { and, asc, eq, gt, isNull, sql, type SQL } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { InvitedRole } from '#lib/domain/access/roles'
import type { Tx } from './client.ts'
import { account, cluster, clusterMember, engagement, invitation, organisation } from './schema/index.ts'

/** To whom and to what. Company roles have no cluster, except the first admin's, which brings the company into one. */
export type Invited = {
  readonly email: string
  readonly organisationId: string
  readonly clusterId: string | null
  readonly role: InvitedRole
  /** For a verifier: the way to the one submission. */
  readonly engagementId?: string | null
}

/**
 * The inviter still holds the role in which the invitation was sent, and held it then: a role lost and given again does not
 * bring old invitations back to life.
 */
const inviterStillMay: SQL = sql`exists (
  select 1 from role_grant g join account a on a.id = g.account_id
  where g.account_id = ${invitation.invitedBy} and g.revoked_at is null and a.suspended_at is null
    and g.granted_at <= ${invitation.createdAt}
    and case
      when ${invitation.role} = 'verifier' then g.role = 'company-admin' and g.organisation_id = ${invitation.organisationId}
        and exists (select 1 from engagement e where e.id = ${invitation.engagementId} and e.withdrawn_at is null)
      when ${invitation.role} = 'lead' then g.role = 'staff'
      when ${invitation.clusterId} is not null then g.role = 'lead' and g.cluster_id = ${invitation.clusterId}
      else g.role = 'company-admin' and g.organisation_id = ${invitation.organisationId}
    end)`

const unused = and(isNull(invitation.acceptedAt), isNull(invitation.voidedAt))
const open = (now: Date) => and(unused, gt(invitation.expiresAt, now), inviterStillMay)

const sameAs = (invited: Invited) =>
  and(
    eq(invitation.email, invited.email),
    eq(invitation.organisationId, invited.organisationId),
    invited.clusterId === null ? isNull(invitation.clusterId) : eq(invitation.clusterId, invited.clusterId),
    eq(invitation.role, invited.role),
    invited.engagementId ? eq(invitation.engagementId, invited.engagementId) : isNull(invitation.engagementId),
  )

export type Inviting = 'lead:invite' | 'member:invite' | 'steward:name' | 'colleague:invite' | 'verifier:invite'

/** A new invitation, which voids the one of the same words that still waits. */
export async function insertInvitation<P extends Inviting>(
  tx: Tx,
  grant: Grant<P>,
  invited: Invited & { readonly tokenHash: string; readonly expiresAt: Date },
  now: Date,
): Promise<string> {
  const { email, organisationId, clusterId, role, engagementId = null } = invited
  const words = [email, organisationId, clusterId, role, engagementId].join('|')
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`invitation|${words}`}, 0))`)
  await tx
    .update(invitation)
    .set({ voidedAt: now })
    .where(and(sameAs(invited), unused))
  const id = crypto.randomUUID()
  await tx.insert(invitation).values({ ...invited, id, invitedBy: grant.accountId, createdAt: now })
  return id
}

export type WaitingInvitation = {
  readonly id: string
  readonly email: string
  readonly role: InvitedRole
  readonly organisationName: string
  readonly inviterName: string
  readonly expiresAt: Date
}

/** Invitations of a company to colleagues that can still be accepted. */
export const listColleagueInvitations = (tx: Tx, grant: Grant<'company:read'>, now: Date) =>
  listWaiting(tx, ofColleagues(grant), now)

const ofColleagues = (grant: Grant<'company:read' | 'colleague:invite'>) =>
  and(
    eq(invitation.organisationId, grant.organisationId),
    isNull(invitation.clusterId),
    isNull(invitation.engagementId),
  )

/** Invitations into a cluster that can still be accepted, as far as the reader's policies let them through. */
export const listClusterInvitations = (tx: Tx, clusterId: string, now: Date) =>
  listWaiting(tx, eq(invitation.clusterId, clusterId), now)

function listWaiting(tx: Tx, scope: SQL | undefined, now: Date): Promise<WaitingInvitation[]> {
  return tx
    .select({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      organisationName: organisation.name,
      inviterName: account.name,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .innerJoin(account, eq(account.id, invitation.invitedBy))
    .where(and(scope, open(now)))
    .orderBy(asc(invitation.email), asc(invitation.role))
}

/** Takes an invitation of a company back; null when it does not wait (any more). */
export const voidColleagueInvitation = (tx: Tx, grant: Grant<'colleague:invite'>, id: string, now: Date) =>
  withdraw(tx, ofColleagues(grant), id, now)

export const voidClusterInvitation = (tx: Tx, grant: Grant<'member:invite'>, id: string, now: Date) =>
  withdraw(tx, and(eq(invitation.clusterId, grant.clusterId), sql`${invitation.role} <> 'lead'`), id, now)

export const voidLeadInvitation = (tx: Tx, _grant: Grant<'lead:invite'>, clusterId: string, id: string, now: Date) =>
  withdraw(tx, and(eq(invitation.clusterId, clusterId), eq(invitation.role, 'lead')), id, now)

async function withdraw(tx: Tx, scope: SQL | undefined, id: string, now: Date): Promise<boolean> {
  const withdrawn = await tx
    .update(invitation)
    .set({ voidedAt: now })
    .where(and(eq(invitation.id, id), scope, unused))
    .returning({ id: invitation.id })
  return withdrawn.length > 0
}

export type OpenInvitation = Invited & {
  readonly id: string
  readonly organisationName: string
  readonly clusterName: string | null
  readonly clusterSlug: string | null
  readonly engagementId: string | null
  /** The number of the submission to verify; null for any other role. */
  readonly submissionNumber: number | null
  readonly inviterId: string
  readonly inviterName: string
  readonly expiresAt: Date
}

/** What a token invites to, while it can be accepted. In the `auth` context. */
export async function findInvitation(tx: Tx, tokenHash: string, now: Date): Promise<OpenInvitation | null> {
  const [row] = await tx
    .select({
      id: invitation.id,
      email: invitation.email,
      organisationId: invitation.organisationId,
      clusterId: invitation.clusterId,
      role: invitation.role,
      organisationName: organisation.name,
      clusterName: sql<string | null>`coalesce(${cluster.name}, ${engagement.clusterName})`,
      clusterSlug: cluster.slug,
      engagementId: invitation.engagementId,
      submissionNumber: engagement.number,
      inviterId: account.id,
      inviterName: account.name,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .innerJoin(account, eq(account.id, invitation.invitedBy))
    .leftJoin(cluster, eq(cluster.id, invitation.clusterId))
    .leftJoin(engagement, eq(engagement.id, invitation.engagementId))
    .where(and(eq(invitation.tokenHash, tokenHash), open(now)))
  return row ?? null
}

/** Uses an invitation up; false when it was used or taken back meanwhile. In the `auth` context. */
export async function claimInvitation(tx: Tx, id: string, now: Date): Promise<boolean> {
  const claimed = await tx
    .update(invitation)
    .set({ acceptedAt: now })
    .where(and(eq(invitation.id, id), open(now)))
    .returning({ id: invitation.id })
  return claimed.length > 0
}

/** Holds a company until the transaction ends, so that two first admins cannot both come in. In the `auth` context. */
export async function lockCompany(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`company|${organisationId}`}, 0))`)
}

/** An invited company becomes a member of the cluster; false when it was one already. In the `auth` context. */
export async function activateMember(tx: Tx, clusterId: string, organisationId: string, now: Date): Promise<boolean> {
  const joined = await tx
    .update(clusterMember)
    .set({ status: 'active', joinedAt: now })
    .where(
      and(
        eq(clusterMember.clusterId, clusterId),
        eq(clusterMember.organisationId, organisationId),
        eq(clusterMember.status, 'invited'),
      ),
    )
    .returning({ clusterId: clusterMember.clusterId })
  return joined.length > 0
}
