import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Decimal } from '#lib/domain/decimal'
import type { Calculated, Category, DataQuality, FrozenFactor, Method } from '#lib/domain/inventory/line'
import type { LineRowContent } from '#lib/domain/inventory/line-row'
import type { Scope } from '#lib/domain/submission/document'
import { columnOf } from './array-text.ts'
import type { Tx } from './client.ts'
import { inBatches } from './in-batches.ts'
import { columnsOf, lineOf, type LineRow, type LineValues } from './inventory-lines.ts'
import { inventoryLine } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit'>
type Editing = Grant<'company:edit'>

/** A line that a file brings, at its site and year. */
export type PlacedLine = { readonly siteId: string; readonly year: number; readonly values: LineValues }
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
}

/** Every line of a draft that is whole. Only what is compared is read: a hundred thousand frozen factors would be most of it. */
export async function listComparedLines(tx: Tx, grant: Reading): Promise<ComparedLine[]> {
  const rows = await tx.execute<Omit<ComparedLine, 'content'> & ComparedContent>(sql`
    select id::text as id, site_id::text as "siteId", year, scope, category, stream, kind, gas, tonnes::text as tonnes, source,
      method, quality, uncertainty_percent::text as "uncertaintyPercent", note, row_version as "rowVersion",
      case kind when 'calculated' then content - 'factor' - 'result' - 'bridge' when 'noted' then content end as said,
      content #>> '{factor,id}' as "factorId", content #>> '{factor,name}' as "factorName"
    from inventory_line
    where organisation_id = ${grant.organisationId}::uuid and cluster_id = ${grant.clusterId}::uuid and kind <> 'open'`)
  return rows.map(({ kind, gas, tonnes, source, said, factorId, factorName, ...line }) => ({
    ...line,
    content: contentOf({ kind, gas, tonnes, source, said, factorId, factorName }),
  }))
}

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

/** Adds lines in batches and answers how many. Nothing is asked for each row. */
export function addLines(tx: Tx, grant: Editing, lines: readonly PlacedLine[], now: Date): Promise<number> {
  return inBatches(
    lines,
    (batch) => {
      const { arrays, contents, factors } = columns(batch)
      return tx.execute(sql`
      insert into inventory_line (organisation_id, cluster_id, id, site_id, year, ${written}, updated_at)
      select ${grant.organisationId}::uuid, ${grant.clusterId}::uuid, gen_random_uuid(), given.site_id, given.year,
        ${values}, ${now.toISOString()}::timestamptz
      from (select ${factors}::text::jsonb as list) as factors,
        rows from (unnest(${arrays}), jsonb_array_elements(${contents}::text::jsonb)) as given (${names}, content)`)
    },
    batchLength,
  )
}

/** Changes lines that stand as they were compared, also their site and year. Answers how many: one saved meanwhile is left alone. */
export function changeLines(tx: Tx, grant: Editing, lines: readonly ChangedLine[], now: Date): Promise<number> {
  return inBatches(
    lines,
    (batch) => {
      const { arrays, contents, factors } = columns(batch)
      return tx.execute(sql`
      update inventory_line set (site_id, year, ${written}) = (select given.site_id, given.year, ${values}),
        updated_at = ${now.toISOString()}::timestamptz, row_version = inventory_line.row_version + 1
      from (select ${factors}::text::jsonb as list) as factors,
        rows from (unnest(${arrays}, ${columnOf(batch.map(({ id }) => id))}::uuid[],
        ${columnOf(batch.map(({ from }) => from.siteId))}::uuid[], ${columnOf(batch.map(({ from }) => from.year))}::integer[],
        ${columnOf(batch.map(({ from }) => from.rowVersion))}::integer[]), jsonb_array_elements(${contents}::text::jsonb))
        as given (${names}, id, old_site_id, old_year, seen, content)
      where inventory_line.organisation_id = ${grant.organisationId}::uuid and inventory_line.cluster_id = ${grant.clusterId}::uuid
        and inventory_line.site_id = given.old_site_id and inventory_line.year = given.old_year
        and inventory_line.id = given.id and inventory_line.row_version = given.seen`)
    },
    batchLength,
  )
}

/** A line is some ten times as much text as a bare figure. */
const batchLength = 5_000

const written = sql.raw(
  'scope, category, stream, kind, gas, tonnes, source, method, quality, uncertainty_percent, note, class, place, content',
)
const names = sql.raw(
  'site_id, year, scope, category, stream, kind, gas, tonnes, source, method, quality, uncertainty_percent, note, class, place, factor',
)
const values = sql.raw(
  `given.scope, given.category, given.stream, given.kind, given.gas, given.tonnes, given.source, given.method, given.quality,
   given.uncertainty_percent, given.note, given.class, given.place,
   case when given.factor is null then nullif(given.content, 'null'::jsonb)
     else given.content || jsonb_build_object('factor', factors.list -> given.factor) end`,
)

/** Rows as columns, and what is JSON in them as one text. The many lines of a file share few factors, so each is sent once. */
function columns(batch: readonly PlacedLine[]): { arrays: SQL; contents: string; factors: string } {
  const rows = batch.map((line) => columnsOf(line.values))
  const places = new Map<FrozenFactor, number>()
  const placeOf = (factor: FrozenFactor): number => {
    const place = places.get(factor) ?? places.size
    places.set(factor, place)
    return place
  }
  const factorPlaces = rows.map(({ content }) => (content?.kind === 'calculated' ? placeOf(content.factor) : null))
  return {
    contents: JSON.stringify(rows.map(({ content }) => content && withoutFactor(content))),
    factors: JSON.stringify([...places.keys()]),
    arrays: sql`
    ${columnOf(batch.map(({ siteId }) => siteId))}::uuid[], ${columnOf(batch.map(({ year }) => year))}::integer[],
    ${columnOf(rows.map(({ scope }) => scope))}::text[], ${columnOf(rows.map(({ category }) => category))}::text[],
    ${columnOf(rows.map(({ stream }) => stream))}::text[], ${columnOf(rows.map(({ kind }) => kind))}::text[],
    ${columnOf(rows.map(({ gas }) => gas))}::text[], ${columnOf(rows.map(({ tonnes }) => tonnes))}::numeric[],
    ${columnOf(rows.map(({ source }) => source))}::text[], ${columnOf(rows.map(({ method }) => method))}::text[],
    ${columnOf(rows.map(({ quality }) => quality))}::integer[],
    ${columnOf(rows.map(({ uncertaintyPercent }) => uncertaintyPercent))}::numeric[],
    ${columnOf(rows.map(({ note }) => note))}::text[], ${columnOf(rows.map((row) => row.class))}::text[],
    ${columnOf(rows.map(({ place }) => place))}::integer[], ${columnOf(factorPlaces)}::integer[]`,
  }
}

function withoutFactor(content: { readonly kind: string } | Calculated): object {
  if (!('factor' in content)) return content
  const { factor: _, ...rest } = content
  return rest
}
