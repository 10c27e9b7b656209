import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { SiteFacts } from '#lib/domain/inventory/import-row'
import type { EmissionEntry } from '#lib/domain/submission/document'
import { columnOf } from './array-text.ts'
import type { Tx } from './client.ts'
import { importPreview } from './schema/index.ts'

export type PreviewRow = typeof importPreview.$inferSelect
export type NewPreview = Pick<PreviewRow, 'kind' | 'fileName' | 'rows' | 'summary'>

type Reading = Grant<'company:read' | 'company:edit'>
type Editing = Grant<'company:edit'>

const own = (grant: Reading) =>
  and(eq(importPreview.organisationId, grant.organisationId), eq(importPreview.clusterId, grant.clusterId))
const waiting = (grant: Editing, id: string) =>
  and(own(grant), eq(importPreview.id, id), isNull(importPreview.committedAt))

export async function insertPreview(tx: Tx, grant: Editing, preview: NewPreview, now: Date): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(importPreview).values({
    id,
    organisationId: grant.organisationId,
    clusterId: grant.clusterId,
    ...preview,
    createdBy: grant.accountId,
    createdAt: now,
  })
  return id
}

export async function findPreview(tx: Tx, grant: Reading, id: string): Promise<PreviewRow | null> {
  const [row] = await tx
    .select()
    .from(importPreview)
    .where(and(own(grant), eq(importPreview.id, id)))
  return row ?? null
}

/** Imports that were read and wait to be taken in or thrown away, newest first. */
export function listWaitingPreviews(tx: Tx, grant: Reading) {
  return tx
    .select({
      id: importPreview.id,
      kind: importPreview.kind,
      fileName: importPreview.fileName,
      createdAt: importPreview.createdAt,
    })
    .from(importPreview)
    .where(and(own(grant), isNull(importPreview.committedAt)))
    .orderBy(desc(importPreview.createdAt))
}

export async function updatePreviewSummary(
  tx: Tx,
  grant: Editing,
  id: string,
  summary: PreviewRow['summary'],
): Promise<boolean> {
  const rows = await tx
    .update(importPreview)
    .set({ summary })
    .where(waiting(grant, id))
    .returning({ id: importPreview.id })
  return rows.length > 0
}

/** Claims a preview for being taken in: once. Its rows are then in the draft and need not be kept twice. */
export async function commitPreview(tx: Tx, grant: Editing, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(importPreview)
    .set({ committedAt: now, rows: '' })
    .where(waiting(grant, id))
    .returning({ id: importPreview.id })
  return rows.length > 0
}

export async function removePreview(tx: Tx, grant: Editing, id: string): Promise<boolean> {
  const rows = await tx.delete(importPreview).where(waiting(grant, id)).returning({ id: importPreview.id })
  return rows.length > 0
}

/** Rows a statement: enough that the way to the database does not count, and other requests run in between. */
const batchLength = 10_000

/** While PostgreSQL writes a batch, the next one is made ready here. */
async function inBatches<Row>(rows: readonly Row[], write: (batch: readonly Row[]) => PromiseLike<{ count: number }>) {
  let written = 0
  let underway: Promise<{ count: number }> | null = null
  for (let start = 0; start < rows.length; start += batchLength) {
    const next = Promise.resolve(write(rows.slice(start, start + batchLength)))
    // After a batch that failed the next one fails too, and says nothing new.
    next.catch(() => undefined)
    if (underway) written += (await underway).count
    underway = next
  }
  return underway ? written + (await underway).count : written
}

type Seen = { readonly rowVersion: number }
export type ImportedFigure = Omit<EmissionEntry, 'class'>

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
      insert into inventory_line (organisation_id, cluster_id, kind, id, site_id, year, scope, gas, tonnes, source, note, updated_at)
      select ${grant.organisationId}::uuid, ${grant.clusterId}::uuid, 'reported', ${idOfCell}, given.*, ${now.toISOString()}::timestamptz
      from unnest(${columnOf(batch.map((row) => row.siteId))}::uuid[], ${columnOf(batch.map((row) => row.year))}::integer[],
        ${columnOf(batch.map((row) => row.scope))}::text[], ${columnOf(batch.map((row) => row.gas))}::text[],
        ${columnOf(batch.map((row) => row.tonnes))}::numeric[], ${columnOf(batch.map((row) => row.source))}::text[],
        ${columnOf(batch.map((row) => row.note))}::text[])
        as given (site_id, year, scope, gas, tonnes, source, note)`),
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
      update inventory_line set tonnes = given.tonnes, source = given.source, note = given.note,
        updated_at = ${now.toISOString()}::timestamptz, row_version = inventory_line.row_version + 1
      from unnest(${columnOf(batch.map((row) => row.siteId))}::uuid[], ${columnOf(batch.map((row) => row.year))}::integer[],
        ${columnOf(batch.map((row) => row.scope))}::text[], ${columnOf(batch.map((row) => row.gas))}::text[],
        ${columnOf(batch.map((row) => row.tonnes))}::numeric[], ${columnOf(batch.map((row) => row.source))}::text[],
        ${columnOf(batch.map((row) => row.note))}::text[], ${columnOf(batch.map((row) => row.rowVersion))}::integer[])
        as given (site_id, year, scope, gas, tonnes, source, note, seen)
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
