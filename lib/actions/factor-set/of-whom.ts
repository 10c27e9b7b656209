import { findSlug } from '#db/clusters'
import type { Tx } from '#db/client'
import type { LoadingSets } from '#db/factor-sets'
import { uuid } from '../fields.ts'
import { company, inCompany } from '../in-company.ts'

/** Sets are loaded by a company for itself, or by the lead for the whole cluster. Each verb here comes in both kinds. */
export const ofCompany = { permission: 'company:edit', scope: inCompany } as const
export const ofCluster = {
  permission: 'factors:load',
  scope: (input: { readonly clusterId: string }) => ({ clusterId: input.clusterId }),
} as const

/** The ids that a form of each room carries. */
export const companyRoom = company
export const clusterRoom = { clusterId: uuid }

/** Cluster and, of a company's own set, company of an event. */
export const eventOf = (grant: LoadingSets) => ({
  clusterId: grant.clusterId,
  ...(grant.organisationId === '' ? {} : { organisationId: grant.organisationId }),
})

/** The page of the loaded sets in the room that the grant is for, and what stands below it. */
export async function setsPath(tx: Tx, grant: LoadingSets, below: `/${string}` | '' = ''): Promise<string> {
  const slug = await findSlug(tx, grant)
  const room = grant.organisationId === '' ? `/cluster/${slug}` : `/company/${grant.organisationId}/${slug}`
  return `${room}/factors/sets${below}`
}
