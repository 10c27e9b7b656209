import { sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Factor } from '#lib/domain/factors/factor'
import { findFactor } from '#lib/domain/factors/library'
import { ownFactorId, readOwnFactorId } from '#lib/domain/factors/own-factor'
import { columnOf } from './array-text.ts'
import type { Tx } from './client.ts'
import { listFactorSets, listFactorsOfSet, ownerOf, type FactorSetRow, type ReadingSets } from './factor-sets.ts'

/**
 * The factors of sets that were read lately, by the id of their set, so that a search at each keystroke neither reads thousands of rows
 * nor builds an index anew. It is filled with and asked for ids alone that `listFactorSets` gave to this reader in this very request,
 * through the policies of the database: what stands here is never a reason to show anything. A set never changes under its id (the
 * database refuses it, and a corrected file is a new set), so that nothing here can be out of date; one that was removed is not asked
 * for again and falls out with time. The array itself is what the search keeps its index by.
 */
const lately = new Map<string, readonly Factor[]>()
/** Sets in memory: 3 MB with its index for the UK set of 2,618 factors, 10 MB for the largest there may be. */
const mostSets = 24

/** The sets that a company or cluster works with, each with its factors. */
export async function listLoadedSets(
  tx: Tx,
  grant: ReadingSets,
): Promise<readonly (FactorSetRow & { readonly list: readonly Factor[] })[]> {
  const sets: (FactorSetRow & { readonly list: readonly Factor[] })[] = []
  for (const set of await listFactorSets(tx, grant)) {
    const list = lately.get(set.id) ?? (await listFactorsOfSet(tx, grant, set.id))
    keep(set.id, list)
    sets.push({ ...set, list })
  }
  return sets
}

/** What was asked for last stands last; the first falls out. */
function keep(id: string, list: readonly Factor[]): void {
  lately.delete(id)
  lately.set(id, list)
  const [oldest] = lately.keys()
  if (lately.size > mostSets && oldest !== undefined) lately.delete(oldest)
}

/**
 * The factors that a company may take now, of the ids that somebody named: its own, those of sets it or its cluster loaded, and of the
 * starter library, in this order, which is the order of the search. One query for all. An earlier version of an own factor gives the
 * newest, under the newest's id. An id that is another company's is missing here like one of nothing.
 */
export async function findFactors(
  tx: Tx,
  grant: Grant<'company:read' | 'company:edit'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Factor>> {
  const named = [...new Set(ids)].filter((id) => id !== '')
  if (named.length === 0) return new Map()
  const own = named.flatMap((id) => readOwnFactorId(id) ?? [])
  const { clusterId, organisationId } = grant
  const rows = await tx.execute<{ id: string; version: number | null; factor: Omit<Factor, 'id'> }>(sql`
    select own.id::text as id, own.row_version as version, own.factor, 0 as rank, null::timestamptz as loaded_at
      from own_factor own
      where own.organisation_id = ${organisationId}::uuid and own.cluster_id = ${clusterId}::uuid
        and own.id = any (${columnOf(own.map(({ id }) => id))}::uuid[])
    union all
    select loaded.id, null, loaded.factor, case when loaded.owner_id = ${ownerOf(grant)}::uuid then 1 else 2 end, of.loaded_at
      from factor_set of join loaded_factor loaded
        on loaded.cluster_id = of.cluster_id and loaded.owner_id = of.owner_id and loaded.set_id = of.id
      where of.cluster_id = ${clusterId}::uuid and of.owner_id in (${organisationId}::uuid, ${clusterId}::uuid)
        and loaded.id = any (${columnOf(named)}::text[])
    order by rank, loaded_at desc`)
  const found = new Map<string, Factor>()
  for (const { id, version, factor } of rows) {
    const known = version === null ? id : ownFactorId(id, version)
    const asked =
      version === null ? [id] : own.filter((each) => each.id === id).map((each) => ownFactorId(id, each.rowVersion))
    for (const name of asked) if (!found.has(name)) found.set(name, { id: known, ...factor })
  }
  for (const id of named) {
    const starter = found.has(id) ? null : findFactor(id)
    if (starter) found.set(id, starter)
  }
  return found
}
