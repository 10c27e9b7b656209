import { templateWorkbook } from '#lib/export/template'
import { makeTemplateData } from '#lib/export/template/make-template-data'
import { parseWorkbook } from '../workbook/parse-workbook.ts'
import { usualWorkbookLimits, type Cell, type Sheet, type Workbook } from '../workbook/workbook.ts'
import { readTemplate, type TemplateFile } from './read-template.ts'

/** The template as a company would send it back, for tests: issued with a small company's entries, then changed. */

export const templateData = makeTemplateData()
export const knowsUnit = (unit: string): boolean => ['MWh', 't', 'm3'].includes(unit)
export const templateOptions = { sites: [], streams: [], knowsUnit }

export const workbookOf = (bytes: Uint8Array): Workbook => {
  const read = parseWorkbook(Buffer.from(bytes), usualWorkbookLimits)
  if (!read.ok) throw new Error(read.refusal.sentence)
  return read.value
}

export const issued = (): Workbook => workbookOf(templateWorkbook(templateData))

export const readFrom = (workbook: Workbook): TemplateFile => {
  const file = readTemplate(workbook, templateOptions)
  if (!file.ok) throw new Error(file.refusal.sentence)
  return file.value
}

/** The issued workbook with one sheet changed. */
export const withSheet = (name: string, change: (rows: Cell[][]) => readonly (readonly Cell[])[]): Workbook => ({
  sheets: issued().sheets.map((sheet): Sheet => {
    if (sheet.name !== name) return sheet
    return { ...sheet, rows: change(sheet.rows.map((row) => [...row])) }
  }),
})

/** Puts a value into a row under a heading; the entries of the issued workbook begin in row 3. */
export const put = (rows: Cell[][], row: number, heading: string, cell: Cell): Cell[][] => {
  const at = (rows[0] ?? []).indexOf(heading)
  const cells = rows[row - 1] ?? []
  while (cells.length <= at) cells.push(null)
  cells[at] = cell
  rows[row - 1] = cells
  return rows
}
