import type { LineRow } from '#lib/domain/inventory/line-row'
import type { Result } from '#lib/domain/result'
import { columnKey, type TemplateColumn } from '#lib/domain/template/columns'
import { linesSheet } from '#lib/domain/template/lines-sheet'
import { passCsv, type FileReading } from './csv-rows.ts'
import type { FileSource } from './file-bytes.ts'
import type { FileRefusal } from './file-refusal.ts'
import { lineRowReader, type LineOptions } from './template/line-rows.ts'
import { onlyOnce } from './template/twice.ts'

const columns = Object.values<TemplateColumn>(linesSheet.columns)
const known = columns.map((column) => columnKey(column.heading))
const required = columns.filter((column) => column.required === true).map((column) => columnKey(column.heading))
const idColumn = columnKey(linesSheet.columns.id.heading)

/** Reads inventory lines from CSV: the same columns as the sheet Lines of the template, in any order. Each good line is handed on. */
export const passLinesCsv = (
  source: FileSource,
  options: LineOptions,
  pass: (row: LineRow) => void,
): Promise<Result<FileReading, FileRefusal>> =>
  passCsv(
    source,
    { known, required },
    onlyOnce(lineRowReader(options), { key: idColumn, heading: idColumn }, ({ id }) => id),
    pass,
  )
