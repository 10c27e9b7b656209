import { plainDecimal, toDecimal } from '#lib/domain/decimal'
import { figure, text } from '../csv-line.ts'
import type { SheetCell, WrittenSheet } from './written-sheet.ts'
import { columnLetters } from './xml-text.ts'

/** How a column of figures is shown; `text` for words. Percentages are given as such: 12.5 is 12.5 %. */
export type TableFormat = 'text' | 'number' | 'whole' | 'decimals' | 'percent' | 'year'

export type TableColumn = { readonly heading: string; readonly format: TableFormat; readonly width?: number }

/** A figure as a decimal string or number, words, or null for an empty cell. */
export type TableCell = string | number | null

/** A table of a report: title on top, the heading below it, rows, and notes at the foot. */
export type TableSheet = {
  /** Names the sheet, and stands on top of it. */
  readonly title: string
  /** A shorter name for the sheet's tab. */
  readonly tab?: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly { readonly cells: readonly TableCell[]; readonly isTotal?: boolean }[]
  readonly notes: readonly string[]
}

const usualWidth = { text: 24, number: 16, whole: 14, decimals: 14, percent: 11, year: 8 } as const
const headingRow = 3

/** A table of a report as a sheet: frozen heading, filter, widths and number formats; it prints on its side, one page wide. */
export function tableSheet(table: TableSheet): WrittenSheet {
  const last = columnLetters(Math.max(1, table.columns.length))
  return {
    name: table.tab ?? table.title,
    columns: table.columns.map((column) => ({ width: column.width ?? usualWidth[column.format] })),
    rows: [
      [{ ...text(table.title), style: 'title' }],
      [],
      table.columns.map((column) => ({ ...text(column.heading), style: 'heading' as const })),
      ...table.rows.map((row) =>
        row.cells.map((cell, at) => tableCell(cell, table.columns[at]?.format ?? 'text', row.isTotal === true)),
      ),
      [],
      ...table.notes.map((note) => [{ ...text(note), style: 'plain' as const }]),
    ],
    frozenRows: headingRow,
    filter: `A${headingRow}:${last}${headingRow + table.rows.length}`,
    landscape: true,
  }
}

/** Words in a column of figures, such as “withheld”, stay words. */
function tableCell(cell: TableCell, format: TableFormat, isTotal: boolean): SheetCell | null {
  const ofWords = isTotal ? 'total text' : 'wrapped'
  if (cell === null) return isTotal ? { ...text(''), style: ofWords } : null
  const ofFigures = isTotal ? (`total ${format}` as const) : format
  if (typeof cell === 'number') return { ...figure(toDecimal(cell, 6)), style: ofFigures }
  return format !== 'text' && plainDecimal(cell) !== null
    ? { ...figure(cell), style: ofFigures }
    : { ...text(cell), style: ofWords }
}
