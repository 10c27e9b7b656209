import { findCompany } from '#db/company-draft'
import { listFiguresByKey } from '#db/inventory-lines'
import { listSites } from '#db/sites'
import { emissionsCsv } from '#lib/export/emissions-csv'
import { sitesCsv } from '#lib/export/sites-csv'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** The draft's sites or figures as a file that can be imported again. */
export const companyFile = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run({ tx, grant, params }: Look<'company:read', CompanyPlace & { readonly file: string }>) {
    const company = await findCompany(tx, grant)
    if (!company) return null
    if (params.file === 'sites.csv') return sitesCsv(company.organisation.name, await listSites(tx, grant))
    return params.file === 'emissions.csv' ? emissionsCsv(await listFiguresByKey(tx, grant)) : null
  },
})
