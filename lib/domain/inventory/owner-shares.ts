import { sumDecimals } from '../decimal-sum.ts'
import type { Decimal } from '../decimal.ts'
import type { OwnerShare, SiteEntry } from '../submission/document.ts'
import { partId } from '../template/part-id.ts'

/** One row of the sheet Owner shares, as read and checked. */
export type OwnerShareRow = OwnerShare & {
  readonly row: number
  /** Hidden id; null where the row is new. */
  readonly id: string | null
  readonly siteKey: string
}
/** A stored share as the template has it. */
export type KeptOwnerShare = Omit<OwnerShareRow, 'row' | 'id'> & { readonly id: string }

/** The owners of a site as rows of the template, in the order in which they were entered. */
export const keptOwnerShares = ({
  id,
  key,
  ownerShares,
}: Pick<SiteEntry, 'id' | 'key' | 'ownerShares'>): readonly KeptOwnerShare[] =>
  ownerShares.map(({ owner, percent }) => ({ id: partId(id, owner), siteKey: key, owner, percent }))

/** So many owners of a site are kept. */
export const mostOwners = 20

/** What stands against the owners of a site: the field, and a sentence; null where nothing does. Shares are per cent, their sum is exact. */
export function ownerSharesFault(
  shares: readonly { readonly owner: string; readonly percent: Decimal }[],
): { readonly field: 'owner' | 'percent'; readonly sentence: string } | null {
  if (shares.length > mostOwners) return { field: 'owner', sentence: `A site can have ${mostOwners} owners at most.` }
  if (new Set(shares.map(({ owner }) => owner)).size < shares.length)
    return { field: 'owner', sentence: 'Name each owner once.' }
  if (Number(sumDecimals(shares.map(({ percent }) => percent))) > 100)
    return { field: 'percent', sentence: 'The shares of the owners add up to more than 100 per cent.' }
  return null
}
