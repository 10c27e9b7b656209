import { findCompany } from '#db/company-draft'
import { listFiguresByKey, listLines } from '#db/inventory-lines'
import type { Tx } from '#db/client'
import { listSites } from '#db/sites'
import type { Grant } from '#lib/domain/access/grant'
import { sentLine } from '#lib/domain/inventory/draft-line'
import { emissionsCsv } from '#lib/export/emissions-csv'
import { linesCsv } from '#lib/export/lines-csv'
import { sitesCsv } from '#lib/export/sites-csv'
import type { ExportedLine } from '#lib/export/template/template-data'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** The draft's sites, figures or lines as a file that can be imported again. */
export const companyFile = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run({ tx, grant, params }: Look<'company:read', CompanyPlace & { readonly file: string }>) {
    const company = await findCompany(tx, grant)
    if (!company) return null
    if (params.file === 'sites.csv') return sitesCsv(company.organisation.name, await listSites(tx, grant))
    if (params.file === 'lines.csv') return linesCsv(await exportedLines(tx, grant))
    return params.file === 'emissions.csv' ? emissionsCsv(await listFiguresByKey(tx, grant)) : null
  },
})

/** Whole lines with the key of their site. Open ones stay behind: they say nothing that could be read again. */
async function exportedLines(tx: Tx, grant: Grant<'company:read'>): Promise<readonly ExportedLine[]> {
  const keys = new Map((await listSites(tx, grant)).map((site) => [site.id, site.key]))
  return (await listLines(tx, grant)).flatMap((line): readonly ExportedLine[] => {
    const whole = sentLine(line)
    return whole === null ? [] : [{ ...whole, siteKey: keys.get(line.siteId) ?? '' }]
  })
}
