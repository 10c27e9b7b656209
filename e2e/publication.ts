import { figure, text } from '#lib/export/csv-line'
import { writeWorkbook } from '#lib/export/workbook/write-workbook'

const headings = ['ID', 'Scope', 'Level 1', 'Level 2', 'Level 3', 'Level 4', 'Column Text', 'UOM', 'GHG/Unit']

/** A flat file of the UK government set, as it is issued but for its length; the years before 2024 stand for nothing real here. */
export function flatFile(
  year: number,
  rows: readonly (readonly [fuel: string, unit: string, gas: string, factor: number | string])[],
) {
  const cells = rows.map(([fuel, unit, gas, factor], at) => [
    ...[String(at + 1), 'Scope 1', 'Fuels', 'Solid fuels', fuel, '', '', unit, gas].map((each) => text(each)),
    typeof factor === 'number' ? figure(factor) : text(factor),
  ])
  const head = [...headings, `GHG Conversion Factor ${year}`].map((each) => text(each))
  const workbook = writeWorkbook([{ name: 'Factors by Category', columns: [], rows: [head, ...cells] }])
  return { name: `flat-file-${year}.xlsx`, mimeType: 'application/octet-stream', buffer: Buffer.from(workbook) }
}
