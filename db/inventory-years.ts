import { and, asc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { defaultYear, type InventoryYear } from '#lib/domain/inventory/inventory-year'
import type { Tx } from './client.ts'
import { inventoryYear } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>

/** A year's choices, or the defaults where the company made none. */
export async function findInventoryYear(tx: Tx, grant: Reading, year: number): Promise<InventoryYear> {
  const [row] = await tx
    .select({ year: inventoryYear.year, gwp: inventoryYear.gwp, consolidation: inventoryYear.consolidation })
    .from(inventoryYear)
    .where(
      and(
        eq(inventoryYear.organisationId, grant.organisationId),
        eq(inventoryYear.clusterId, grant.clusterId),
        eq(inventoryYear.year, year),
      ),
    )
  return row ?? defaultYear(year)
}

/** The years for which a company chose something of its own. */
export function listInventoryYears(tx: Tx, grant: Reading): Promise<InventoryYear[]> {
  return tx
    .select({ year: inventoryYear.year, gwp: inventoryYear.gwp, consolidation: inventoryYear.consolidation })
    .from(inventoryYear)
    .where(and(eq(inventoryYear.organisationId, grant.organisationId), eq(inventoryYear.clusterId, grant.clusterId)))
    .orderBy(asc(inventoryYear.year))
}
