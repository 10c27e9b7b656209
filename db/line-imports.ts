import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Calculated, FrozenFactor } from '#lib/domain/inventory/line'
import { columnOf } from './array-text.ts'
import type { Tx } from './client.ts'
import { inBatches } from './in-batches.ts'
import { columnsOf, type LineValues } from './inventory-lines.ts'
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

/** The factors that the lines of a company were computed with, each once. */
export async function listFactorsOfLines(tx: Tx, grant: Reading): Promise<readonly FrozenFactor[]> {
  const rows = await tx
    .selectDistinct({ factor: sql<FrozenFactor>`${inventoryLine.content} -> 'factor'` })
    .from(inventoryLine)
    .where(
      and(
        eq(inventoryLine.organisationId, grant.organisationId),
        eq(inventoryLine.clusterId, grant.clusterId),
        eq(inventoryLine.kind, 'calculated'),
      ),
    )
  return rows.map(({ factor }) => factor)
}

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
  return inBatches(lines, (batch) =>
    tx.execute(sql`
      insert into inventory_line (organisation_id, cluster_id, id, site_id, year, ${written}, updated_at)
      select ${grant.organisationId}::uuid, ${grant.clusterId}::uuid, gen_random_uuid(), given.site_id, given.year,
        ${values}, ${now.toISOString()}::timestamptz
      from unnest(${columns(batch)}) as given (${names})`),
  )
}

/** Changes lines that stand as they were compared, also their site and year. Answers how many: one saved meanwhile is left alone. */
export function changeLines(tx: Tx, grant: Editing, lines: readonly ChangedLine[], now: Date): Promise<number> {
  return inBatches(lines, (batch) =>
    tx.execute(sql`
      update inventory_line set (site_id, year, ${written}) = (given.site_id, given.year, ${values}),
        updated_at = ${now.toISOString()}::timestamptz, row_version = inventory_line.row_version + 1
      from unnest(${columns(batch)}, ${columnOf(batch.map(({ id }) => id))}::uuid[],
        ${columnOf(batch.map(({ from }) => from.siteId))}::uuid[], ${columnOf(batch.map(({ from }) => from.year))}::integer[],
        ${columnOf(batch.map(({ from }) => from.rowVersion))}::integer[])
        as given (${names}, id, old_site_id, old_year, seen)
      where inventory_line.organisation_id = ${grant.organisationId}::uuid and inventory_line.cluster_id = ${grant.clusterId}::uuid
        and inventory_line.site_id = given.old_site_id and inventory_line.year = given.old_year
        and inventory_line.id = given.id and inventory_line.row_version = given.seen`),
  )
}

const written = sql.raw(
  'scope, category, stream, kind, gas, tonnes, source, method, quality, uncertainty_percent, note, class, place, content',
)
const names = sql.raw(
  'site_id, year, scope, category, stream, kind, gas, tonnes, source, method, quality, uncertainty_percent, note, class, place, content, factor',
)
const values = sql.raw(
  `given.scope, given.category, given.stream, given.kind, given.gas, given.tonnes, given.source, given.method, given.quality,
   given.uncertainty_percent, given.note, given.class, given.place,
   case when given.factor is null then given.content else given.content || jsonb_build_object('factor', given.factor) end`,
)

/** Rows as columns. The many lines of a file share few factors, so each is written as text once. */
function columns(batch: readonly PlacedLine[]): SQL {
  const rows = batch.map((line) => columnsOf(line.values))
  const texts = new Map<FrozenFactor, string>()
  const factorText = (factor: FrozenFactor): string => {
    const text = texts.get(factor) ?? JSON.stringify(factor)
    texts.set(factor, text)
    return text
  }
  const calculated = rows.map(({ content }) => (content?.kind === 'calculated' ? content : null))
  return sql`
    ${columnOf(batch.map(({ siteId }) => siteId))}::uuid[], ${columnOf(batch.map(({ year }) => year))}::integer[],
    ${columnOf(rows.map(({ scope }) => scope))}::text[], ${columnOf(rows.map(({ category }) => category))}::text[],
    ${columnOf(rows.map(({ stream }) => stream))}::text[], ${columnOf(rows.map(({ kind }) => kind))}::text[],
    ${columnOf(rows.map(({ gas }) => gas))}::text[], ${columnOf(rows.map(({ tonnes }) => tonnes))}::numeric[],
    ${columnOf(rows.map(({ source }) => source))}::text[], ${columnOf(rows.map(({ method }) => method))}::text[],
    ${columnOf(rows.map(({ quality }) => quality))}::integer[],
    ${columnOf(rows.map(({ uncertaintyPercent }) => uncertaintyPercent))}::numeric[],
    ${columnOf(rows.map(({ note }) => note))}::text[], ${columnOf(rows.map((row) => row.class))}::text[],
    ${columnOf(rows.map(({ place }) => place))}::integer[],
    ${columnOf(rows.map(({ content }) => content && JSON.stringify(withoutFactor(content))))}::jsonb[],
    ${columnOf(calculated.map((content) => content && factorText(content.factor)))}::jsonb[]`
}

function withoutFactor(content: { readonly kind: string } | Calculated): object {
  if (!('factor' in content)) return content
  const { factor: _, ...rest } = content
  return rest
}
