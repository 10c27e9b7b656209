import type { ReportCell, ReportColumn, ReportTable } from '#lib/domain/inventory/reports/table'
import { dash, formatNumber, tonnesScale } from '#lib/format'
import { faint, hairline, ink, innerWidth, keepTogether, margin, type Sheet } from './sheet.ts'

const size = 8
const pad = 3
const between = 8

/** A table over as many pages as it needs; its head stands on each of them. Notes follow it. */
export function drawTable(sheet: Sheet, table: ReportTable): void {
  const { title, columns } = written(table)
  sheet.font('plain').fontSize(size)
  const widths = widthsOf(sheet, columns)
  // A short table stays whole; a long one begins with a few rows at least.
  keepTogether(sheet, 40 + Math.min(table.rows.length, 8) * 16)
  sheet.font('strong').fontSize(9).fillColor(ink).text(title, margin, sheet.y).moveDown(0.3)
  drawHead(sheet, columns, widths)
  for (let row = 0; row < table.rows.length; row += 1) {
    const cells = columns.map((column) => column.cells[row] ?? '')
    const height = rowHeight(sheet, cells, widths)
    if (sheet.y + height > sheet.page.height - margin) {
      sheet.addPage()
      drawHead(sheet, columns, widths)
    }
    drawRow(sheet, { cells, columns, widths, height, font: 'plain', colour: ink })
  }
  sheet.moveDown(0.4)
  for (const note of table.notes) {
    keepTogether(sheet, 20)
    sheet
      .font('plain')
      .fontSize(7.5)
      .fillColor(faint)
      .text(note, margin, sheet.y, { width: innerWidth(sheet) })
  }
  sheet.moveDown(1)
}

type Written = { readonly head: string; readonly right: boolean; readonly cells: readonly string[] }

/** Columns as texts. A unit that all figures share stands with the title, others in the heads. */
function written(table: ReportTable): { readonly title: string; readonly columns: readonly Written[] } {
  const isTonnes = (column: ReportColumn) => column.unit === 't CO2e'
  const tonnes = table.rows.flatMap((row) =>
    table.columns.flatMap((column, at) => {
      const cell = row[at]
      return isTonnes(column) && typeof cell === 'number' ? [cell] : []
    }),
  )
  const scale = tonnesScale(tonnes)
  const unitOf = (column: ReportColumn) => (isTonnes(column) ? `${scale.unit} CO₂e` : column.unit)
  const units = new Set(table.columns.filter(({ kind }) => kind === 'number').map(unitOf))
  const [shared = null] = units.size === 1 ? units : []
  const columns = table.columns.map((column, at) => {
    const unit = shared === null ? unitOf(column) : null
    const text = (cell: ReportCell): string => {
      if (typeof cell === 'string') return cell
      if (isTonnes(column)) return scale.format(cell)
      return cell === null ? dash : formatNumber(cell, column.unit === '%' && !Number.isInteger(cell) ? 1 : 0)
    }
    return {
      head: unit === null ? column.name : `${column.name}, ${unit}`,
      right: column.kind === 'number',
      cells: table.rows.map((row) => text(row[at] ?? null)),
    }
  })
  return { title: shared === null ? table.title : `${table.title}, ${shared}`, columns }
}

/** Every column gets what its longest word needs; what is left goes to those whose texts are long. */
function widthsOf(sheet: Sheet, columns: readonly Written[]): readonly number[] {
  const room = innerWidth(sheet) - between * (columns.length - 1)
  const wide = (text: string) => widthOf(sheet, text)
  const longestWord = (text: string) => Math.max(0, ...text.split(' ').map(wide))
  const least = columns.map(({ head, cells, right }) =>
    Math.min(
      room / 2,
      Math.max(longestWord(head), ...cells.map((cell) => (right ? wide(cell) : longestWord(cell)))) + 1,
    ),
  )
  const wanted = columns.map(({ head, cells }, at) => Math.max(least[at] ?? 0, wide(head), ...cells.map(wide)) + 1)
  const sum = (all: readonly number[]) => all.reduce((total, width) => total + width, 0)
  if (sum(wanted) <= room) return wanted
  if (sum(least) >= room) return least.map((width) => (width * room) / sum(least))
  const share = (room - sum(least)) / (sum(wanted) - sum(least))
  return least.map((width, at) => width + ((wanted[at] ?? width) - width) * share)
}

/** Measuring a text is most of the work of a table, and the same words come again in it. */
const widthsByText = new WeakMap<Sheet, Map<string, number>>()

function widthOf(sheet: Sheet, text: string): number {
  const known = widthsByText.get(sheet) ?? new Map<string, number>()
  widthsByText.set(sheet, known)
  const width = known.get(text) ?? sheet.font('plain').fontSize(size).widthOfString(text)
  known.set(text, width)
  return width
}

const fits = (sheet: Sheet, cell: string, width: number): boolean => widthOf(sheet, cell) <= width

function rowHeight(sheet: Sheet, cells: readonly string[], widths: readonly number[]): number {
  sheet.font('plain').fontSize(size)
  const heights = cells.map((cell, at) => {
    const width = widths[at] ?? 0
    return fits(sheet, cell, width) ? sheet.currentLineHeight() : sheet.heightOfString(cell, { width })
  })
  return Math.max(...heights) + 2 * pad
}

function drawHead(sheet: Sheet, columns: readonly Written[], widths: readonly number[]): void {
  const cells = columns.map(({ head }) => head)
  const height = rowHeight(sheet, cells, widths)
  drawRow(sheet, { cells, columns, widths, height, font: 'plain', colour: faint })
}

function drawRow(
  sheet: Sheet,
  row: {
    readonly cells: readonly string[]
    readonly columns: readonly Written[]
    readonly widths: readonly number[]
    readonly height: number
    readonly font: string
    readonly colour: string
  },
): void {
  const top = sheet.y
  let x = margin
  sheet.font(row.font).fontSize(size).fillColor(row.colour)
  row.cells.forEach((cell, at) => {
    const width = row.widths[at] ?? 0
    const right = row.columns[at]?.right ?? false
    if (fits(sheet, cell, width)) {
      sheet.text(cell, right ? x + width - widthOf(sheet, cell) : x, top + pad, { lineBreak: false })
    } else {
      sheet.text(cell, x, top + pad, { width, align: right ? 'right' : 'left' })
    }
    x += width + between
  })
  const bottom = top + row.height
  sheet
    .moveTo(margin, bottom)
    .lineTo(sheet.page.width - margin, bottom)
    .lineWidth(0.5)
    .strokeColor(hairline)
    .stroke()
  sheet.x = margin
  sheet.y = bottom
}
