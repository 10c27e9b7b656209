import type { DisclosureRow, TradingShareRow } from '#lib/domain/inventory/disclosure-row'
import { disclosuresSheet } from '#lib/domain/template/disclosures-sheet'
import { tradingSharesSheet } from '#lib/domain/template/trading-shares-sheet'
import { optionalTextUpTo, yearCell } from '../cells.ts'
import type { ReadRow } from '../csv-rows.ts'
import { between, hiddenId, nonNegative, optional, percent, rowCells, shortWords } from './row-cells.ts'
import { siteCell, type SiteFinder } from './site-finder.ts'

export const readDisclosureRow: ReadRow<DisclosureRow> = (row, cells, problems) => {
  const said = rowCells<keyof typeof disclosuresSheet.columns>(disclosuresSheet, row, cells, problems)
  const id = said.read('id', hiddenId) ?? null
  const year = said.read('year', yearCell)
  const rest = {
    netRevenue: said.read('netRevenue', optional(nonNegative)),
    revenueSource: said.read('revenueSource', shortWords),
    perName: said.read('perName', optionalTextUpTo(80)),
    perUnit: said.read('perUnit', optionalTextUpTo(30)),
    perAmount: said.read('perAmount', optional(nonNegative)),
  }
  if (year === undefined) return null
  if (id !== null && id !== `year-${year}`)
    return (
      said.problem(
        'year',
        `This row says what stands of ${id.replace('year-', '')}. Say it of another year in a row of its own.`,
      ) ?? null
    )
  return { row, id, year, ...rest }
}

export const tradingShareReader =
  (findSite: SiteFinder): ReadRow<TradingShareRow> =>
  (row, cells, problems) => {
    const share = rowCells<keyof typeof tradingSharesSheet.columns>(tradingSharesSheet, row, cells, problems)
    const id = share.read('id', hiddenId) ?? null
    const year = share.read('year', yearCell)
    const siteKey = share.read('site', siteCell(findSite))
    const part = share.read('percent', percent(between(0, 100)))
    return year === undefined || siteKey === undefined || part === undefined
      ? null
      : { row, id, year, siteKey, percent: part }
  }
