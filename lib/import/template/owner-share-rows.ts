import type { OwnerShareRow } from '#lib/domain/inventory/owner-shares'
import { ownerSharesSheet } from '#lib/domain/template/owner-shares-sheet'
import type { ReadRow } from '../csv-rows.ts'
import { between, hiddenId, percent, rowCells, title } from './row-cells.ts'
import { siteCell, type SiteFinder } from './site-finder.ts'

export const ownerShareReader =
  (findSite: SiteFinder): ReadRow<OwnerShareRow> =>
  (row, cells, problems) => {
    const share = rowCells<keyof typeof ownerSharesSheet.columns>(ownerSharesSheet, row, cells, problems)
    const id = share.read('id', hiddenId) ?? null
    const siteKey = share.read('site', siteCell(findSite))
    const owner = share.read('owner', title)
    const part = share.read('percent', percent(between(0, 100)))
    return siteKey === undefined || owner === undefined || part === undefined
      ? null
      : { row, id, siteKey, owner, percent: part }
  }
