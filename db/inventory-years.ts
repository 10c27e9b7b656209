import { and, asc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { defaultYear, type InventoryYear } from '#lib/domain/inventory/inventory-year'
import type { Tx } from './client.ts'
import { inventoryYear } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
type Editing = Grant<'company:edit'>
/** A year's choices with the version of their row, which is 0 where nobody has made any. */
export type YearRow = InventoryYear & { readonly rowVersion: number }

const own = (grant: Reading) =>
  and(eq(inventoryYear.organisationId, grant.organisationId), eq(inventoryYear.clusterId, grant.clusterId))
const columns = {
  year: inventoryYear.year,
  gwp: inventoryYear.gwp,
  consolidation: inventoryYear.consolidation,
  rowVersion: inventoryYear.rowVersion,
}

/** A year's choices, or the defaults where the company made none. */
export async function findInventoryYear(tx: Tx, grant: Reading, year: number): Promise<YearRow> {
  const [row] = await tx
    .select(columns)
    .from(inventoryYear)
    .where(and(own(grant), eq(inventoryYear.year, year)))
  return row ?? { ...defaultYear(year), rowVersion: 0 }
}

/** The years of which a company has chosen something, oldest first. */
export function listInventoryYears(tx: Tx, grant: Reading): Promise<YearRow[]> {
  return tx.select(columns).from(inventoryYear).where(own(grant)).orderBy(asc(inventoryYear.year))
}

const yearKey = (grant: Reading, year: number): string =>
  `inventory year ${grant.organisationId} ${grant.clusterId} ${year}`

/** Keeps a year's choices as they are until the transaction ends, beside others who do the same: for whoever writes lines by them. */
export async function holdInventoryYear(tx: Tx, grant: Editing, year: number): Promise<YearRow> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${yearKey(grant, year)}, 0))`)
  return findInventoryYear(tx, grant, year)
}

/** Waits until nobody writes lines of a year, and lets nobody begin until the transaction ends. */
export async function lockInventoryYear(tx: Tx, grant: Editing, year: number): Promise<YearRow> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${yearKey(grant, year)}, 0))`)
  return findInventoryYear(tx, grant, year)
}

/** Saves a year's choices. The year must be locked, so that nobody saves others meanwhile. */
export async function saveInventoryYear(tx: Tx, grant: Editing, chosen: InventoryYear): Promise<void> {
  const { year, gwp, consolidation } = chosen
  await tx
    .insert(inventoryYear)
    .values({ organisationId: grant.organisationId, clusterId: grant.clusterId, year, gwp, consolidation })
    .onConflictDoUpdate({
      target: [inventoryYear.organisationId, inventoryYear.clusterId, inventoryYear.year],
      set: { gwp, consolidation, rowVersion: sql`${inventoryYear.rowVersion} + 1` },
    })
}
