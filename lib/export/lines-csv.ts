import type { TemplateColumn } from '#lib/domain/template/columns'
import { linesSheet, type LineColumn } from '#lib/domain/template/lines-sheet'
import { csvLine, figure, text } from './csv-line.ts'
import type { ExportedLine } from './template/template-data.ts'
import { inLineOrder, lineRow } from './template/template-rows.ts'

const keys = Object.keys(linesSheet.columns) as LineColumn[]
const columnOf = (key: LineColumn): TemplateColumn => linesSheet.columns[key]

/** The lines of one company as CSV with the columns of the sheet Lines, as it can be imported again. */
export function linesCsv(lines: readonly ExportedLine[]): string {
  const rows = lines.toSorted(inLineOrder).map((line) => {
    const row = lineRow(line)
    return csvLine(
      keys.map((key) => {
        const { kind } = columnOf(key)
        const isFigure = kind === 'number' || kind === 'year' || kind === 'result'
        return isFigure ? figure(row[key]) : text(row[key] === null ? null : String(row[key]))
      }),
    )
  })
  return csvLine(keys.map((key) => text(columnOf(key).heading))) + rows.join('')
}
