import { findCompany } from '#db/company-draft'
import { holds } from '#lib/domain/access/grant'
import { findReasons } from './company-reasons.ts'
import { inCompanyRoom } from './in-company.ts'
import { view } from './view.ts'

/** What stands around every page of a company's room. */
export const companyFrame = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run({ tx, grant, actor }) {
    const [company, { newest, reasons }] = await Promise.all([findCompany(tx, grant), findReasons(tx, grant)])
    if (!company) return null
    return {
      name: company.organisation.name,
      home: `/company/${company.organisation.id}/${company.cluster.slug}`,
      clusterName: company.cluster.name,
      cluster: `/cluster/${company.cluster.slug}`,
      submissions: newest?.number ?? 0,
      reasons: reasons.length,
      mayInvite: holds(actor, 'colleague:invite', grant),
    }
  },
})
