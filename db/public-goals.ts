import { and, asc, desc, eq, inArray, isNotNull, isNull, max, or, sql, type SQL } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { LadderLevel } from '#lib/domain/goals/goal'
import type { EditionSource, PublicKind, PublicRecord } from '#lib/domain/goals/public/kept-record'
import type { NationalTotals, PublicActor } from '#lib/domain/goals/public/public-actor'
import { isSchemeOver } from '#lib/domain/goals/public/scheme-countries'
import type { KeptScheme } from '#lib/domain/goals/public/schemes-over'
import { starterRecords } from '#lib/domain/goals/starter/records'
import { byText } from '#lib/domain/text-order'
import type { Tx } from './client.ts'
import { publicEdition, publicRecord } from './schema/index.ts'

export type EditionRow = typeof publicEdition.$inferSelect
type Keeping = Grant<'public-goals:keep'>
/** Public goals are nobody's own: whoever is let in at all reads what may be shown, and the policies keep the rest from them. */
type Reading = Pick<Grant, 'accountId'>

/** A thing as it stands now. `edition` is null for what the product brings along. */
export type KeptRecord = PublicRecord & { readonly source: EditionSource; readonly edition: EditionRow | null }

export type RecordFilter = {
  readonly kind?: PublicKind
  readonly country?: string
  /** Beside what is of the country, every trading scheme: one may be that of several countries. */
  readonly andSchemes?: boolean
  readonly levels?: readonly LadderLevel[]
  readonly key?: string
  /** Only what may be shown in clusters, for figures that members see. */
  readonly shownOnly?: boolean
}

/** Tables that say who has a goal at all: whoever a newer edition no longer has is gone. */
const wholeTables: readonly EditionSource[] = ['tracker', 'pledges']

/** What holds now: of each thing its newest edition, less what a newer edition of its table no longer has. By name. */
export async function listRecordsInForce(
  tx: Tx,
  _grant: Reading,
  filter: RecordFilter = {},
): Promise<readonly KeptRecord[]> {
  const newest = await newestTables(tx, filter.shownOnly ?? false)
  const superseded = wholeTables.map(
    (source) => sql`(${publicEdition.source} = ${source} and ${publicEdition.number} < ${newest.get(source) ?? 0})`,
  )
  const rows = await tx
    .selectDistinctOn([publicRecord.kind, publicRecord.key])
    .from(publicRecord)
    .innerJoin(publicEdition, eq(publicEdition.id, publicRecord.editionId))
    .where(and(isNotNull(publicEdition.number), sql`not (${sql.join(superseded, sql` or `)})`, ...conditions(filter)))
    .orderBy(publicRecord.kind, publicRecord.key, desc(publicEdition.number))
  const kept = rows.map(withEdition)
  const known = new Set(kept.map(({ kind, key }) => `${kind} ${key}`))
  const brought = starterRecords
    .filter(({ source }) => !wholeTables.includes(source) || !newest.has(source))
    .filter((record) => !known.has(`${record.kind} ${record.key}`) && fits(record, filter))
    .map((record): KeptRecord => ({ ...record, edition: null }))
  return [...kept, ...brought].toSorted((a, b) => a.name.localeCompare(b.name, 'en') || byText(a.key, b.key))
}

/** Of each whole table its newest edition. One that staff alone may look at leaves what is shown in clusters as it is. */
async function newestTables(tx: Tx, shownOnly: boolean): Promise<ReadonlyMap<EditionSource, number>> {
  const shown = sql`exists (select from ${publicRecord} where ${publicRecord.editionId} = ${publicEdition.id} and ${publicRecord.shown})`
  const rows = await tx
    .select({ source: publicEdition.source, number: max(publicEdition.number) })
    .from(publicEdition)
    .where(
      and(
        isNotNull(publicEdition.number),
        inArray(publicEdition.source, [...wholeTables]),
        shownOnly ? shown : undefined,
      ),
    )
    .groupBy(publicEdition.source)
  return new Map(rows.map(({ source, number }) => [source, number ?? 0]))
}

function conditions(filter: RecordFilter): readonly (SQL | undefined)[] {
  const { kind, country, andSchemes, levels, key, shownOnly } = filter
  const ofCountry = country === undefined ? undefined : eq(publicRecord.country, country)
  return [
    kind === undefined ? undefined : eq(publicRecord.kind, kind),
    ofCountry && andSchemes ? or(ofCountry, eq(publicRecord.kind, 'scheme')) : ofCountry,
    levels === undefined ? undefined : inArray(publicRecord.level, [...levels]),
    key === undefined ? undefined : eq(publicRecord.key, key),
    shownOnly ? eq(publicRecord.shown, true) : undefined,
  ]
}

const fits = (record: PublicRecord & { readonly source: EditionSource }, filter: RecordFilter): boolean =>
  (filter.kind ?? record.kind) === record.kind &&
  ((filter.country ?? record.country) === record.country || (filter.andSchemes === true && record.kind === 'scheme')) &&
  (filter.key ?? record.key) === record.key &&
  (filter.levels === undefined || (record.level !== null && filter.levels.includes(record.level)))

type Joined = { readonly public_record: typeof publicRecord.$inferSelect; readonly public_edition: EditionRow }

