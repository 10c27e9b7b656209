import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Role } from '#lib/domain/access/roles'
import type { Tx } from './client.ts'
import { account, organisation, roleGrant } from './schema/index.ts'

export type HeldRoleRow = {
  readonly grantId: string
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly grantedAt: Date
  readonly organisationName: string
}

const columns = {
  grantId: roleGrant.id,
  accountId: account.id,
  name: account.name,
  email: account.email,
  role: roleGrant.role,
  grantedAt: roleGrant.grantedAt,
  organisationName: organisation.name,
}

const held = (tx: Tx) =>
  tx
    .select(columns)
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .innerJoin(organisation, eq(organisation.id, roleGrant.organisationId))
    .$dynamic()

/** The people of a company, by name and role. */
export function listColleagues(tx: Tx, grant: Grant<'company:read'>): Promise<HeldRoleRow[]> {
  return held(tx)
    .where(
      and(eq(roleGrant.organisationId, grant.organisationId), isNull(roleGrant.clusterId), isNull(roleGrant.revokedAt)),
    )
    .orderBy(asc(sql`lower(${account.name})`), asc(roleGrant.role))
}

/** The leads and stewards of a cluster, by name and role. */
export function listOfficers(tx: Tx, clusterId: string): Promise<HeldRoleRow[]> {
  return held(tx)
    .where(and(eq(roleGrant.clusterId, clusterId), isNull(roleGrant.revokedAt)))
    .orderBy(asc(sql`lower(${account.name})`), asc(roleGrant.role))
}

/** Gives a role, unless it is held already. In the `auth` context, or in a lead's own for a steward. */
export async function insertRole(
  tx: Tx,
  given: {
    readonly accountId: string
    readonly organisationId: string
    readonly clusterId: string | null
    readonly role: Role
    readonly grantedBy: string
  },
  now: Date,
): Promise<boolean> {
  const added = await tx
    .insert(roleGrant)
    .values({ ...given, grantedAt: now })
    .onConflictDoNothing()
    .returning({ id: roleGrant.id })
  return added.length > 0
}

/** The admins of a company, held until the transaction ends, so that two of them cannot remove each other at once. */
export async function lockAdmins(tx: Tx, grant: Grant<'colleague:remove'>): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.organisationId, grant.organisationId),
        eq(roleGrant.role, 'company-admin'),
        isNull(roleGrant.revokedAt),
      ),
    )
    .orderBy(asc(roleGrant.id))
    .for('update')
  return rows.map((row) => row.id)
}

export type RevokedRole = { readonly accountId: string; readonly role: Role }

/** Takes a colleague's role away; null when it is not held (any more). */
export const revokeColleague = (tx: Tx, grant: Grant<'colleague:remove'>, grantId: string, now: Date) =>
  revoke(tx, and(eq(roleGrant.organisationId, grant.organisationId), isNull(roleGrant.clusterId)), grantId, now)

export const revokeSteward = (tx: Tx, grant: Grant<'steward:remove'>, grantId: string, now: Date) =>
  revoke(tx, and(eq(roleGrant.clusterId, grant.clusterId), eq(roleGrant.role, 'steward')), grantId, now)

export const revokeLead = (tx: Tx, _grant: Grant<'lead:remove'>, clusterId: string, grantId: string, now: Date) =>
  revoke(tx, and(eq(roleGrant.clusterId, clusterId), eq(roleGrant.role, 'lead')), grantId, now)

async function revoke(tx: Tx, scope: ReturnType<typeof and>, grantId: string, now: Date): Promise<RevokedRole | null> {
  const [row] = await tx
    .update(roleGrant)
    .set({ revokedAt: now })
    .where(and(eq(roleGrant.id, grantId), scope, isNull(roleGrant.revokedAt)))
    .returning({ accountId: roleGrant.accountId, role: roleGrant.role })
  return row ?? null
}

/** Whether anybody holds a company role, whether this person does, and whether they are an admin of it. In the `auth` context. */
export async function companyStanding(
  tx: Tx,
  organisationId: string,
  accountId: string | null,
): Promise<{ readonly peopled: boolean; readonly own: boolean; readonly admin: boolean }> {
  const rows = await tx
    .select({ accountId: roleGrant.accountId, role: roleGrant.role })
    .from(roleGrant)
    .where(and(eq(roleGrant.organisationId, organisationId), isNull(roleGrant.clusterId), isNull(roleGrant.revokedAt)))
  return {
    peopled: rows.length > 0,
    own: rows.some((row) => row.accountId === accountId),
    admin: rows.some((row) => row.accountId === accountId && row.role === 'company-admin'),
  }
}

/** Whether whoever is asking leads this cluster, by the database's own word. */
export async function leads(tx: Tx, clusterId: string): Promise<boolean> {
  const [row] = await tx.execute<{ leads: boolean }>(
    sql`select ${clusterId}::uuid = any (concord.holding('lead')) as leads`,
  )
  return row?.leads === true
}
