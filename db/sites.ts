import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { SiteEntry } from '#lib/domain/submission/document'
import type { Tx } from './client.ts'
import { flowStatement, inventoryLine, measure, site } from './schema/index.ts'

export type SiteRow = typeof site.$inferSelect
/** What a person keeps of a site; a register's own columns come from imports alone. */
export type SiteValues = Omit<SiteEntry, 'id' | 'register'>

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
type Editing = Grant<'company:edit'>

const own = (grant: Reading) => and(eq(site.organisationId, grant.organisationId), eq(site.clusterId, grant.clusterId))
const one = (grant: Reading, id: string) => and(own(grant), eq(site.id, id))

export function listSites(tx: Tx, grant: Reading): Promise<SiteRow[]> {
  return tx
    .select()
    .from(site)
    .where(own(grant))
    .orderBy(asc(sql`lower(${site.name})`), asc(site.id))
}

export async function findSite(tx: Tx, grant: Reading, id: string): Promise<SiteRow | null> {
  const [row] = await tx.select().from(site).where(one(grant, id))
  return row ?? null
}

/** Null where the key is taken by another site of the company. */
export async function insertSite(tx: Tx, grant: Editing, values: SiteValues): Promise<string | null> {
  const [row] = await tx
    .insert(site)
    .values({ ...place(grant), ...stored(values) })
    .onConflictDoNothing({ target: [site.organisationId, site.clusterId, site.key] })
    .returning({ id: site.id })
  return row?.id ?? null
}

/** False where somebody saved the site since `seen`, or removed it. */
export async function updateSite(
  tx: Tx,
  grant: Editing,
  id: string,
  seen: number,
  values: SiteValues,
): Promise<boolean> {
  const rows = await tx
    .update(site)
    .set({ ...stored(values), rowVersion: sql`${site.rowVersion} + 1` })
    .where(and(one(grant, id), eq(site.rowVersion, seen)))
    .returning({ id: site.id })
  return rows.length > 0
}

/** Whether another site of the company goes by this key already. */
export async function isSiteKeyTaken(tx: Tx, grant: Editing, key: string, except: string | null): Promise<boolean> {
  const [row] = await tx
    .select({ id: site.id })
    .from(site)
    .where(and(own(grant), eq(site.key, key)))
  return row !== undefined && row.id !== except
}

export async function countMeasuresAt(tx: Tx, grant: Editing, id: string): Promise<number> {
  const [row] = await tx
    .select({ measures: count() })
    .from(measure)
    .where(
      and(
        eq(measure.organisationId, grant.organisationId),
        eq(measure.clusterId, grant.clusterId),
        eq(measure.siteId, id),
      ),
    )
  return row?.measures ?? 0
}

/** Takes a site and its figures out of the draft. False where it was saved since `seen`, or is gone. */
export async function removeSite(tx: Tx, grant: Editing, id: string, seen: number): Promise<boolean> {
  const [held] = await tx
    .select({ id: site.id })
    .from(site)
    .where(and(one(grant, id), eq(site.rowVersion, seen)))
    .for('update')
  if (!held) return false
  await tx
    .delete(inventoryLine)
    .where(
      and(
        eq(inventoryLine.organisationId, grant.organisationId),
        eq(inventoryLine.clusterId, grant.clusterId),
        eq(inventoryLine.siteId, id),
      ),
    )
  await tx
    .delete(flowStatement)
    .where(
      and(
        eq(flowStatement.organisationId, grant.organisationId),
        eq(flowStatement.clusterId, grant.clusterId),
        eq(flowStatement.siteId, id),
      ),
    )
  await tx.delete(site).where(one(grant, id))
  return true
}

const place = (grant: Editing) => ({ organisationId: grant.organisationId, clusterId: grant.clusterId })
const stored = (values: SiteValues) => ({ ...values, permits: [...values.permits] })
