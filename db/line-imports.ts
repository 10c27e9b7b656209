import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Decimal } from '#lib/domain/decimal'
import type { Calculated, Category, DataQuality, FrozenFactor, Method } from '#lib/domain/inventory/line'
import type { LineRowContent } from '#lib/domain/inventory/line-row'
import type { Scope } from '#lib/domain/submission/document'
import { columnOf } from './array-text.ts'
import type { Tx } from './client.ts'
import { batchWriter } from './in-batches.ts'
import { columnsOf, lineOf, type LineRow, type LineValues } from './inventory-lines.ts'
import { inventoryLine } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit'>
type Editing = Grant<'company:edit'>

/** A line that a file brings, at its site and year. `readDigest` stands for the row that it is made of. */
export type PlacedLine = {
  readonly siteId: string
  readonly year: number
  readonly values: LineValues
  readonly readDigest: string | null
}
/** A line that a file changes: where it stands now, at the version that it was compared at. */
export type ChangedLine = PlacedLine & {
  readonly id: string
  readonly from: { readonly siteId: string; readonly year: number; readonly rowVersion: number }
}

/** The factors that the lines of a company were computed with, one of each id. */
export async function listFactorsOfLines(tx: Tx, grant: Reading): Promise<readonly FrozenFactor[]> {
  const own = sql`organisation_id = ${grant.organisationId}::uuid and cluster_id = ${grant.clusterId}::uuid and kind = 'calculated'`
  const rows = await tx.execute<{ factor: FrozenFactor }>(sql`
    with named as (select distinct content #>> '{factor,id}' as id from inventory_line where ${own})
    select (select content -> 'factor' from inventory_line where ${own} and content #>> '{factor,id}' = named.id limit 1) as factor
    from named`)
  return rows.map(({ factor }) => factor)
}

/** A line as a file is compared with it: what a file can say, without the frozen factor and the result. */
export type ComparedLine = {
  readonly id: string
  readonly siteId: string
  readonly year: number
  readonly scope: Scope
  readonly category: Category | null
  readonly stream: string | null
  readonly content: LineRowContent
  readonly method: Method | null
  readonly quality: DataQuality | null
  readonly uncertaintyPercent: Decimal | null
  readonly note: string | null
  readonly rowVersion: number
  /** Stands for the row that it was read from, as long as nobody changed it since. */
  readonly readDigest: string | null
}

/** What stands of a draft's lines: how many are whole, and the digests of rows they were read from, each with its site's key. */
export type StandingLines = { readonly count: number; readonly digests: readonly string[] }

const lineOfDraft = (grant: Reading) =>
  sql`line.organisation_id = ${grant.organisationId}::uuid and line.cluster_id = ${grant.clusterId}::uuid and line.kind <> 'open'`
/** A figure as a file of totals knows it. */
const isBare = sql`line.kind = 'reported' and line.stream is null and line.category is null`

/** Of all lines, or of bare figures alone. As one text: a hundred thousand rows would take many times as long on their way. */
export async function findStandingLines(tx: Tx, grant: Reading, of: 'lines' | 'figures'): Promise<StandingLines> {
  const [row] = await tx.execute<{ count: number; digests: string | null }>(sql`
    select count(*)::integer as count,
      string_agg(line.read_digest || site.key, E'\\x1f') filter (where line.read_version = line.row_version) as digests
    from inventory_line as line
    left join site on site.organisation_id = line.organisation_id and site.cluster_id = line.cluster_id and site.id = line.site_id
    where ${lineOfDraft(grant)} ${of === 'figures' ? sql`and ${isBare}` : sql``}`)
  return { count: row?.count ?? 0, digests: row?.digests?.split('\u001f') ?? [] }
}

/**
 * The lines of a draft that are whole, of some sites or of all. Only what is compared is read: a hundred thousand frozen factors would
 * be most of it.
 */
