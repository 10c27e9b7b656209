import { and, asc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { YearDisclosure } from '#lib/domain/inventory/year-disclosure'
import type { Tx } from './client.ts'
import { yearDisclosure } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
type Editing = Grant<'company:edit'>
/** What is disclosed of a year with the version of its row, which is 0 where nobody has said anything. */
export type DisclosureRow = YearDisclosure & { readonly rowVersion: number }

const own = (grant: Reading) =>
  and(eq(yearDisclosure.organisationId, grant.organisationId), eq(yearDisclosure.clusterId, grant.clusterId))
const columns = {
  year: yearDisclosure.year,
  netRevenue: yearDisclosure.netRevenue,
  revenueSource: yearDisclosure.revenueSource,
  per: yearDisclosure.per,
  regulated: yearDisclosure.regulated,
  rowVersion: yearDisclosure.rowVersion,
}

/** The years of which a company has disclosed something, oldest first. */
export function listDisclosures(tx: Tx, grant: Reading): Promise<DisclosureRow[]> {
  return tx.select(columns).from(yearDisclosure).where(own(grant)).orderBy(asc(yearDisclosure.year))
}

export async function findDisclosure(tx: Tx, grant: Reading, year: number): Promise<DisclosureRow> {
  const [row] = await tx
    .select(columns)
    .from(yearDisclosure)
    .where(and(own(grant), eq(yearDisclosure.year, year)))
  return row ?? { year, netRevenue: null, revenueSource: null, per: null, regulated: [], rowVersion: 0 }
}

/** False where somebody saved it since `seen`, which is 0 of a year of which nothing was said. */
export async function saveDisclosure(tx: Tx, grant: Editing, seen: number, said: YearDisclosure): Promise<boolean> {
  const { year, netRevenue, revenueSource, per, regulated } = said
  const values = { netRevenue, revenueSource, per, regulated }
  const place = { organisationId: grant.organisationId, clusterId: grant.clusterId, year }
  const rows =
    seen === 0
      ? await tx
          .insert(yearDisclosure)
          .values({ ...place, ...values })
          .onConflictDoNothing()
          .returning({ year: yearDisclosure.year })
      : await tx
          .update(yearDisclosure)
          .set({ ...values, rowVersion: sql`${yearDisclosure.rowVersion} + 1` })
          .where(and(own(grant), eq(yearDisclosure.year, year), eq(yearDisclosure.rowVersion, seen)))
          .returning({ year: yearDisclosure.year })
  return rows.length > 0
}
