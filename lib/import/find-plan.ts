import type { Tx } from '#db/client'
import { findCompany } from '#db/company-draft'
import { listFiguresByKey } from '#db/inventory-lines'
import type { PreviewRow } from '#db/imports'
import { listSites, type SiteRow as StoredSite } from '#db/sites'
import type { Grant } from '#lib/domain/access/grant'
import type { EmissionRow, SiteRow } from '#lib/domain/inventory/import-row'
import { planEmissions, planSites, type ImportPlan } from './plan.ts'
import { unpackFigures, unpackRows } from './packed-rows.ts'
import type { ImportSummary } from './preview.ts'

export type StoredFigure = Awaited<ReturnType<typeof listFiguresByKey>>[number]

export type FoundPlan =
  | { readonly kind: 'sites'; readonly plan: ImportPlan<StoredSite, SiteRow>; readonly names: readonly string[] }
  | {
      readonly kind: 'emissions'
      readonly plan: ImportPlan<StoredFigure, EmissionRow>
      /** Ids by the keys that files use. */
      readonly siteIds: ReadonlyMap<string, string>
    }

/** What a waiting preview would do now: the file against the draft as it stands in this transaction. */
export async function findPlan(
  tx: Tx,
  grant: Grant<'company:read' | 'company:edit'>,
  preview: PreviewRow,
): Promise<FoundPlan> {
  const choice = preview.summary as ImportSummary
  const sites = await listSites(tx, grant)
  if (preview.kind === 'sites') {
    const name = (await findCompany(tx, grant))?.organisation.name ?? ''
    const plan = planSites(await unpackRows<SiteRow>(preview.rows), choice, name, sites)
    return { kind: 'sites', plan, names: [name, ...sites.map((site) => site.register['company'] ?? name)] }
  }
  const siteIds = new Map(sites.map((site) => [site.key, site.id]))
  const file = await unpackFigures(preview.rows)
  const plan = planEmissions(file, choice, [...siteIds.keys()], await listFiguresByKey(tx, grant))
  return { kind: 'emissions', plan, siteIds }
}
