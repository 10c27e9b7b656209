import { and, asc, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import type { DraftContent, DraftLine } from '#lib/domain/inventory/draft-line'
import type { Tx } from './client.ts'
import { filesByLine, listLineFiles, type FilesByLine } from './evidence.ts'
import { inventoryLine, site } from './schema/index.ts'

type Row = typeof inventoryLine.$inferSelect
/** A line of the draft with what the grid needs to save it again. */
export type LineRow = DraftLine & { readonly place: number; readonly rowVersion: number }
export type LineValues = Omit<DraftLine, 'id' | 'siteId' | 'year' | 'evidence'> & { readonly place: number }
export type LinePlace = { readonly siteId: string; readonly year: number; readonly id: string }

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
type Editing = Grant<'company:edit'>

const own = (grant: Reading) =>
  and(eq(inventoryLine.organisationId, grant.organisationId), eq(inventoryLine.clusterId, grant.clusterId))
const at = (grant: Reading, place: LinePlace) =>
  and(
    own(grant),
    eq(inventoryLine.siteId, place.siteId),
    eq(inventoryLine.year, place.year),
    eq(inventoryLine.id, place.id),
  )
const isBare = and(eq(inventoryLine.kind, 'reported'), isNull(inventoryLine.stream), isNull(inventoryLine.category))
const inGridOrder = [asc(inventoryLine.place), asc(inventoryLine.id)]

/** Every line of a company's draft. */
export async function listLines(tx: Tx, grant: Reading): Promise<LineRow[]> {
  const rows = await tx
    .select()
    .from(inventoryLine)
    .where(own(grant))
    .orderBy(asc(inventoryLine.siteId), asc(inventoryLine.year), asc(inventoryLine.scope), ...inGridOrder)
  return withFiles(rows, filesByLine(await listLineFiles(tx, grant)))
}

/** The lines of one site and year, in the order of the grid. */
export async function listLinesOfYear(tx: Tx, grant: Reading, siteId: string, year: number): Promise<LineRow[]> {
  const rows = await tx
    .select()
    .from(inventoryLine)
    .where(and(own(grant), eq(inventoryLine.siteId, siteId), eq(inventoryLine.year, year)))
    .orderBy(...inGridOrder)
  return withFiles(rows, filesByLine(await listLineFiles(tx, grant, { siteId, year })))
}

/** The years of which a site has lines, oldest first, with how many. */
export function listYearsOfSite(tx: Tx, grant: Reading, siteId: string) {
  return tx
    .select({ year: inventoryLine.year, lines: count() })
    .from(inventoryLine)
    .where(and(own(grant), eq(inventoryLine.siteId, siteId)))
    .groupBy(inventoryLine.year)
    .orderBy(asc(inventoryLine.year))
}

/** The source streams that lines of a company name in scope 1, by site: what a measure there may act on. */
export async function listStreams(tx: Tx, grant: Reading): Promise<{ siteId: string; stream: string }[]> {
  const { siteId, stream } = inventoryLine
  const rows = await tx
    .selectDistinct({ siteId, stream })
    .from(inventoryLine)
    .where(and(own(grant), eq(inventoryLine.scope, '1'), isNotNull(stream)))
    .orderBy(asc(siteId), asc(stream))
  return rows.flatMap((row) => (row.stream === null ? [] : [{ siteId: row.siteId, stream: row.stream }]))
}

export async function findLine(tx: Tx, grant: Reading, place: LinePlace): Promise<LineRow | null> {
  const [row] = await tx.select().from(inventoryLine).where(at(grant, place))
  if (!row) return null
  return lineOf(row, filesByLine(await listLineFiles(tx, grant, place)))
}

/** Bare figures with their site's key and name, as files of totals speak of them: one a site, year, scope and gas. Of some sites, or of all. */
export function listFiguresByKey(tx: Tx, grant: Reading, siteKeys: ReadonlySet<string> | null = null) {
  return tx
    .select({
      id: inventoryLine.id,
      siteId: inventoryLine.siteId,
      siteKey: site.key,
      siteName: site.name,
      year: inventoryLine.year,
      scope: inventoryLine.scope,
      gas: sql<string>`${inventoryLine.gas}`,
      tonnes: sql<string>`${inventoryLine.tonnes}`,
      source: sql<string>`${inventoryLine.source}`,
      note: inventoryLine.note,
      rowVersion: inventoryLine.rowVersion,
      readDigest: sql<
        string | null
      >`case when ${inventoryLine.readVersion} = ${inventoryLine.rowVersion} then ${inventoryLine.readDigest} end`,
    })
    .from(inventoryLine)
    .innerJoin(
      site,
      and(
        eq(site.organisationId, inventoryLine.organisationId),
        eq(site.clusterId, inventoryLine.clusterId),
        eq(site.id, inventoryLine.siteId),
      ),
    )
    .where(and(own(grant), isBare, siteKeys === null ? undefined : inArray(site.key, [...siteKeys])))
}

/** The bare figures of a site and year, which are one a scope and gas. */
export function listBareFigures(tx: Tx, grant: Reading, siteId: string, year: number) {
  return tx
    .select({ id: inventoryLine.id, scope: inventoryLine.scope, gas: sql<string>`${inventoryLine.gas}` })
    .from(inventoryLine)
    .where(and(own(grant), eq(inventoryLine.siteId, siteId), eq(inventoryLine.year, year), isBare))
}

/** The factors that lines of a site and year were computed with, each with the id of its line. */
export function listFrozenFactors(
  tx: Tx,
  grant: Reading,
  siteId: string,
  year: number,
): Promise<{ readonly lineId: string; readonly factor: FrozenFactor }[]> {
  return tx
    .select({ lineId: inventoryLine.id, factor: sql<FrozenFactor>`${inventoryLine.content} -> 'factor'` })
    .from(inventoryLine)
    .where(
      and(
        own(grant),
        eq(inventoryLine.siteId, siteId),
        eq(inventoryLine.year, year),
        eq(inventoryLine.kind, 'calculated'),
      ),
    )
}

/** One saving of a site and year at a time: the second waits here, and then reads what the first wrote. */
export async function lockSiteYear(
  tx: Tx,
  grant: Editing,
  { siteId, year }: Pick<LinePlace, 'siteId' | 'year'>,
): Promise<void> {
  const key = `inventory ${grant.organisationId} ${grant.clusterId} ${siteId} ${year}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

/** Adds lines to a site and year under ids that their maker drew, and answers which: one whose id is taken is left alone. */
export async function insertLines(
  tx: Tx,
  grant: Editing,
  { siteId, year }: Pick<LinePlace, 'siteId' | 'year'>,
  lines: readonly { readonly id: string; readonly values: LineValues }[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (lines.length === 0) return new Set()
  const place = { organisationId: grant.organisationId, clusterId: grant.clusterId, siteId, year, updatedAt: now }
  const rows = await tx
    .insert(inventoryLine)
    .values(lines.map(({ id, values }) => ({ ...place, id, ...columnsOf(values) })))
    .onConflictDoNothing()
    .returning({ id: inventoryLine.id })
  return new Set(rows.map((row) => row.id))
}

/** Saves a line as it stood at `seen`. False where it was saved since, or removed. */
export async function updateLine(
  tx: Tx,
  grant: Editing,
  place: LinePlace,
  seen: number,
  values: LineValues,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(inventoryLine)
    .set({ ...columnsOf(values), updatedAt: now, rowVersion: sql`${inventoryLine.rowVersion} + 1` })
    .where(and(at(grant, place), eq(inventoryLine.rowVersion, seen)))
    .returning({ id: inventoryLine.id })
  return rows.length > 0
}

/** The lines of all sites of one year. */
export async function listLinesOfAllSites(tx: Tx, grant: Reading, year: number): Promise<LineRow[]> {
  const rows = await tx
    .select()
    .from(inventoryLine)
    .where(and(own(grant), eq(inventoryLine.year, year)))
    .orderBy(asc(inventoryLine.siteId), ...inGridOrder)
  return withFiles(rows, filesByLine(await listLineFiles(tx, grant)))
}

/**
 * Writes what lines of a year hold, and their notes, in one statement. Answers how many were still as they were read: fewer than given
 * means that somebody saved one meanwhile.
 */
export async function updateContents(
  tx: Tx,
  grant: Editing,
  year: number,
  lines: readonly LineRow[],
  now: Date,
): Promise<number> {
  if (lines.length === 0) return 0
  const given = lines.map((line) => {
    const { kind, gas, tonnes, source, content, note } = columnsOf(line)
    return { site_id: line.siteId, id: line.id, seen: line.rowVersion, kind, gas, tonnes, source, content, note }
  })
  const rows = await tx.execute(sql`
    update inventory_line as line
    set kind = given.kind, gas = given.gas, tonnes = given.tonnes, source = given.source, content = given.content,
      note = given.note, updated_at = ${now.toISOString()}::timestamptz, row_version = line.row_version + 1
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb) as given
      (site_id uuid, id uuid, seen integer, kind text, gas text, tonnes numeric, source text, content jsonb, note text)
    where line.organisation_id = ${grant.organisationId} and line.cluster_id = ${grant.clusterId} and line.year = ${year}
      and line.site_id = given.site_id and line.id = given.id and line.row_version = given.seen`)
  return rows.count
}

/** Takes a line out of the draft. False where it was saved since `seen`, or is gone already. */
export async function removeLine(tx: Tx, grant: Editing, place: LinePlace, seen: number): Promise<boolean> {
  const rows = await tx
    .delete(inventoryLine)
    .where(and(at(grant, place), eq(inventoryLine.rowVersion, seen)))
    .returning({ id: inventoryLine.id })
  return rows.length > 0
}

/** A line's values as columns: a reported tonnage in columns of its own, anything else as its content. */
export function columnsOf(line: LineValues) {
  const { content, scope, category, stream, method, quality, uncertaintyPercent, note, class: chosen, place } = line
  const values = { scope, category, stream, method, quality, uncertaintyPercent, note, class: chosen, place }
  if (content.kind === 'reported') {
    const { kind, gas, tonnes, source } = content
    return { ...values, kind, gas, tonnes, source, content: null }
  }
  const tonnes = content.kind === 'calculated' ? content.result.tonnes : null
  return { ...values, kind: content.kind, gas: null, tonnes, source: null, content }
}

const withFiles = (rows: readonly Row[], files: FilesByLine): LineRow[] => rows.map((row) => lineOf(row, files))

/** A row as a line of the draft, with the files that stand behind it. */
export const lineOf = (row: Row, files: FilesByLine): LineRow => ({
  id: row.id,
  siteId: row.siteId,
  year: row.year,
  scope: row.scope,
  category: row.category,
  stream: row.stream,
  content: contentOf(row),
  method: row.method,
  quality: row.quality,
  uncertaintyPercent: row.uncertaintyPercent,
  note: row.note,
  evidence: files(row),
  class: row.class,
  place: row.place,
  rowVersion: row.rowVersion,
})

function contentOf({ kind, gas, tonnes, source, content }: Row): DraftContent {
  if (content !== null) return content
  if (kind !== 'reported' || gas === null || tonnes === null || source === null)
    throw new Error('A line of the inventory has no content')
  return { kind, gas, tonnes, source }
}
