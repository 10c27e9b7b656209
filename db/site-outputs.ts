import { and, asc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { SiteOutput } from '#lib/domain/inventory/site-activity'
import type { Tx } from './client.ts'
import { siteOutput } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
export type OutputRow = SiteOutput & { readonly rowVersion: number }

const own = (grant: Reading) =>
  and(eq(siteOutput.organisationId, grant.organisationId), eq(siteOutput.clusterId, grant.clusterId))
const columns = {
  siteId: siteOutput.siteId,
  unit: siteOutput.unit,
  points: siteOutput.points,
  illustrative: siteOutput.illustrative,
  rowVersion: siteOutput.rowVersion,
}

/** What each of the company's sites made or ran, as far as it was entered. */
export function listSiteOutputs(tx: Tx, grant: Reading): Promise<OutputRow[]> {
  return tx.select(columns).from(siteOutput).where(own(grant)).orderBy(asc(siteOutput.siteId))
}

/**
 * Saves a site's output in the place of what was seen: version 0 is a first entry. False where somebody saved it meanwhile, or the
 * site is not the company's. Without any year the entry is taken away.
 */
export async function saveSiteOutput(
  tx: Tx,
  grant: Grant<'company:edit'>,
  { siteId, ...entry }: SiteOutput,
  seen: number,
): Promise<boolean> {
  const place = { organisationId: grant.organisationId, clusterId: grant.clusterId, siteId }
  const stands = and(own(grant), eq(siteOutput.siteId, siteId), eq(siteOutput.rowVersion, seen))
  const rows =
    entry.points.length === 0
      ? await tx.delete(siteOutput).where(stands).returning({ siteId: siteOutput.siteId })
      : seen === 0
        ? await tx
            .insert(siteOutput)
            .values({ ...place, ...entry })
            .onConflictDoNothing()
            .returning({ siteId: siteOutput.siteId })
        : await tx
            .update(siteOutput)
            .set({ ...entry, rowVersion: seen + 1 })
            .where(stands)
            .returning({ siteId: siteOutput.siteId })
  return rows.length === 1
}
