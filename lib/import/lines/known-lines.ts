import type { Tx } from '#db/client'
import { findCluster } from '#db/clusters'
import { listInventoryYears } from '#db/inventory-years'
import { listFactorsOfLines } from '#db/line-imports'
import type { Grant } from '#lib/domain/access/grant'
import type { LinesKnown } from './made-rows.ts'

type Reading = Grant<'company:read' | 'company:edit'>

/** The factors of its own that a company's files may name, besides the starter library. */
export const findFactorsKnown = listFactorsOfLines

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
