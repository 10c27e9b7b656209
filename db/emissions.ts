import { and, asc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { FieldClass, Scope } from '#lib/domain/submission/document'
import type { Tx } from './client.ts'
import { site, siteEmission } from './schema/index.ts'

export type EmissionRow = typeof siteEmission.$inferSelect
export type EmissionPlace = {
  readonly siteId: string
  readonly year: number
  readonly scope: Scope
  readonly gas: string
}
export type EmissionValues = {
  readonly tonnes: string
  readonly source: string
  readonly note: string | null
  readonly class: FieldClass | null
}

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
type Editing = Grant<'company:edit'>

const own = (grant: Reading) =>
  and(eq(siteEmission.organisationId, grant.organisationId), eq(siteEmission.clusterId, grant.clusterId))
const at = (grant: Reading, place: EmissionPlace) =>
  and(
    own(grant),
    eq(siteEmission.siteId, place.siteId),
    eq(siteEmission.year, place.year),
    eq(siteEmission.scope, place.scope),
    eq(siteEmission.gas, place.gas),
  )

export function listEmissions(tx: Tx, grant: Reading): Promise<EmissionRow[]> {
  return tx
    .select()
    .from(siteEmission)
    .where(own(grant))
    .orderBy(asc(siteEmission.siteId), asc(siteEmission.year), asc(siteEmission.scope), asc(siteEmission.gas))
}

export function listEmissionsOfSite(tx: Tx, grant: Reading, siteId: string): Promise<EmissionRow[]> {
  return tx
    .select()
    .from(siteEmission)
    .where(and(own(grant), eq(siteEmission.siteId, siteId)))
    .orderBy(asc(siteEmission.year), asc(siteEmission.scope), asc(siteEmission.gas))
}

/** Every figure with its site's key and name, as files speak of sites. */
export function listEmissionsByKey(tx: Tx, grant: Reading) {
  return tx
    .select({
      siteId: siteEmission.siteId,
      siteKey: site.key,
      siteName: site.name,
      year: siteEmission.year,
      scope: siteEmission.scope,
      gas: siteEmission.gas,
      tonnes: siteEmission.tonnes,
      source: siteEmission.source,
      note: siteEmission.note,
      rowVersion: siteEmission.rowVersion,
    })
    .from(siteEmission)
    .innerJoin(
      site,
      and(
        eq(site.organisationId, siteEmission.organisationId),
        eq(site.clusterId, siteEmission.clusterId),
        eq(site.id, siteEmission.siteId),
      ),
    )
    .where(own(grant))
}

export async function findEmission(tx: Tx, grant: Reading, place: EmissionPlace): Promise<EmissionRow | null> {
  const [row] = await tx.select().from(siteEmission).where(at(grant, place))
  return row ?? null
}

/** Writes a cell that was empty. False where somebody filled it meanwhile. */
export async function insertEmission(
  tx: Tx,
  grant: Editing,
  place: EmissionPlace,
  values: EmissionValues,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(siteEmission)
    .values({
      organisationId: grant.organisationId,
      clusterId: grant.clusterId,
      ...place,
      ...values,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning({ year: siteEmission.year })
  return rows.length > 0
}

/** Writes a cell that had a figure. False where it was saved since `seen`, or emptied. */
export async function updateEmission(
  tx: Tx,
  grant: Editing,
  place: EmissionPlace,
  seen: number,
  values: EmissionValues,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(siteEmission)
    .set({ ...values, updatedAt: now, rowVersion: sql`${siteEmission.rowVersion} + 1` })
    .where(and(at(grant, place), eq(siteEmission.rowVersion, seen)))
    .returning({ year: siteEmission.year })
  return rows.length > 0
}

/** Empties a cell. False where it was saved since `seen`, or is empty already. */
export async function removeEmission(tx: Tx, grant: Editing, place: EmissionPlace, seen: number): Promise<boolean> {
  const rows = await tx
    .delete(siteEmission)
    .where(and(at(grant, place), eq(siteEmission.rowVersion, seen)))
    .returning({ year: siteEmission.year })
  return rows.length > 0
}
