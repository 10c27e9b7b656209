import { decimalOfCell } from '#lib/domain/factors/exact'
import { isFigure, textOf, type Cell, type Row } from './factor-workbook.ts'

export type EpaRow = {
  /** The number the spreadsheet shows. */
  readonly row: number
  readonly cells: readonly Cell[]
  /** Text of a cell, without the letter of a footnote. */
  readonly text: (column: number) => string
  /** Decimal of a cell, or null where it holds no figure. */
  readonly figure: (column: number) => string | null
}
export type EpaTable = {
  readonly number: number
  /** The number of the row with its title. */
  readonly row: number
  readonly title: string
  /** Headings and figures, down to its sources and notes; columns count from the one below the title. */
  readonly rows: readonly EpaRow[]
  /** The sources and notes as one text. */
  readonly notes: string
}

/** The tables of the hub's one sheet: each begins with `Table N` and its title, and ends at `Source:` or `Notes:`. */
export function findEpaTables(rows: readonly Row[]): readonly EpaTable[] {
  const starts = rows.flatMap((row, at) => {
    const column = row.findIndex((cell) => /^Table \d+$/.test(textOf(cell)))
    return column < 0 ? [] : [{ at, column }]
  })
  return starts.map(({ at, column }, index) => {
    const end = starts[index + 1]?.at ?? rows.length
    const body = rows.slice(at + 1, end)
    const stop = body.findIndex((row) => row.some((cell) => /^(Source|Notes?)\s*:/.test(textOf(cell))))
    const figures = stop < 0 ? body : body.slice(0, stop)
    const [number = '', title = ''] = (rows[at] ?? []).map(textOf).filter((text) => text !== '')
    return {
      number: Number(number.slice('Table '.length)),
      row: at + 1,
      title,
      rows: figures
        .map((row, below) => epaRow(at + below + 2, row.slice(column + 1)))
        .filter(({ cells }) => cells.some((cell) => textOf(cell) !== '')),
      notes: (stop < 0 ? [] : body.slice(stop)).flatMap((row) => row.map(textOf)).join(' '),
    }
  })
}

const epaRow = (row: number, cells: readonly Cell[]): EpaRow => ({
  row,
  cells,
  text: (column) => withoutFootnote(textOf(cells[column])),
  figure(column) {
    const cell = cells[column]
    return typeof cell === 'number' && isFigure(cell) ? decimalOfCell(cell) : null
  },
})

/** `Passenger Car A` and `Agricultural EquipmentA` bear the letter of a note below the table. */
const withoutFootnote = (text: string): string => text.replace(/(?<=[a-z)])\s?[A-F]$/, '')
