import type { TemplateSiteRow } from '#lib/domain/inventory/template-site-row'
import { sitesSheet } from '#lib/domain/template/sites-sheet'
import { decimalCell, degreesUpTo, nameUpTo, optionalTextUpTo, separatedCell } from '../cells.ts'
import type { ReadRow } from '../csv-rows.ts'
import { hiddenId, optional, optionalYear, percent, rowCells, shortWords, words } from './row-cells.ts'

export const readSiteRow: ReadRow<TemplateSiteRow> = (row, cells, problems) => {
  const site = rowCells<keyof typeof sitesSheet.columns>(sitesSheet, row, cells, problems)
  const id = site.read('id', hiddenId) ?? null
  const key = site.read('key', nameUpTo(100))
  const name = site.read('name', nameUpTo(300))
  const rest = {
    permits: site.read('permits', separatedCell),
    sector: site.read('sector', optionalTextUpTo(500)),
    nace: site.read('nace', shortWords),
    naics: site.read('naics', shortWords),
    latitude: site.read('latitude', degreesUpTo(90)),
    longitude: site.read('longitude', degreesUpTo(180)),
    growthPercent: site.read('growthPercent', optional(percent(decimalCell))),
    closesIn: site.read('closesIn', optionalYear),
    source: site.read('source', words),
  }
  return key === undefined || name === undefined ? null : { row, id, key, name, ...rest }
}
