import { sha256, digestOf } from '#lib/domain/digest'
import { siteFromRow, type EmissionRow, type SiteRow } from '#lib/domain/inventory/import-row'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import type { ClusterEntry } from '#lib/domain/roadmap/document'
import type { AcceptedSubmission, EmissionEntry, SiteEntry, SubmissionDocument } from '#lib/domain/submission/document'
import { companyKey } from './own-rows.ts'

export type BundleOptions = {
  /** The cluster's name; the ids in the bundle follow from it. */
  readonly name: string
  readonly currency?: string
}

const horizonYear = 2050

/**
 * One bundle of the files of a whole cluster: a submission per company, the latest year of the files as the base year,
 * no target. The same files and name give the same bytes: ids are made from what they name.
 */
export function toBundle(sites: readonly SiteRow[], emissions: readonly EmissionRow[], options: BundleOptions): Bundle {
  const clusterId = idOf('cluster', options.name)
  const bySite = Map.groupBy(emissions, (row) => row.siteKey)
  const companies = Map.groupBy(sites, (row) => companyKey(companyOf(row)))
  const submissions = [...companies.values()]
    .map((rows) => submissionOf(clusterId, rows, bySite))
    .toSorted((a, b) => (a.document.organisation.id < b.document.organisation.id ? -1 : 1))
  return {
    schema: 'concord/bundle/1',
    cluster: clusterOf(clusterId, sites, emissions, submissions, options),
    submissions,
    resolutions: [],
  }
}

/** A register leaves the company of some sites blank. Those plants have nothing in common, so each stands for itself. */
const companyOf = (row: SiteRow): string => (row.company === '' ? row.name : row.company)

function submissionOf(
  clusterId: string,
  rows: readonly SiteRow[],
  bySite: ReadonlyMap<string, readonly EmissionRow[]>,
): AcceptedSubmission {
  const name = rows.map(companyOf)[0] ?? ''
  const organisationId = idOf('organisation', clusterId, companyKey(name))
  const siteId = (key: string) => idOf('site', organisationId, key)
  const document: SubmissionDocument = {
    schema: 'concord/submission/1',
    clusterId,
    cycle: 1,
    organisation: { id: organisationId, name, ownerGroup: ownerGroupOf(rows) },
    sites: rows.map((row) => siteEntry(siteId(row.key), row)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    emissions: rows
      .flatMap((row) => (bySite.get(row.key) ?? []).map((figure) => emissionEntry(siteId(row.key), figure)))
      .toSorted(inDocumentOrder),
    commitments: [],
    measures: [],
  }
  return { digest: digestOf(document), document }
}

const siteEntry = (id: string, row: SiteRow): SiteEntry => ({
  id,
  ...siteFromRow(row),
  ownerShares: [],
  growthPercent: null,
  closesIn: null,
})

/** Whoever hands over the file of a whole cluster holds figures of all its companies: they are public already. */
const emissionEntry = (siteId: string, row: EmissionRow): EmissionEntry => ({
  siteId,
  year: row.year,
  scope: row.scope,
  gas: row.gas,
  tonnes: row.tonnes,
  source: row.source,
  note: row.note ?? null,
  class: 'public',
})

const inDocumentOrder = (a: EmissionEntry, b: EmissionEntry): number =>
  byText(a.siteId, b.siteId) || a.year - b.year || byText(a.scope, b.scope) || byText(a.gas, b.gas)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The one parent that all sites of a company name; joint ventures (several parents, parted by semicolons) have none. */
function ownerGroupOf(rows: readonly SiteRow[]): string | null {
  const parents = new Set(rows.map((row) => (row.register['parent_company'] ?? '').replace(/\s*\(100%\)$/, '').trim()))
  const [parent = ''] = parents
  return parents.size === 1 && parent !== '' && !parent.includes(';') ? parent : null
}

function clusterOf(
  id: string,
  sites: readonly SiteRow[],
  emissions: readonly EmissionRow[],
  submissions: readonly AcceptedSubmission[],
  options: BundleOptions,
): ClusterEntry {
  const country = mostFrequent(sites.map((site) => site.register['country'] ?? ''))
  const baseYear = emissions.reduce((latest, row) => Math.max(latest, row.year), 0)
  return {
    id,
    slug: slugOf(options.name),
    name: options.name,
    country,
    region: '',
    boundary: 'The sites of the imported file',
    baseYear,
    horizonYear: Math.max(horizonYear, baseYear + 1),
    currency: options.currency ?? currencies.get(country) ?? 'EUR',
    cycle: 1,
    target: [],
    targetSource: null,
    targetIllustrative: false,
    members: submissions.map(({ document: { organisation } }) => ({
      organisationId: organisation.id,
      name: organisation.name,
      ownerGroup: organisation.ownerGroup,
      registerTonnes: null,
    })),
  }
}

const currencies = new Map([
  ['GB', 'GBP'],
  ['US', 'USD'],
  ['AU', 'AUD'],
])

function mostFrequent(texts: readonly string[]): string {
  const groups = [...Map.groupBy(texts, (text) => text)].toSorted(
    ([a, many], [b, more]) => more.length - many.length || byText(a, b),
  )
  return groups[0]?.[0] ?? ''
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'cluster'

/** An id in the form of a UUID (version 8, RFC 9562), made from what it names instead of from chance. */
export function idOf(...names: readonly string[]): string {
  const hex = sha256(names.join('\0'))
  const variant = (8 + (Number.parseInt(hex.slice(16, 17), 16) % 4)).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
