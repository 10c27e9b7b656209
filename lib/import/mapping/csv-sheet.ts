import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { ok, type Result } from '#lib/domain/result'
import { textBytes } from '../file-bytes.ts'
import { refuseFile, type FileRefusal } from '../file-refusal.ts'
import { usualWorkbookLimits, type Cell, type Workbook } from '../workbook/workbook.ts'

/** What the sheet of a text file is called where sheets are named. */
export const csvSheetName = 'CSV'

const separators = [',', ';', '\t', '|'] as const

/** A text file of one's own as a workbook of one sheet, whatever parts its cells: every cell is text, as the file has it. */
export async function csvWorkbook(file: Buffer): Promise<Result<Workbook, FileRefusal>> {
  const text = textBytes(file)
  if (!text.ok) return text
  const { rows: mostRows, columns, letters: mostLetters } = usualWorkbookLimits
  const rows: (readonly Cell[])[] = []
  let letters = 0
  const parser = parse({
    delimiter: separatorOf(text.value.bytes),
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 200_000,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  const records: AsyncIterable<readonly string[]> = Readable.from([text.value.bytes]).pipe(parser)
  try {
    for await (const record of records) {
      if (rows.length >= mostRows || record.length > columns)
        return refuseFile(
          'too-many-cells',
          `A table of your own may have ${mostRows.toLocaleString('en')} rows and ${columns} columns. Split it, or use the columns of lines.csv, which may have 100,000 rows.`,
        )
      for (const cell of record) letters += cell.length
      if (letters > mostLetters) return refuseFile('too-much-text', 'The file holds more text than a table does.')
      rows.push(record.map((cell) => (cell === '' ? null : cell)))
    }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    return refuseFile('broken-quotes', `The quotation marks near row ${rows.length + 1} do not add up.`)
  }
  return ok({ sheets: [{ name: csvSheetName, hidden: false, rows, formulas: [], formulaCount: 0 }] })
}

/** The sign that parts most cells in the first lines. */
function separatorOf(bytes: Buffer): string {
  const beginning = bytes.subarray(0, 4_000).toString('utf8')
  const counts = separators.map((separator) => beginning.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
