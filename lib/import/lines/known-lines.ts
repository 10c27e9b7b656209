import type { Tx } from '#db/client'
import { findCluster } from '#db/clusters'
import { listLoadedSets } from '#db/factor-library'
import { listInventoryYears } from '#db/inventory-years'
import { listFactorsOfLines } from '#db/line-imports'
import { listOwnFactors } from '#db/own-factors'
import type { Grant } from '#lib/domain/access/grant'
import { findFactor } from '#lib/domain/factors/library'
import { frozenFactor } from '#lib/domain/inventory/freeze'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import type { LinesKnown } from './made-rows.ts'

type Reading = Grant<'company:read' | 'company:edit'>

/**
 * The factors that a company's files may name besides the starter library, in the order of the search: its own, then those of loaded
 * sets. A factor that is in no library any more, and that a line keeps, comes last.
 */
export async function findFactorsKnown(tx: Tx, grant: Reading): Promise<readonly FrozenFactor[]> {
  const own = (await listOwnFactors(tx, grant)).map(({ factor }) => frozenFactor(factor))
  const sets = (await listLoadedSets(tx, grant)).flatMap(({ list }) => list.map(frozenFactor))
  const ofLines = (await listFactorsOfLines(tx, grant)).filter(({ id }) => findFactor(id) === null)
  return [...own, ...sets, ...ofLines]
}

/** What a company knows that a file of lines can speak of: the factors it may name, and the sets of its inventory years. */
export const findLinesKnown = async (tx: Tx, grant: Reading): Promise<LinesKnown> => ({
  ...(await findYearsKnown(tx, grant)),
  factors: await findFactorsKnown(tx, grant),
})

export async function findYearsKnown(tx: Tx, grant: Reading): Promise<Omit<LinesKnown, 'factors'>> {
  const years = await listInventoryYears(tx, grant)
  return {
    gwps: Object.fromEntries(years.map(({ year, gwp }) => [year, gwp])),
    country: (await findCluster(tx, grant))?.country ?? null,
  }
}
