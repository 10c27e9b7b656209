import type { EmissionRow, SiteRow } from '#lib/domain/inventory/import-row'
import type { RowProblem } from './file-refusal.ts'
import { shown } from './file-refusal.ts'

/** One company as a file spells it first, and how many sites the file has of it. Blank where the file names none. */
export type CompanyInFile = { readonly company: string; readonly sites: number }

/** Companies are the same if they differ only in case and blanks: registers spell one company in several ways. */
export const companyKey = (company: string): string => company.trim().replace(/\s+/g, ' ').toLowerCase()

/** The companies of a site file, by name. A published file of a cluster holds many; its importer picks their own. */
export function companiesIn(rows: readonly SiteRow[]): readonly CompanyInFile[] {
  const found = new Map<string, { company: string; sites: number }>()
  for (const row of rows) {
    const entry = found.get(companyKey(row.company))
    if (entry === undefined) found.set(companyKey(row.company), { company: row.company, sites: 1 })
    if (entry !== undefined) entry.sites += 1
  }
  return [...found.values()].toSorted((a, b) => (companyKey(a.company) < companyKey(b.company) ? -1 : 1))
}

/** Rows an importer may take in, those they left out on purpose, and those nobody asked for. */
export type OwnRows<Row> = {
  readonly rows: readonly Row[]
  readonly leftOut: number
  readonly problems: readonly RowProblem[]
}

/** Keeps the sites of the chosen companies; the others are left out and counted. */
export function sitesOf(rows: readonly SiteRow[], chosen: readonly string[]): OwnRows<SiteRow> {
  const companies = new Set(chosen.map(companyKey))
  const own = rows.filter((row) => companies.has(companyKey(row.company)))
  return { rows: own, leftOut: rows.length - own.length, problems: [] }
}

/** Where nothing was chosen, a row that names a company other than one's own is a problem, never quietly taken in. */
export function onlyOwnSites(rows: readonly SiteRow[], ownNames: readonly string[]): OwnRows<SiteRow> {
  const companies = new Set(ownNames.map(companyKey))
  const isOwn = (row: SiteRow) => row.company === '' || companies.has(companyKey(row.company))
  return {
    rows: rows.filter(isOwn),
    leftOut: 0,
    problems: rows
      .filter((row) => !isOwn(row))
      .map((row) => ({
        row: row.row,
        column: 'company',
        value: shown(row.company),
        reason:
          'This site belongs to another company. Choose which companies of the file are yours, or remove the row.',
      })),
  }
}

/** Figures of known sites. The others are problems, unless the importer chose to leave other companies' sites out. */
export function figuresOf(
  rows: readonly EmissionRow[],
  knownSites: ReadonlySet<string>,
  others: 'refuse' | 'leave-out',
): OwnRows<EmissionRow> {
  const own = rows.filter((row) => knownSites.has(row.siteKey))
  if (others === 'leave-out') return { rows: own, leftOut: rows.length - own.length, problems: [] }
  return {
    rows: own,
    leftOut: 0,
    problems: rows
      .filter((row) => !knownSites.has(row.siteKey))
      .map((row) => ({
        row: row.row,
        column: 'site_id',
        value: shown(row.siteKey),
        reason: 'There is no site with this id. Import or add the site first, or correct the id.',
      })),
  }
}
