import type { LineRow } from '#lib/domain/inventory/line-row'
import { ok, type Result } from '#lib/domain/result'
import { columnKey, type TemplateColumn } from '#lib/domain/template/columns'
import { linesSheet } from '#lib/domain/template/lines-sheet'
import { readCsv, type ReadFile } from './csv-rows.ts'
import type { FileSource } from './file-bytes.ts'
import type { FileRefusal } from './file-refusal.ts'
import { lineRowReader, type LineOptions } from './template/line-rows.ts'
import { refuseTwice } from './template/twice.ts'

const columns = Object.values<TemplateColumn>(linesSheet.columns)
const known = columns.map((column) => columnKey(column.heading))
const required = columns.filter((column) => column.required === true).map((column) => columnKey(column.heading))

/** Reads inventory lines from CSV: the same columns as the sheet Lines of the template, in any order. */
export async function readLinesCsv(
  source: FileSource,
  options: LineOptions,
): Promise<Result<ReadFile<LineRow>, FileRefusal>> {
  const file = await readCsv(source, { known, required }, lineRowReader(options))
  return file.ok ? ok(refuseTwice(file.value, columnKey(linesSheet.columns.id.heading))) : file
}
