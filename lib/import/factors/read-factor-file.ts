import { no, ok, type Result } from '#lib/domain/result'
import type { FileSource } from '../file-bytes.ts'
import { readWorkbook } from '../read-in-worker.ts'
import { usualWorkbookLimits, type Workbook, type WorkbookLimits } from '../workbook/workbook.ts'
import { importEpaHub } from './epa-hub.ts'
import type { FactorImport, FactorWorkbook } from './factor-workbook.ts'
import { importUkFlatFile } from './uk-flat-file.ts'

/**
 * Three times what the largest known publication needs (the UK flat file: 0.6 MB, 9,000 rows, 90,000 cells). The tables are gathered in
 * the thread that serves others, so a workbook of a million cells has to end before.
 */
export const factorWorkbookLimits: WorkbookLimits = {
  ...usualWorkbookLimits,
  rows: 30_000,
  columns: 100,
  cells: 400_000,
}

const importers = [importUkFlatFile, importEpaHub]

/**
 * Reads a publisher's workbook as it is issued, whichever of the known ones it is. Refuses with a sentence whatever the reader of
 * workbooks turns away, a workbook that is no such publication, and one without a single factor.
 */
export async function readFactorFile(source: FileSource): Promise<Result<FactorImport, string>> {
  const read = await readWorkbook(source, factorWorkbookLimits)
  if (!read.ok) return no(read.refusal.sentence)
  const workbook = plainWorkbook(read.value)
  const result = importers.map((importer) => importer(workbook)).find((each) => each.ok)
  if (!result?.ok) return no(otherWorkbook(workbook))
  if (result.value.factors.length === 0)
    return no(`The workbook is “${result.value.dataset}”, and none of its rows gave a factor. Nothing was saved.`)
  return ok(result.value)
}

/** A cell with an error, `#REF!` and its like, goes by its name: the importers then say so of its row. */
const plainWorkbook = ({ sheets }: Workbook): FactorWorkbook => ({
  sheets: sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.fault : cell))),
  })),
})

function otherWorkbook({ sheets }: FactorWorkbook): string {
  const names = sheets.map(({ name }) => `“${name.slice(0, 40)}”`)
  const shown = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
  return `This is neither the flat file of the UK government conversion factors (a sheet “Factors by Category” with a year in its heading) nor the US EPA’s Emission Factors Hub (a sheet “Emission Factors Hub” with its tables); its sheets are ${shown}. Load the workbook as its publisher issues it. Nothing was saved.`
}