export async function listComparedLines(
  tx: Tx,
  grant: Reading,
  siteIds: readonly string[] | null,
): Promise<ComparedLine[]> {
  const rows = await tx.execute<Omit<ComparedLine, 'content'> & ComparedContent>(sql`
    select id::text as id, site_id::text as "siteId", year, scope, category, stream, kind, gas, tonnes::text as tonnes, source,
      method, quality, uncertainty_percent::text as "uncertaintyPercent", note, row_version as "rowVersion",
      case when read_version = row_version then read_digest end as "readDigest",
      case kind when 'calculated' then content - 'factor' - 'result' - 'bridge' when 'noted' then content end as said,
      content #>> '{factor,id}' as "factorId", content #>> '{factor,name}' as "factorName"
    from inventory_line as line
    where ${lineOfDraft(grant)} ${siteIds === null ? sql`` : sql`and site_id = any (${columnOf(siteIds)}::uuid[])`}`)
  return rows.map(({ kind, gas, tonnes, source, said, factorId, factorName, ...line }) => ({
    ...line,
    content: contentOf({ kind, gas, tonnes, source, said, factorId, factorName }),
  }))
}

/** Bare figures of a draft, which are one a site, year, scope and gas. */
export const listBareCells = (
  tx: Tx,
  grant: Reading,
): Promise<readonly { id: string; siteId: string; year: number; scope: Scope; gas: string }[]> =>
  tx.execute(sql`
    select line.id::text as id, line.site_id::text as "siteId", line.year, line.scope, line.gas
    from inventory_line as line where ${lineOfDraft(grant)} and ${isBare}`)

type ComparedContent = {
  readonly kind: string
  readonly gas: string | null
  readonly tonnes: string | null
  readonly source: string | null
  readonly said: object | null
  readonly factorId: string | null
  readonly factorName: string | null
}

function contentOf({ kind, gas, tonnes, source, said, factorId, factorName }: ComparedContent): LineRowContent {
  if (kind === 'reported' && gas !== null && tonnes !== null && source !== null) return { kind, gas, tonnes, source }
  if (said === null) throw new Error('A line of the inventory has no content')
  const content = factorId === null ? said : { ...said, factor: { id: factorId, name: factorName } }
  return content as LineRowContent
}

