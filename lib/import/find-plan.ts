import type { Tx } from '#db/client'
import { listOtherMembers } from '#db/clusters'
import { listCommitments } from '#db/commitments'
import { findCompany } from '#db/company-draft'
import { listFlows } from '#db/flows'
import { findPackedRows, findRowDigests, type PreviewRow } from '#db/import-previews'
import { listFiguresByKey } from '#db/inventory-lines'
import { findLinesById, findStandingLines, listBareCells, listComparedLines } from '#db/line-imports'
import { listMeasures } from '#db/measures'
import { listRegisterFigures } from '#db/register-figures'
import { listHubs } from '#db/hubs'
import { listDisclosures } from '#db/year-disclosures'
import { listSites, type SiteRow as StoredSite } from '#db/sites'
import type { Grant } from '#lib/domain/access/grant'
import type { EmissionRow, SiteRow } from '#lib/domain/inventory/import-row'
import type { RegisterFigure } from '#lib/domain/inventory/register-figure'
import { templateSheets } from '#lib/domain/template/sheets'
import { findFactorsKnown, findYearsKnown } from './lines/known-lines.ts'
import { unpackDraft } from './lines/packed-draft.ts'
import { planDraft, type DraftPlan, type DraftTaker } from './lines/plan-draft.ts'
import type { StoredLines } from './lines/plan-lines.ts'
import { unpackFigures, unpackRows } from './packed-rows.ts'
import { planEmissions, planSites, type ImportPlan } from './plan.ts'
import type { ImportSummary } from './preview.ts'
import { planRegister, type RegisterPlan } from './registers/plan-register.ts'
import { registerSites } from './registers/register-sites.ts'
import { digestAt, freshRows, readDigests, type RowDigests } from './row-digests.ts'

export type StoredFigure = Awaited<ReturnType<typeof listFiguresByKey>>[number]
/** Ids by the keys that files use. */
type SiteKeys = ReadonlyMap<string, string>

export type FoundPlan =
  | { readonly kind: 'sites'; readonly plan: ImportPlan<StoredSite, SiteRow>; readonly names: readonly string[] }
  | {
      readonly kind: 'emissions'
      readonly plan: ImportPlan<StoredFigure, EmissionRow>
      readonly siteIds: SiteKeys
      /** What stands for a row of the file. */
      readonly digestOf: (row: EmissionRow) => string | null
    }
  | { readonly kind: 'lines' | 'template' | 'sheet'; readonly plan: DraftPlan; readonly siteIds: SiteKeys }
  | { readonly kind: 'register'; readonly plan: RegisterPlan }

type Reading = Grant<'company:read' | 'company:edit'>

/**
 * What a waiting preview would do now: the file against the draft as it stands in this transaction. Where it is taken in, `take` is
 * given the sites and lines of a draft as they are planned.
 */
export async function findPlan(
  tx: Tx,
  grant: Reading,
  preview: PreviewRow,
  take: DraftTaker | null = null,
): Promise<FoundPlan> {
  const choice = preview.summary as ImportSummary
  const sites = await listSites(tx, grant)
  const siteIds = new Map(sites.map((site) => [site.key, site.id]))
  switch (preview.kind) {
    case 'sites': {
      const name = (await findCompany(tx, grant))?.organisation.name ?? ''
      const plan = planSites(unpackRows<SiteRow>(await findPackedRows(tx, grant, preview.id)), choice, name, sites)
      return { kind: 'sites', plan, names: [name, ...sites.map((site) => site.register['company'] ?? name)] }
    }
    case 'emissions': {
      const { count, digests, fresh } = await findFresh(tx, grant, preview, 'figures')
      const wanted = fresh.passed === 0 ? null : [...digests.keys()].filter(fresh.isFresh)
      const file = unpackFigures(await findPackedRows(tx, grant, preview.id), wanted)
      const all = count === 0 ? [] : await listFiguresByKey(tx, grant, fresh.siteKeys)
      const compared = all.filter((figure) => !fresh.isPassed(figure))
      const others = { passed: fresh.passed, others: count - compared.length }
      const plan = planEmissions(file, choice, [...siteIds.keys()], compared, others)
      return { kind: 'emissions', plan, siteIds, digestOf: digestsByRow(file.rows, wanted, digests) }
    }
    case 'register': {
      const { rows } = unpackRows<RegisterFigure>(await findPackedRows(tx, grant, preview.id))
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
        lines: await findStoredLines(tx, grant, preview, siteIds),
        commitments: isTemplate ? await listCommitments(tx, grant) : [],
        measures: isTemplate ? await listMeasures(tx, grant) : [],
        flows: isTemplate ? await listFlows(tx, grant) : [],
        disclosures: isTemplate ? await listDisclosures(tx, grant) : [],
      }
      const sheet = isTemplate ? templateSheets.lines.name : (choice.read?.sheet ?? '')
      const known = {
        ...(await findYearsKnown(tx, grant)),
        findFactors: () => findFactorsKnown(tx, grant),
        findLines: (ids: readonly string[]) => findLinesById(tx, grant, ids),
        findBareCells: () => listBareCells(tx, grant),
        sheet,
        problems: choice.problems ?? [],
        needs: {
          hubs: isTemplate ? await listHubs(tx, grant) : [],
          others: isTemplate ? await listOtherMembers(tx, grant) : [],
          // A level that is reached was reached by the day on which the file was read.
          today: preview.createdAt.toISOString().slice(0, 10),
        },
      }
      const file = unpackDraft(await findPackedRows(tx, grant, preview.id))
      return { kind: preview.kind, plan: await planDraft(file, stored, known, take), siteIds }
    }
  }
}

/** Which rows of a kept file have to be compared: those that a line was made of and still says are passed over. */
async function findFresh(tx: Tx, grant: Reading, { id }: PreviewRow, of: 'lines' | 'figures') {
  const digests = readDigests(await findRowDigests(tx, grant, id))
  const { count, digests: standing } = await findStandingLines(tx, grant, of)
  return { count, digests, fresh: freshRows(digests, standing) }
}

async function findStoredLines(tx: Tx, grant: Reading, preview: PreviewRow, siteIds: SiteKeys): Promise<StoredLines> {
  const found = await findFresh(tx, grant, preview, 'lines')
  const { siteKeys } = found.fresh
  const ids = siteKeys && [...siteKeys].flatMap((key) => siteIds.get(key) ?? [])
  return { ...found, compared: found.count === 0 ? [] : await listComparedLines(tx, grant, ids) }
}

/** What stands for each row of a file by the row itself, whose place in the file it does not know. */
function digestsByRow(rows: readonly EmissionRow[], wanted: readonly number[] | null, digests: RowDigests) {
  const places = new Map(rows.map((row, at) => [row, wanted?.[at] ?? at]))
  return (row: EmissionRow): string | null => digestAt(digests, places.get(row) ?? -1)
}
