import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Factor } from '#lib/domain/factors/factor'
import type { FactorEdition } from '#lib/domain/factors/factor-set'
import { columnOf } from './array-text.ts'
import type { Tx } from './client.ts'
import { factorSet, loadedFactor } from './schema/index.ts'

type OfCompany = Grant<'company:read' | 'company:edit'>
export type ReadingSets = OfCompany | Grant<'cluster:read' | 'factors:load'>
export type LoadingSets = Grant<'company:edit' | 'factors:load'>

export type FactorSetRow = FactorEdition & {
  readonly id: string
  /** Null where the lead loaded it for the whole cluster. */
  readonly organisationId: string | null
  readonly fileName: string
  readonly factors: number
  readonly loaderName: string
  readonly loadedAt: Date
}

/** Whose the sets are that a grant may load and remove: the company's, or the cluster's where it names no company. */
export const ownerOf = (grant: ReadingSets): string =>
  grant.organisationId === '' ? grant.clusterId : grant.organisationId

const readable = (grant: ReadingSets) =>
  and(
    eq(factorSet.clusterId, grant.clusterId),
    inArray(factorSet.ownerId, [...new Set([ownerOf(grant), grant.clusterId])]),
  )
const own = (grant: LoadingSets) => and(eq(factorSet.clusterId, grant.clusterId), eq(factorSet.ownerId, ownerOf(grant)))

/** The sets that a company or a cluster works with: the company's own before its cluster's, the newest publication first. */
export function listFactorSets(tx: Tx, grant: ReadingSets): Promise<FactorSetRow[]> {
  const { clusterId: _, ownerId: __, loadedBy: ___, ...columns } = columnsOfSet
  return tx
    .select(columns)
    .from(factorSet)
    .where(readable(grant))
    .orderBy(
      asc(sql`${factorSet.organisationId} is null`),
      desc(factorSet.year),
      desc(factorSet.loadedAt),
      asc(factorSet.id),
    )
}

const columnsOfSet = {
  id: factorSet.id,
  clusterId: factorSet.clusterId,
  ownerId: factorSet.ownerId,
  organisationId: factorSet.organisationId,
  publisher: factorSet.publisher,
  dataset: factorSet.dataset,
  year: factorSet.year,
  licence: factorSet.licence,
  fileName: factorSet.fileName,
  factors: factorSet.factors,
  loadedBy: factorSet.loadedBy,
  loaderName: factorSet.loaderName,
  loadedAt: factorSet.loadedAt,
}

/** The set of an edition that the grant's owner loaded before. */
export async function findEdition(
  tx: Tx,
  grant: LoadingSets,
  { publisher, dataset }: Pick<FactorEdition, 'publisher' | 'dataset'>,
): Promise<{ readonly id: string } | null> {
  const [row] = await tx
    .select({ id: factorSet.id })
    .from(factorSet)
    .where(and(own(grant), eq(factorSet.publisher, publisher), eq(factorSet.dataset, dataset)))
  return row ?? null
}

/** The factors of a set in the order of their publication. */
export async function listFactorsOfSet(tx: Tx, grant: ReadingSets, setId: string): Promise<Factor[]> {
  const rows = await tx
    .select({ id: loadedFactor.id, factor: loadedFactor.factor })
    .from(loadedFactor)
    .where(
      and(
        eq(loadedFactor.clusterId, grant.clusterId),
        inArray(loadedFactor.ownerId, [...new Set([ownerOf(grant), grant.clusterId])]),
        eq(loadedFactor.setId, setId),
      ),
    )
    .orderBy(asc(loadedFactor.place))
  return rows.map(({ id, factor }) => ({ id, ...factor }))
}

export type NewFactorSet = {
  readonly id: string
  readonly edition: FactorEdition
  readonly fileName: string
  readonly factors: readonly Factor[]
}

/** Adds a set with its factors. False where somebody loaded the same edition meanwhile: then nothing was added. */
export async function insertFactorSet(tx: Tx, grant: LoadingSets, set: NewFactorSet, now: Date): Promise<boolean> {
  const [row] = await tx
    .insert(factorSet)
    .values({
      ...set.edition,
      id: set.id,
      clusterId: grant.clusterId,
      organisationId: grant.organisationId === '' ? null : grant.organisationId,
      fileName: set.fileName,
      factors: set.factors.length,
      loadedBy: grant.accountId,
      loaderName: grant.name,
      loadedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: factorSet.id })
  if (!row) return false
  await tx.execute(sql`
    insert into loaded_factor (cluster_id, owner_id, set_id, id, place, factor)
    select ${grant.clusterId}::uuid, ${ownerOf(grant)}::uuid, ${set.id}::uuid, given.id, given.place, given.factor
    from unnest(${columnOf(set.factors.map(({ id }) => id))}::text[],
      ${columnOf(set.factors.map(({ id: _, ...factor }) => JSON.stringify(factor)))}::jsonb[])
      with ordinality as given (id, factor, place)`)
  return true
}

/** Removes a set with its factors. False where there is none of the grant's owner. Lines that took a factor of it keep theirs. */
export async function removeFactorSet(tx: Tx, grant: LoadingSets, id: string): Promise<boolean> {
  const rows = await tx
    .delete(factorSet)
    .where(and(own(grant), eq(factorSet.id, id)))
    .returning({ id: factorSet.id })
  return rows.length > 0
}
