import { sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { SiteFacts } from '#lib/domain/inventory/import-row'
import type { EmissionEntry } from '#lib/domain/submission/document'
import { columnOf } from './array-text.ts'
import type { Tx } from './client.ts'
import { inBatches } from './in-batches.ts'

type Editing = Grant<'company:edit'>
type Seen = { readonly rowVersion: number }
/** `readDigest` stands for the row that a figure is made of. */
export type ImportedFigure = Omit<EmissionEntry, 'class'> & { readonly readDigest: string | null }

/**
 * Adds figures to empty cells and answers how many. Null where somebody filled one of them meanwhile: the transaction is then over.
 * To leave such a cell alone instead would make PostgreSQL look at each row twice, which is half as slow again.
 */
export async function addFigures(
  tx: Tx,
  grant: Editing,
  figures: readonly ImportedFigure[],
  now: Date,
): Promise<number | null> {
  return orNullWhenTaken(
    inBatches(figures, (batch) =>
      tx.execute(sql`
      insert into inventory_line (organisation_id, cluster_id, kind, id, site_id, year, scope, gas, tonnes, source, note, read_digest,
        read_version, updated_at)
      select ${grant.organisationId}::uuid, ${grant.clusterId}::uuid, 'reported', ${idOfCell}, given.*, 1, ${now.toISOString()}::timestamptz
      from (select unnest(${columnOf(batch.map((row) => row.siteId))}::uuid[]) as site_id,
        unnest(${columnOf(batch.map((row) => row.year))}::integer[]) as year, unnest(${columnOf(batch.map((row) => row.scope))}::text[]) as scope,
        unnest(${columnOf(batch.map((row) => row.gas))}::text[]) as gas, unnest(${columnOf(batch.map((row) => row.tonnes))}::numeric[]) as tonnes,
        unnest(${columnOf(batch.map((row) => row.source))}::text[]) as source, unnest(${columnOf(batch.map((row) => row.note))}::text[]) as note,
        unnest(${columnOf(batch.map((row) => row.readDigest))}::text[]) as read_digest) as given`),
    ),
  )
}

/** The same id for the same cell of a site and year: of two imports at once the second meets the first at the key. */
const idOfCell = sql`md5(given.scope || ' ' || given.gas)::uuid`

async function orNullWhenTaken<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (fault) {
    if (isTaken(fault)) return null
    throw fault
  }
}

/** A unique key that another transaction was faster to use. */
const isTaken = (fault: unknown): boolean =>
  fault instanceof Error && ((fault.cause ?? fault) as { readonly code?: unknown }).code === '23505'

/** A figure as a file of totals knows it. A line of the grid with a stream or category of its own is no such file's to change. */
const isBare = sql`kind = 'reported' and stream is null and category is null`

/** Changes figures that stand as they were compared. Answers how many: one that somebody saved meanwhile is left alone. */
export function changeFigures(
  tx: Tx,
  grant: Editing,
  figures: readonly (ImportedFigure & Seen)[],
  now: Date,
): Promise<number> {
  return inBatches(figures, (batch) =>
    tx.execute(sql`
      update inventory_line set tonnes = given.tonnes, source = given.source, note = given.note, read_digest = given.read_digest,
        updated_at = ${now.toISOString()}::timestamptz, row_version = given.seen + 1, read_version = given.seen + 1
      from unnest(${columnOf(batch.map((row) => row.siteId))}::uuid[], ${columnOf(batch.map((row) => row.year))}::integer[],
        ${columnOf(batch.map((row) => row.scope))}::text[], ${columnOf(batch.map((row) => row.gas))}::text[],
        ${columnOf(batch.map((row) => row.tonnes))}::numeric[], ${columnOf(batch.map((row) => row.source))}::text[],
        ${columnOf(batch.map((row) => row.note))}::text[], ${columnOf(batch.map((row) => row.readDigest))}::text[],
        ${columnOf(batch.map((row) => row.rowVersion))}::integer[])
        as given (site_id, year, scope, gas, tonnes, source, note, read_digest, seen)
      where inventory_line.organisation_id = ${grant.organisationId}::uuid and inventory_line.cluster_id = ${grant.clusterId}::uuid
        and inventory_line.site_id = given.site_id and inventory_line.year = given.year and inventory_line.scope = given.scope
        and inventory_line.gas = given.gas and ${isBare} and inventory_line.row_version = given.seen`),
  )
}

const siteColumnsOf = (batch: readonly SiteFacts[]) => sql`
  ${columnOf(batch.map((row) => row.key))}::text[], ${columnOf(batch.map((row) => row.name))}::text[],
  ${columnOf(batch.map((row) => JSON.stringify(row.permits)))}::jsonb[], ${columnOf(batch.map((row) => row.sector))}::text[],
  ${columnOf(batch.map((row) => row.nace))}::text[], ${columnOf(batch.map((row) => row.naics))}::text[],
  ${columnOf(batch.map((row) => row.latitude))}::numeric[], ${columnOf(batch.map((row) => row.longitude))}::numeric[],
  ${columnOf(batch.map((row) => row.source))}::text[], ${columnOf(batch.map((row) => JSON.stringify(row.register)))}::jsonb[]`

const permitsOf = sql`array(select jsonb_array_elements_text(given.permits))`

/** Adds sites by their key. Answers how many: a key that somebody took meanwhile is left alone. */
export function addSites(tx: Tx, grant: Editing, sites: readonly SiteFacts[]): Promise<number> {
  return inBatches(sites, (batch) =>
    tx.execute(sql`
      insert into site (organisation_id, cluster_id, key, name, permits, sector, nace, naics, latitude, longitude, source, register)
      select ${grant.organisationId}::uuid, ${grant.clusterId}::uuid, given.key, given.name, ${permitsOf}, given.sector,
        given.nace, given.naics, given.latitude, given.longitude, given.source, given.register
      from unnest(${siteColumnsOf(batch)})
        as given (key, name, permits, sector, nace, naics, latitude, longitude, source, register)
      on conflict do nothing`),
  )
}

/** Changes sites that stand as they were compared. Answers how many: one that somebody saved meanwhile is left alone. */
export function changeSites(tx: Tx, grant: Editing, sites: readonly (SiteFacts & Seen)[]): Promise<number> {
  return inBatches(sites, (batch) =>
    tx.execute(sql`
      update site set name = given.name, permits = ${permitsOf}, sector = given.sector, nace = given.nace, naics = given.naics,
        latitude = given.latitude, longitude = given.longitude, source = given.source, register = given.register,
        row_version = site.row_version + 1
      from unnest(${siteColumnsOf(batch)}, ${columnOf(batch.map((row) => row.rowVersion))}::integer[])
        as given (key, name, permits, sector, nace, naics, latitude, longitude, source, register, seen)
      where site.organisation_id = ${grant.organisationId}::uuid and site.cluster_id = ${grant.clusterId}::uuid
        and site.key = given.key and site.row_version = given.seen`),
  )
}
