import { asc, count, eq, getTableColumns, ilike, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { countriesBeginning, countryByWords } from '#lib/domain/factors/countries'
import { signedStages, stages } from '#lib/domain/roadmap/stage'
import type { Tx } from './client.ts'
import { cluster, releasedFigures } from './schema/index.ts'

export const forumColumns = [
  'name',
  'country',
  'members',
  'base',
  'latest',
  'target',
  'gap',
  'signed',
  'stage',
  'age',
] as const
export type ForumColumn = (typeof forumColumns)[number]

const order: Readonly<Record<ForumColumn, SQL>> = {
  name: sql`lower(${cluster.name})`,
  country: sql`${cluster.country}`,
  members: sql`${releasedFigures.members}`,
  base: sql`${releasedFigures.baseTonnes}`,
  latest: sql`${releasedFigures.latestTonnes}`,
  target: sql`${releasedFigures.targetTonnes}`,
  gap: sql`${releasedFigures.gap2030Tonnes}`,
  // Before there is a version to sign there is no share, which is not the same as a share of nothing.
  signed: sql`case when ${inArray(releasedFigures.stage, [...signedStages])} then ${releasedFigures.signed}::numeric / nullif(${releasedFigures.signatories}, 0) end`,
  // By how far a cluster has come, not by the letters of the stage.
  stage: sql`array_position(string_to_array(${stages.join(' ')}, ' '), ${releasedFigures.stage})`,
  age: sql`${releasedFigures.dataAt}`,
}

export type ForumQuery = {
  readonly search: string
  readonly sort: ForumColumn
  readonly order: 'asc' | 'desc'
  readonly limit: number
  readonly offset: number
}

// Goals are many times as long as all the rest of a row, and stand on a page of their own.
const { goals: _, ...figures } = getTableColumns(releasedFigures)

/** One row a cluster: what it says of itself, and its released figures but for its goals. No other table is read. */
export function listForumRows(tx: Tx, _grant: Grant<'forum:read'>, query: ForumQuery) {
  const by = order[query.sort]
  return tx
    .select({
      id: cluster.id,
      slug: cluster.slug,
      name: cluster.name,
      country: cluster.country,
      baseYear: cluster.baseYear,
      publishedAt: cluster.publishedAt,
      targetIllustrative: cluster.targetIllustrative,
      released: figures,
    })
    .from(cluster)
    .leftJoin(releasedFigures, eq(releasedFigures.clusterId, cluster.id))
    .where(matching(query.search))
    .orderBy(query.order === 'asc' ? sql`${by} asc nulls last` : sql`${by} desc nulls last`, asc(cluster.slug))
    .limit(query.limit)
    .offset(query.offset)
}

export async function countForumRows(tx: Tx, _grant: Grant<'forum:read'>, search: string): Promise<number> {
  const [row] = await tx.select({ rows: count() }).from(cluster).where(matching(search))
  return row?.rows ?? 0
}

/** Every cluster with what was released of its goals, by name. No other table is read. */
export function listForumGoals(tx: Tx, _grant: Grant<'forum:read'>, search: string) {
  return tx
    .select({
      id: cluster.id,
      slug: cluster.slug,
      name: cluster.name,
      country: cluster.country,
      region: cluster.region,
      targetIllustrative: cluster.targetIllustrative,
      goals: releasedFigures.goals,
    })
    .from(cluster)
    .leftJoin(releasedFigures, eq(releasedFigures.clusterId, cluster.id))
    .where(matching(search))
    .orderBy(asc(sql`lower(${cluster.name})`), asc(cluster.slug))
}

function matching(search: string): SQL | undefined {
  if (search === '') return undefined
  const like = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const codes = countriesMeant(search)
  return or(
    ilike(cluster.name, like),
    ilike(cluster.region, like),
    ilike(cluster.country, like),
    codes.length > 0 ? inArray(cluster.country, codes) : undefined,
  )
}

/** A cluster keeps the code of its country, and people type its name. Two letters begin too many names to mean one of them. */
function countriesMeant(search: string): string[] {
  const whole = countryByWords(search)
  return [...(whole === null ? [] : [whole]), ...(search.length > 2 ? countriesBeginning(search) : [])]
}

export async function findForumCluster(tx: Tx, _grant: Grant<'forum:read'>, slug: string) {
  const [row] = await tx
    .select({ cluster, released: releasedFigures })
    .from(cluster)
    .leftJoin(releasedFigures, eq(releasedFigures.clusterId, cluster.id))
    .where(eq(cluster.slug, slug))
  return row ?? null
}