/** Whole lines by their ids, for the few that a file changes. Their evidence stays where it is, so it is not read. */
export async function findLinesById(
  tx: Tx,
  grant: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LineRow>> {
  const found = new Map<string, LineRow>()
  for (let start = 0; start < ids.length; start += manyIds) {
    const some = ids.slice(start, start + manyIds)
    const rows = await tx
      .select()
      .from(inventoryLine)
      .where(
        and(
          eq(inventoryLine.organisationId, grant.organisationId),
          eq(inventoryLine.clusterId, grant.clusterId),
          sql`${inventoryLine.id} = any (${columnOf(some)}::uuid[])`,
        ),
      )
    for (const row of rows)
      found.set(
        row.id,
        lineOf(row, () => []),
      )
  }
  return found
}

const manyIds = 10_000

/** One import of a company is taken in at a time: the second would compare with a draft that the first is about to change. */
export async function lockImports(tx: Tx, grant: Editing): Promise<boolean> {
  const key = `import ${grant.organisationId} ${grant.clusterId}`
  const [row] = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as locked`,
  )
  return row?.locked === true
}

/** Adds lines a batch at a time. Nothing is asked for each row. */
export const lineAdder = (tx: Tx, grant: Editing, now: Date) =>
  batchWriter<PlacedLine>((batch) => {
    const { columns, factors } = columnsOfBatch(batch)
    return tx.execute(sql`
      insert into inventory_line (organisation_id, cluster_id, id, site_id, year, ${written}, read_version, updated_at)
      select ${grant.organisationId}::uuid, ${grant.clusterId}::uuid, gen_random_uuid(), given.site_id, given.year,
        ${values}, 1, ${now.toISOString()}::timestamptz
      from (select ${factors} as list) as factors, (select ${columns}) as given`)
  }, linesInBatch)

/** Changes lines that stand as they were compared, also their site and year. One saved meanwhile is left alone and not counted. */
export const lineChanger = (tx: Tx, grant: Editing, now: Date) =>
  batchWriter<ChangedLine>((batch) => {
    const { columns, factors } = columnsOfBatch(batch)
    return tx.execute(sql`
      update inventory_line set (site_id, year, ${written}) = (select given.site_id, given.year, ${values}),
        updated_at = ${now.toISOString()}::timestamptz, row_version = given.seen + 1, read_version = given.seen + 1
      from (select ${factors} as list) as factors, (select ${columns},
        unnest(${columnOf(batch.map(({ id }) => id))}::uuid[]) as id,
        unnest(${columnOf(batch.map(({ from }) => from.siteId))}::uuid[]) as old_site_id,
        unnest(${columnOf(batch.map(({ from }) => from.year))}::integer[]) as old_year,
        unnest(${columnOf(batch.map(({ from }) => from.rowVersion))}::integer[]) as seen) as given
      where inventory_line.organisation_id = ${grant.organisationId}::uuid and inventory_line.cluster_id = ${grant.clusterId}::uuid
        and inventory_line.site_id = given.old_site_id and inventory_line.year = given.old_year
        and inventory_line.id = given.id and inventory_line.row_version = given.seen`)
  }, linesInBatch)

/** A line is some ten times as much text as a bare figure. */
const linesInBatch = 2_500

const written = sql.raw(
  'scope, category, stream, kind, gas, tonnes, source, method, quality, uncertainty_percent, note, class, place, read_digest, content',
)
const values = sql.raw(
  `given.scope, given.category, given.stream, given.kind, given.gas, given.tonnes, given.source, given.method, given.quality,
   given.uncertainty_percent, given.note, given.class, given.place, given.read_digest,
   (given.content || coalesce(factors.list[given.factor + 1] || '}', ''))::jsonb`,
)

type Column = keyof ReturnType<typeof columnsOf>

/**
 * Rows as columns. Each is unnested by itself, which spares PostgreSQL a table a column on the way. The many lines of a file share few
 * factors: each is sent once, as text that ends the content of its lines.
 */
function columnsOfBatch(batch: readonly PlacedLine[]): { readonly columns: SQL; readonly factors: SQL } {
  const rows = batch.map((line) => columnsOf(line.values))
  const places = new Map<FrozenFactor, number>()
  const placeOf = (factor: FrozenFactor): number => {
    const place = places.get(factor) ?? places.size
    places.set(factor, place)
    return place
  }
  const factorPlaces = rows.map(({ content }) => (content?.kind === 'calculated' ? placeOf(content.factor) : null))
  const of = (column: Exclude<Column, 'content'>) => columnOf(rows.map((row) => row[column]))
  const columns = sql`
    unnest(${columnOf(batch.map(({ siteId }) => siteId))}::uuid[]) as site_id,
    unnest(${columnOf(batch.map(({ year }) => year))}::integer[]) as year,
    unnest(${of('scope')}::text[]) as scope, unnest(${of('category')}::text[]) as category, unnest(${of('stream')}::text[]) as stream,
    unnest(${of('kind')}::text[]) as kind, unnest(${of('gas')}::text[]) as gas, unnest(${of('tonnes')}::numeric[]) as tonnes,
    unnest(${of('source')}::text[]) as source, unnest(${of('method')}::text[]) as method,
    unnest(${of('quality')}::integer[]) as quality, unnest(${of('uncertaintyPercent')}::numeric[]) as uncertainty_percent,
    unnest(${of('note')}::text[]) as note, unnest(${of('class')}::text[]) as class, unnest(${of('place')}::integer[]) as place,
    unnest(${columnOf(batch.map(({ readDigest }) => readDigest))}::text[]) as read_digest,
    unnest(${columnOf(factorPlaces)}::integer[]) as factor, unnest(${contentColumn(rows.map(({ content }) => content))}) as content`
  return { columns, factors: sql`${columnOf([...places.keys()].map((factor) => JSON.stringify(factor)))}::text[]` }
}

/**
 * Contents as a column of texts, each made JSON where it is used: an array of JSON would be read twice. The text of a calculated one
 * ends where its factor begins. JSON writes control characters in letters, so one of them can part the texts.
 */
const contentColumn = (contents: readonly ReturnType<typeof columnsOf>['content'][]): SQL =>
  sql`string_to_array(${contents.map((content) => content && contentText(content)).join('\u001f')}::text, E'\\x1f', '')`

function contentText(content: { readonly kind: string } | Calculated): string {
  if (!('factor' in content)) return JSON.stringify(content)
  const { factor: _, ...rest } = content
  return `${JSON.stringify(rest).slice(0, -1)},"factor":`
}
