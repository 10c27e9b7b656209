import { and, asc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Factor } from '#lib/domain/factors/factor'
import { ownFactorId, ownFactorIds, type OwnFactor } from '#lib/domain/factors/own-factor'
import type { Tx } from './client.ts'
import { ownFactor } from './schema/index.ts'

export type OwnFactorRow = {
  readonly id: string
  readonly rowVersion: number
  /** As lines and the search know it: under the id of its version. */
  readonly factor: Factor
  readonly evidence: string
  readonly updatedAt: Date
}

type Reading = Grant<'company:read' | 'company:edit'>
type Editing = Grant<'company:edit'>

/** As many as a company may have: its own factors are indexed anew at each search. */
export const mostOwnFactors = 500

const own = (grant: Reading) =>
  and(eq(ownFactor.organisationId, grant.organisationId), eq(ownFactor.clusterId, grant.clusterId))
const unchanged = (grant: Editing, id: string, seen: number) =>
  and(own(grant), eq(ownFactor.id, id), eq(ownFactor.rowVersion, seen))

/** A company's own factors, by name. */
export async function listOwnFactors(tx: Tx, grant: Reading): Promise<OwnFactorRow[]> {
  const rows = await tx
    .select()
    .from(ownFactor)
    .where(own(grant))
    .orderBy(asc(sql`${ownFactor.factor} ->> 'name'`), asc(ownFactor.id))
  return rows.map(rowOf)
}

export async function findOwnFactor(tx: Tx, grant: Reading, id: string): Promise<OwnFactorRow | null> {
  const [row] = await tx
    .select()
    .from(ownFactor)
    .where(and(own(grant), eq(ownFactor.id, id)))
  return row ? rowOf(row) : null
}

/** How many lines of the draft took a version of the factor. */
export async function countLinesWith(tx: Tx, grant: Editing, id: string): Promise<number> {
  const [row] = await tx.execute<{ lines: string }>(sql`
    select count(*) as lines from inventory_line
    where organisation_id = ${grant.organisationId}::uuid and cluster_id = ${grant.clusterId}::uuid and kind = 'calculated'
      and starts_with(content #>> '{factor,id}', ${ownFactorIds(id)})`)
  return Number(row?.lines ?? 0)
}

/** The id of the new factor; null where the company has as many as it may. */
export async function insertOwnFactor(tx: Tx, grant: Editing, values: OwnFactor, now: Date): Promise<string | null> {
  if ((await tx.$count(ownFactor, own(grant))) >= mostOwnFactors) return null
  const id = crypto.randomUUID()
  const place = { organisationId: grant.organisationId, clusterId: grant.clusterId }
  await tx.insert(ownFactor).values({ ...place, id, ...values, updatedAt: now })
  return id
}

/** False where somebody saved the factor since `seen`, or removed it. Lines that took it keep what they took. */
export async function updateOwnFactor(
  tx: Tx,
  grant: Editing,
  id: string,
  seen: number,
  values: OwnFactor,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(ownFactor)
    .set({ ...values, updatedAt: now, rowVersion: sql`${ownFactor.rowVersion} + 1` })
    .where(unchanged(grant, id, seen))
    .returning({ id: ownFactor.id })
  return rows.length > 0
}

export async function removeOwnFactor(tx: Tx, grant: Editing, id: string, seen: number): Promise<boolean> {
  const rows = await tx
    .delete(ownFactor)
    .where(unchanged(grant, id, seen))
    .returning({ id: ownFactor.id })
  return rows.length > 0
}

const rowOf = ({ id, rowVersion, factor, evidence, updatedAt }: typeof ownFactor.$inferSelect): OwnFactorRow => ({
  id,
  rowVersion,
  factor: { id: ownFactorId(id, rowVersion), ...factor },
  evidence,
  updatedAt,
})
