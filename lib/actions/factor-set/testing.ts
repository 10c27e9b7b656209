import type { Database } from '#db/client'
import type { Actor } from '#lib/domain/access/actor'
import type { Factor } from '#lib/domain/factors/factor'
import { packRows } from '#lib/import/packed-rows'
import { perform } from '../action.ts'
import { keepForCluster, keepForCompany } from './keep.ts'

export const factorNamed = (name: string, more: Partial<Factor> = {}): Factor => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  publisher: 'A publisher',
  dataset: name,
  year: 2024,
  region: 'GB',
  validFrom: null,
  validTo: null,
  per: 't',
  basis: null,
  gases: { CO2: '2' },
  gwp: null,
  licence: 'Open',
  source: 'Row 1',
  ...more,
})

/** What the form of an own factor posts: for tests. */
export const factorForm = {
  name: 'Residue gas',
  publisher: 'Works laboratory',
  year: '2024',
  region: 'GB',
  per: 't',
  gases: { CO2: '2710.5' },
  source: 'Page 2',
  evidence: 'Analysis 118, in the document store',
}

type Scope = { readonly clusterId: string; readonly organisationId?: string }
type Request = { readonly database: Database; readonly actor: Actor; readonly now: Date }

/** Keeps an edition of these factors as if its workbook had been read, and gives the id of the upload. */
export async function keepSet(
  request: Request,
  scope: Scope,
  name: string,
  factors: readonly Factor[] = [factorNamed(name)],
): Promise<string> {
  const edition = { publisher: 'A publisher', dataset: name, year: 2024, licence: 'Open' }
  const upload = {
    ...scope,
    fileName: `${name}.xlsx`,
    factors: packRows({ rows: factors, problems: [] }).rows,
    summary: { refusal: null, edition, factors: factors.length, skipped: [], ignoredSheets: [] },
  }
  const kept =
    scope.organisationId === undefined
      ? await perform('factor-set.keep', keepForCluster, upload, request)
      : await perform('factor-set.keep', keepForCompany, upload, request)
  if (!kept.ok) throw new Error(`The set was not kept: ${kept.refusal.kind}`)
  return kept.value.made?.['id'] ?? ''
}
