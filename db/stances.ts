import { and, asc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { StanceKind } from '#lib/domain/signoff/frozen'
import type { Tx } from './client.ts'
import { organisation, stance } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
export type StanceRow = typeof stance.$inferSelect

/** The stances on one version, in the order in which they were taken. */
export function listStances(tx: Tx, grant: InCluster, versionId: string): Promise<StanceRow[]> {
  return tx
    .select()
    .from(stance)
    .where(and(eq(stance.clusterId, grant.clusterId), eq(stance.versionId, versionId)))
    .orderBy(asc(stance.signedAt), asc(stance.organisationId))
}

export type NewStance = {
  readonly versionId: string
  readonly digest: string
  readonly kind: StanceKind
  readonly text: string | null
}

/** Takes the company's one stance on a version; null when it has taken one before. The version's standing must be locked. */
export async function insertStance(
  tx: Tx,
  grant: Grant<'roadmap:sign'>,
  taken: NewStance,
  now: Date,
): Promise<string | null> {
  const [company] = await tx
    .select({ name: organisation.name })
    .from(organisation)
    .where(eq(organisation.id, grant.organisationId))
  if (!company) throw new Error('The organisation of a grant is not there')
  const id = crypto.randomUUID()
  const stored = await tx
    .insert(stance)
    .values({
      ...taken,
      id,
      clusterId: grant.clusterId,
      organisationId: grant.organisationId,
      organisationName: company.name,
      signerId: grant.accountId,
      signerName: grant.name,
      provedAt: grant.provedAt,
      signedAt: now,
    })
    .onConflictDoNothing({ target: [stance.clusterId, stance.versionId, stance.organisationId] })
    .returning({ id: stance.id })
  return stored.length > 0 ? id : null
}
