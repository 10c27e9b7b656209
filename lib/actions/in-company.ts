import { findSlug } from '#db/clusters'
import type { Tx } from '#db/client'
import type { Grant, Scope } from '#lib/domain/access/grant'
import { z } from 'zod'
import { uuid } from './fields.ts'

/** The two ids that every form of a company's room carries. What they open is settled by the grant. */
export const company = { organisationId: uuid, clusterId: uuid }

export const inCompany = (input: { readonly organisationId: string; readonly clusterId: string }): Scope => ({
  organisationId: input.organisationId,
  clusterId: input.clusterId,
})

/** The version of a row that the form was filled from. */
export const seenVersion = z
  .string()
  .regex(/^\d{1,9}$/, 'Load the page again: the form has lost its place.')
  .transform(Number)

/** A page of the company's room. */
export const companyPath = async (tx: Tx, grant: Grant, page: `/${string}` | ''): Promise<string> =>
  `/company/${grant.organisationId}/${await findSlug(tx, grant)}${page}`

/** Company and cluster of an event in a company's room. */
export const eventPlace = (grant: Grant) => ({ clusterId: grant.clusterId, organisationId: grant.organisationId })
