import type { Tx } from '#db/client'
import { listOtherMembers } from '#db/clusters'
import { listCommitments } from '#db/commitments'
import { findCompany } from '#db/company-draft'
import { listFlows } from '#db/flows'
import type { PreviewRow } from '#db/import-previews'
import { listFiguresByKey } from '#db/inventory-lines'
import { findLinesById, listComparedLines } from '#db/line-imports'
import { listMeasures } from '#db/measures'
import { listRegisterFigures } from '#db/register-figures'
import { listSites, type SiteRow as StoredSite } from '#db/sites'
import type { Grant } from '#lib/domain/access/grant'
import type { EmissionRow, SiteRow } from '#lib/domain/inventory/import-row'
import type { RegisterFigure } from '#lib/domain/inventory/register-figure'
import { templateSheets } from '#lib/domain/template/sheets'
import { findFactorsKnown, findYearsKnown } from './lines/known-lines.ts'
import { unpackDraft } from './lines/packed-draft.ts'
import { planDraft, type DraftPlan } from './lines/plan-draft.ts'
import { unpackFigures, unpackRows } from './packed-rows.ts'
import { planEmissions, planSites, type ImportPlan } from './plan.ts'
import type { ImportSummary } from './preview.ts'
import { planRegister, type RegisterPlan } from './registers/plan-register.ts'
import { registerSites } from './registers/register-sites.ts'

export type StoredFigure = Awaited<ReturnType<typeof listFiguresByKey>>[number]
/** Ids by the keys that files use. */
type SiteKeys = ReadonlyMap<string, string>

export type FoundPlan =
  | { readonly kind: 'sites'; readonly plan: ImportPlan<StoredSite, SiteRow>; readonly names: readonly string[] }
  | { readonly kind: 'emissions'; readonly plan: ImportPlan<StoredFigure, EmissionRow>; readonly siteIds: SiteKeys }
  | { readonly kind: 'lines' | 'template' | 'sheet'; readonly plan: DraftPlan; readonly siteIds: SiteKeys }
  | { readonly kind: 'register'; readonly plan: RegisterPlan }

type Reading = Grant<'company:read' | 'company:edit'>

/** What a waiting preview would do now: the file against the draft as it stands in this transaction. */
export async function findPlan(tx: Tx, grant: Reading, preview: PreviewRow): Promise<FoundPlan> {
  const choice = preview.summary as ImportSummary
  const sites = await listSites(tx, grant)
  const siteIds = new Map(sites.map((site) => [site.key, site.id]))
  switch (preview.kind) {
    case 'sites': {
      const name = (await findCompany(tx, grant))?.organisation.name ?? ''
      const plan = planSites(await unpackRows<SiteRow>(preview.rows), choice, name, sites)
      return { kind: 'sites', plan, names: [name, ...sites.map((site) => site.register['company'] ?? name)] }
    }
    case 'emissions': {
      const file = await unpackFigures(preview.rows)
      const plan = planEmissions(file, choice, [...siteIds.keys()], await listFiguresByKey(tx, grant))
      return { kind: 'emissions', plan, siteIds }
    }
    case 'register': {
      const { rows } = await unpackRows<RegisterFigure>(preview.rows)
      const stored = (await listRegisterFigures(tx, grant)).filter(
        ({ register }) => register === choice.register?.register,
      )
      return {
        kind: 'register',
        plan: planRegister(rows, registerSites(sites), choice.register?.belongs ?? {}, stored),
      }
    }
    case 'lines':
    case 'template':
    case 'sheet': {
      const isTemplate = preview.kind === 'template'
      const stored = {
        sites,
        lines: await listComparedLines(tx, grant),
        commitments: isTemplate ? await listCommitments(tx, grant) : [],
        measures: isTemplate ? await listMeasures(tx, grant) : [],
        flows: isTemplate ? await listFlows(tx, grant) : [],
      }
      const sheet = isTemplate ? templateSheets.lines.name : (choice.read?.sheet ?? '')
      const known = {
        ...(await findYearsKnown(tx, grant)),
        findFactors: () => findFactorsKnown(tx, grant),
        findLines: (ids: readonly string[]) => findLinesById(tx, grant, ids),
        sheet,
        problems: choice.problems ?? [],
        others: isTemplate ? await listOtherMembers(tx, grant) : [],
      }
      return { kind: preview.kind, plan: await planDraft(await unpackDraft(preview.rows), stored, known), siteIds }
    }
  }
}
