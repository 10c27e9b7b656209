import type { Actor } from '#lib/domain/access/actor'
import type { Scope } from '#lib/domain/access/grant'
import { membershipAt } from '#lib/domain/access/membership'

export type CompanyPlace = { readonly org: string; readonly cluster: string }

/** The scope of a page of a company's room: the company by its id, the cluster by its slug, both as this person may enter them. */
export const inCompanyRoom = (params: CompanyPlace, actor: Actor): Scope => ({
  organisationId: params.org,
  clusterId: membershipAt(actor, params)?.clusterId,
})
