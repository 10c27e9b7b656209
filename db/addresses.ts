import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { account, roleGrant } from './schema/index.ts'

/** Whom to write to about a sign-off, and for which company. */
export type Addressee = {
  readonly accountId: string
  readonly email: string
  readonly name: string
  readonly organisationId: string
}

type Row = { account_id: string; email: string; name: string; organisation_id: string }

const addressees = (rows: Iterable<Row>): Addressee[] =>
  [...rows].map((row) => ({
    accountId: row.account_id,
    email: row.email,
    name: row.name,
    organisationId: row.organisation_id,
  }))

/** The signatories of every active member. */
export async function listSignatoryAddresses(tx: Tx, grant: Grant<'roadmap:freeze'>): Promise<Addressee[]> {
  return addressees(await tx.execute<Row>(sql`select * from concord.signatory_addresses(${grant.clusterId}::uuid)`))
}

/** Who keeps the data of every active member: they read what is proposed to their company. */
export async function listContributorAddresses(tx: Tx, grant: Grant<'gap:propose'>): Promise<Addressee[]> {
  return addressees(await tx.execute<Row>(sql`select * from concord.contributor_addresses(${grant.clusterId}::uuid)`))
}

/** Those who took a stance on a version. */
export async function listSignerAddresses(
  tx: Tx,
  _grant: Grant<'roadmap:freeze'>,
  versionId: string,
): Promise<Addressee[]> {
  return addressees(await tx.execute<Row>(sql`select * from concord.signer_addresses(${versionId}::uuid)`))
}

/** The leads of the cluster. */
export function listLeadAddresses(tx: Tx, grant: Pick<Grant, 'clusterId'>): Promise<Addressee[]> {
  return tx
    .select({
      accountId: account.id,
      email: account.email,
      name: account.name,
      organisationId: roleGrant.organisationId,
    })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(
        eq(roleGrant.clusterId, grant.clusterId),
        eq(roleGrant.role, 'lead'),
        isNull(roleGrant.revokedAt),
        isNull(account.suspendedAt),
      ),
    )
    .orderBy(asc(account.email))
}
