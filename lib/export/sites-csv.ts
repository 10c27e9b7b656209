import { siteColumns, type SiteColumn } from '#lib/domain/inventory/file-columns'
import type { SiteFacts } from '#lib/domain/inventory/import-row'
import { byText, csvLine, figure, text, type ExportCell } from './csv-line.ts'

/** The site file of one company, as it can be imported again. `company` stands where the register named none. */
export function sitesCsv(company: string, sites: readonly SiteFacts[]): string {
  const lines = sites
    .toSorted((a, b) => byText(a.key, b.key))
    .map((site) => csvLine(siteColumns.map((column) => siteCell(column, site, company))))
  return csvLine(siteColumns.map(text)) + lines.join('')
}

function siteCell(column: SiteColumn, site: SiteFacts, company: string): ExportCell {
  if (column === 'site_id') return text(site.key)
  if (column === 'site') return text(site.name)
  if (column === 'company') return text(site.register['company'] ?? company)
  if (column === 'sector' || column === 'nace' || column === 'naics' || column === 'source') return text(site[column])
  if (column === 'lat') return figure(site.latitude)
  if (column === 'lon') return figure(site.longitude)
  if (column === 'permit_id') return text(site.permits.join('; '))
  return text(site.register[column] ?? null)
}
