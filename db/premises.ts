import { and, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Premises } from '#lib/domain/schedule/premises'
import type { Tx } from './client.ts'
import { clusterPremises } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>

export type PremisesRow = Premises & { readonly rowVersion: number }

/** What the cluster takes as given. Version 0 and empty lists where nobody has stated it. */
export async function findPremises(tx: Tx, grant: InCluster): Promise<PremisesRow> {
  const [row] = await tx.select().from(clusterPremises).where(eq(clusterPremises.clusterId, grant.clusterId))
  if (!row) return { buildRates: [], energyPrices: [], rowVersion: 0 }
  const { buildRates, energyPrices, rowVersion } = row
  return { buildRates, energyPrices, rowVersion }
}

/** False where somebody saved them since `seen`; of two who enter the first ones, one loses at the key. */
export async function savePremises(
  tx: Tx,
  grant: Grant<'infrastructure:keep'>,
  seen: number,
  { buildRates, energyPrices }: Premises,
): Promise<boolean> {
  const { clusterId } = grant
  const own = { buildRates, energyPrices }
  const made = tx.insert(clusterPremises).values({ clusterId, ...own })
  const rows =
    seen === 0
      ? await made.onConflictDoNothing().returning({ id: clusterPremises.clusterId })
      : await tx
          .update(clusterPremises)
          .set({ ...own, rowVersion: sql`${clusterPremises.rowVersion} + 1` })
          .where(and(eq(clusterPremises.clusterId, clusterId), eq(clusterPremises.rowVersion, seen)))
          .returning({ id: clusterPremises.clusterId })
  return rows.length > 0
}
