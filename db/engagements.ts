import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { account, engagement, invitation } from './schema/index.ts'
import type { Sent } from './submissions.ts'

export type EngagementRow = typeof engagement.$inferSelect
type OfCompany = Grant<'company:read' | 'verifier:invite' | 'verifier:answer'>

const ofCompany = (grant: OfCompany) =>
  and(eq(engagement.organisationId, grant.organisationId), eq(engagement.clusterId, grant.clusterId))

/**
 * The way to a submission for whoever accepts with this address: the one that waits for the address already, or a new one. Two
 * admins who invite at once wait for each other here.
 */
export async function readyEngagement(
  tx: Tx,
  grant: Grant<'verifier:invite'>,
  email: string,
  of: Pick<Sent, 'id' | 'number'> & Pick<EngagementRow, 'organisationName' | 'clusterName' | 'currency'>,
  now: Date,
): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`verifier ${email} ${of.id}`}, 0))`)
  const [waiting] = await tx
    .select({ id: engagement.id })
    .from(engagement)
    .innerJoin(invitation, eq(invitation.engagementId, engagement.id))
    .where(
      and(
        ofCompany(grant),
        eq(engagement.submissionId, of.id),
        eq(invitation.email, email),
        isNull(engagement.accountId),
        isNull(engagement.withdrawnAt),
      ),
    )
    .limit(1)
  if (waiting) return waiting.id
  const { id: submissionId, ...facts } = of
  const id = crypto.randomUUID()
  await tx.insert(engagement).values({
    id,
    organisationId: grant.organisationId,
    clusterId: grant.clusterId,
    submissionId,
    ...facts,
    invitedBy: grant.accountId,
    inviterName: grant.name,
    invitedAt: now,
  })
  return id
}

/** Somebody takes an engagement up; false when it was withdrawn, or is somebody's already. In the `auth` context. */
export async function beginEngagement(tx: Tx, id: string, accountId: string, now: Date): Promise<boolean> {
  const [person] = await tx.select({ name: account.name }).from(account).where(eq(account.id, accountId))
  const [waiting] = await tx.select().from(engagement).where(eq(engagement.id, id))
  if (!person || !waiting || (await isEngaged(tx, accountId, waiting.submissionId))) return false
  const rows = await tx
    .update(engagement)
    .set({ accountId, verifierName: person.name, begunAt: now })
    .where(and(eq(engagement.id, id), isNull(engagement.accountId), isNull(engagement.withdrawnAt)))
    .returning({ id: engagement.id })
  return rows.length > 0
}

async function isEngaged(tx: Tx, accountId: string, submissionId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: engagement.id })
    .from(engagement)
    .where(
      and(
        eq(engagement.accountId, accountId),
        eq(engagement.submissionId, submissionId),
        isNull(engagement.withdrawnAt),
      ),
    )
  return row !== undefined
}

/** The verifier's own way in, with what they may know of company and cluster. */
export async function findOwnEngagement(
  tx: Tx,
  grant: Grant<'engagement:read' | 'engagement:ask' | 'opinion:record'>,
): Promise<EngagementRow | null> {
  const [row] = await tx.select().from(engagement).where(eq(engagement.id, grant.engagementId))
  return row ?? null
}

/** Everybody whom the company invited to verify a submission, in the order in which it did. */
export function listEngagements(tx: Tx, grant: Grant<'company:read'>, submissionId: string): Promise<EngagementRow[]> {
  return tx
    .select()
    .from(engagement)
    .where(and(ofCompany(grant), eq(engagement.submissionId, submissionId)))
    .orderBy(asc(engagement.invitedAt), asc(engagement.id))
}

export async function findEngagement(tx: Tx, grant: OfCompany, id: string): Promise<EngagementRow | null> {
  const [row] = await tx
    .select()
    .from(engagement)
    .where(and(ofCompany(grant), eq(engagement.id, id)))
  return row ?? null
}

/** Addresses of invitations to verify that can still be accepted, by engagement. For admins, who alone see them. */
export async function listVerifierAddresses(
  tx: Tx,
  grant: Grant<'company:read'>,
  now: Date,
): Promise<ReadonlyMap<string, { readonly email: string; readonly expiresAt: Date }>> {
  const rows = await tx
    .select({ id: invitation.engagementId, email: invitation.email, expiresAt: invitation.expiresAt })
    .from(invitation)
    .where(
      and(
        eq(invitation.organisationId, grant.organisationId),
        eq(invitation.role, 'verifier'),
        isNull(invitation.acceptedAt),
        isNull(invitation.voidedAt),
        sql`${invitation.expiresAt} > ${now.toISOString()}::timestamptz`,
      ),
    )
  return new Map(rows.map(({ id, ...rest }) => [id ?? '', rest]))
}

/** Ends an engagement, and the invitation to it; false when it had ended already. */
export async function withdrawEngagement(
  tx: Tx,
  grant: Grant<'verifier:invite'>,
  id: string,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(engagement)
    .set({ withdrawnAt: now, withdrawerName: grant.name })
    .where(and(ofCompany(grant), eq(engagement.id, id), isNull(engagement.withdrawnAt)))
    .returning({ id: engagement.id })
  if (rows.length === 0) return false
  await tx
    .update(invitation)
    .set({ voidedAt: now })
    .where(
      and(
        eq(invitation.organisationId, grant.organisationId),
        eq(invitation.engagementId, id),
        isNull(invitation.acceptedAt),
        isNull(invitation.voidedAt),
      ),
    )
  return true
}