const withEdition = ({ public_record: record, public_edition: edition }: Joined): KeptRecord => ({
  ...asRecord(record),
  source: edition.source,
  edition,
})

const asRecord = ({ editionId: _, ...record }: typeof publicRecord.$inferSelect): PublicRecord => record as PublicRecord

/** Every version of one thing, the newest first; what the product brought along is the last. */
export async function listVersions(
  tx: Tx,
  _grant: Reading,
  kind: PublicKind,
  key: string,
): Promise<readonly KeptRecord[]> {
  const rows = await tx
    .select()
    .from(publicRecord)
    .innerJoin(publicEdition, eq(publicEdition.id, publicRecord.editionId))
    .where(and(eq(publicRecord.kind, kind), eq(publicRecord.key, key), isNotNull(publicEdition.number)))
    .orderBy(desc(publicEdition.number))
  const brought = starterRecords.find((record) => record.kind === kind && record.key === key)
  return [...rows.map(withEdition), ...(brought ? [{ ...brought, edition: null }] : [])]
}

/** Editions that were taken in, the newest first, and those that wait. */
export function listEditions(tx: Tx, _grant: Grant<'forum:read'>): Promise<EditionRow[]> {
  return tx
    .select()
    .from(publicEdition)
    .orderBy(sql`${publicEdition.number} desc nulls first`, desc(publicEdition.createdAt))
}

export async function findEdition(
  tx: Tx,
  _grant: Grant<'forum:read'> | Keeping,
  id: string,
): Promise<EditionRow | null> {
  const [row] = await tx.select().from(publicEdition).where(eq(publicEdition.id, id))
  return row ?? null
}

export async function listRecordsOf(
  tx: Tx,
  _grant: Grant<'forum:read'> | Keeping,
  editionId: string,
): Promise<readonly PublicRecord[]> {
  const rows = await tx
    .select()
    .from(publicRecord)
    .where(eq(publicRecord.editionId, editionId))
    .orderBy(asc(publicRecord.name), asc(publicRecord.key))
  return rows.map(asRecord)
}

export type NewEdition = Pick<EditionRow, 'source' | 'publisher' | 'dataset' | 'asOf' | 'licence' | 'fileName'> &
  Partial<Pick<EditionRow, 'refusal' | 'rowsRead' | 'leftOut' | 'notes'>>

/** Rows a statement: each has eight parameters, of which a statement may have 65,535. */
const batchLength = 2000

/** Keeps an edition with its records. It waits, and nobody but staff sees it, until it is taken in. */
export async function insertEdition(
  tx: Tx,
  grant: Keeping,
  edition: NewEdition,
  records: readonly PublicRecord[],
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx
    .insert(publicEdition)
    .values({ ...edition, id, createdBy: grant.accountId, creatorName: grant.name, createdAt: now })
  for (let start = 0; start < records.length; start += batchLength)
    await tx
      .insert(publicRecord)
      .values(records.slice(start, start + batchLength).map((record) => ({ ...record, editionId: id })))
  return id
}

/** The number of the newest edition that was taken in; 0 before the first. */
export async function newestNumber(tx: Tx): Promise<number> {
  const [row] = await tx.select({ number: max(publicEdition.number) }).from(publicEdition)
  return row?.number ?? 0
}

/** Lets nobody else take anything in for the rest of the transaction, and says what number is the newest. */
export async function lockEditions(tx: Tx): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('public_edition'))`)
  return newestNumber(tx)
}

/** Takes a waiting edition in, whole. The editions must be locked. */
export async function takeInEdition(tx: Tx, _grant: Keeping, id: string, number: number, now: Date): Promise<void> {
  const rows = await tx
    .update(publicEdition)
    .set({ number, takenInAt: now })
    .where(and(eq(publicEdition.id, id), isNull(publicEdition.number)))
    .returning({ id: publicEdition.id })
  if (rows.length !== 1) throw new Error('The edition to take in does not wait')
}

/** Throws a waiting edition away. False where it is not there or was taken in. */
export async function removeEdition(tx: Tx, _grant: Keeping, id: string): Promise<boolean> {
  const waiting = and(eq(publicEdition.id, id), isNull(publicEdition.number))
  const [row] = await tx.select({ id: publicEdition.id }).from(publicEdition).where(waiting)
  if (!row) return false
  await tx.delete(publicRecord).where(eq(publicRecord.editionId, id))
  return (await tx.delete(publicEdition).where(waiting).returning({ id: publicEdition.id })).length > 0
}

export type PublicGoals = {
  readonly actors: readonly PublicActor[]
  readonly totals: readonly NationalTotals[]
  readonly schemes: readonly KeptScheme[]
}

/** What may be shown in clusters of one country: its nation and regions with their goals, its totals, the schemes over it. */
export async function findPublicGoals(tx: Tx, grant: Reading, country: string): Promise<PublicGoals> {
  const records = await listRecordsInForce(tx, grant, { country, andSchemes: true, shownOnly: true })
  return {
    actors: records.flatMap((record) => (record.kind === 'actor' ? [record.content] : [])),
    totals: records.flatMap((record) => (record.kind === 'totals' ? [record.content] : [])),
    schemes: records.flatMap((record) =>
      record.kind === 'scheme' && isSchemeOver(record.country, country)
        ? [{ country: record.country, scheme: record.content }]
        : [],
    ),
  }
}
