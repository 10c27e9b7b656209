import type { Tx } from '#db/client'
import { findCluster } from '#db/clusters'
import { listInventoryYears } from '#db/inventory-years'
import { listFactorsOfLines } from '#db/line-imports'
import type { Grant } from '#lib/domain/access/grant'
import type { LinesKnown } from './made-rows.ts'

/** What a company knows that a file of lines can speak of: the factors it may name, and the sets of its inventory years. */
export async function findLinesKnown(tx: Tx, grant: Grant<'company:read' | 'company:edit'>): Promise<LinesKnown> {
  const years = await listInventoryYears(tx, grant)
  return {
    factors: await listFactorsOfLines(tx, grant),
    gwps: Object.fromEntries(years.map(({ year, gwp }) => [year, gwp])),
    country: (await findCluster(tx, grant))?.country ?? null,
  }
}
