import { and, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { YearBudget } from '#lib/domain/infrastructure/ask'
import type { Tx } from './client.ts'
import { capitalBudget } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>

export type CapitalBudgetRow = { readonly years: readonly YearBudget[]; readonly rowVersion: number }

/** What the cluster can spend, in year order. Version 0 and no year where nobody has entered it. */
export async function findCapitalBudget(tx: Tx, grant: InCluster): Promise<CapitalBudgetRow> {
  const [row] = await tx.select().from(capitalBudget).where(eq(capitalBudget.clusterId, grant.clusterId))
  return row ? { years: row.years, rowVersion: row.rowVersion } : { years: [], rowVersion: 0 }
}

/** False where somebody saved the budget since `seen`; of two who enter the first one, one loses at the key. */
export async function saveCapitalBudget(
  tx: Tx,
  grant: Grant<'infrastructure:keep'>,
  seen: number,
  years: readonly YearBudget[],
): Promise<boolean> {
  const { clusterId } = grant
  const rows =
    seen === 0
      ? await tx
          .insert(capitalBudget)
          .values({ clusterId, years })
          .onConflictDoNothing()
          .returning({ id: capitalBudget.clusterId })
      : await tx
          .update(capitalBudget)
          .set({ years, rowVersion: sql`${capitalBudget.rowVersion} + 1` })
          .where(and(eq(capitalBudget.clusterId, clusterId), eq(capitalBudget.rowVersion, seen)))
          .returning({ id: capitalBudget.clusterId })
  return rows.length > 0
}
