import { findCompany } from '#db/company-draft'
import { holds } from '#lib/domain/access/grant'
import { findReasons } from './company-reasons.ts'
import type { CompanyPlace } from './in-company.ts'
import type { Look } from './view.ts'

export type OfOne = CompanyPlace & { readonly id: string }

/** An id of ours; anything else in an address is not found without asking the database. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** What every form of a company's room needs: its two ids, the cluster's terms, what a steward said, and who may edit. */
export async function findRoom({ tx, grant, actor, params }: Look<'company:read', CompanyPlace>) {
  const company = await findCompany(tx, grant)
  if (!company) return null
  return {
    organisationId: company.organisation.id,
    clusterId: company.cluster.id,
    name: company.organisation.name,
    home: `/company/${params.org}/${params.cluster}`,
    country: company.cluster.country,
    currency: company.cluster.currency,
    dataNote: company.cluster.dataNote,
    baseYear: company.cluster.baseYear,
    reasons: (await findReasons(tx, grant)).reasons,
    mayEdit: holds(actor, 'company:edit', grant),
  }
}

export type CompanyRoom = NonNullable<Awaited<ReturnType<typeof findRoom>>>
