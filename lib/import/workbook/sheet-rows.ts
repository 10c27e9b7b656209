import { ok, type Result } from '#lib/domain/result'
import { refuseFile, type FileRefusal } from '../file-refusal.ts'
import { dde, isDde, xmlRefusal } from './refuse-active-parts.ts'
import { cellText } from './cell-text.ts'
import { isoDate, type NumberStyle } from './number-styles.ts'
import { textCollector, unescaped } from './shared-strings.ts'
import { maximumCellLetters, slotsPerCell, uncalculated, type Cell, type WorkbookLimits } from './workbook.ts'
import { attribute, decoded, walkXml } from './xml.ts'

export type SheetContext = {
  readonly name: string
  readonly strings: readonly string[]
  readonly numberStyles: readonly NumberStyle[]
  readonly from1904: boolean
  readonly limits: WorkbookLimits
  /** What all sheets of the workbook have used up so far. */
  readonly used: { cells: number; slots: number; letters: number }
}

export type SheetRows = {
  readonly rows: readonly (readonly Cell[])[]
  readonly formulas: readonly string[]
  readonly formulaCount: number
}

const namedFormulas = 20

/** Reads the cells of one sheet as they come by; the limits are looked at before each cell is kept. */
export function readSheetRows(xml: string, context: SheetContext): Result<SheetRows, FileRefusal> {
  const rows: Cell[][] = []
  const formulas: string[] = []
  let formulaCount = 0
  let refusal: Result<never, FileRefusal> | null = null
  let [row, column] = [0, 0]
  let [type, style, raw, formula] = ['n', 0, '', '']
  let [isFormula, isValue, inFormula] = [false, false, false]
  const inline = textCollector()

  const startCell = (attributes: string) => {
    const reference = attribute(attributes, 'r')
    column = reference === undefined ? column + 1 : (columnOf(reference) ?? column + 1)
    type = attribute(attributes, 't') ?? 'n'
    style = Number(attribute(attributes, 's') ?? 0)
    raw = ''
    formula = ''
    isFormula = false
    inline.start()
    context.used.cells += 1
    return context.used.cells <= context.limits.cells || stop(tooManyCells(context))
  }
  const endCell = () => {
    const value = valueOf(type, type === 'inlineStr' ? inline.taken() : decoded(raw), context, style)
    const cell = value === null && isFormula ? uncalculated : value
    if (isFormula) {
      formulaCount += 1
      if (formulas.length < namedFormulas) formulas.push(`${columnName(column)}${row}`)
      if (isDde(decoded(formula))) return stop(dde())
    }
    return cell === null ? true : keep(cell)
  }
  const keep = (cell: Cell): boolean => {
    if (row > context.limits.rows) return stop(tooManyRows(context))
    if (column > context.limits.columns) return stop(tooManyColumns(context))
    const letters = typeof cell === 'string' ? cell.length : 1
    if (letters > maximumCellLetters) return stop(cellTooLong(context, `${columnName(column)}${row}`))
    while (rows.length < row) rows.push([])
    const cells = rows[row - 1] ?? []
    context.used.slots += Math.max(0, column - cells.length)
    context.used.letters += letters
    if (context.used.letters > context.limits.letters) return stop(tooMuchText(context))
    if (context.used.slots > context.limits.cells * slotsPerCell) return stop(tooManyCells(context))
    while (cells.length < column - 1) cells.push(null)
    cells[column - 1] = cell
    return true
  }
  const stop = (answer: Result<never, FileRefusal>): false => {
    refusal = answer
    return false
  }

  const walked = walkXml(xml, {
    open(name, attributes) {
      if (name === 'c') return startCell(attributes)
      if (name === 'row') {
        const given = Number(attribute(attributes, 'r') ?? row + 1)
        row = Number.isInteger(given) && given > 0 ? given : row + 1
        column = 0
        return
      }
      if (name === 'v') isValue = true
      if (name === 'f') isFormula = inFormula = true
      inline.visitor.open(name, attributes)
    },
    close(name) {
      if (name === 'c') return endCell()
      if (name === 'v') isValue = false
      if (name === 'f') inFormula = false
      inline.visitor.close(name)
    },
    text(text) {
      if (isValue) raw += text
      if (inFormula) formula += text
      inline.visitor.text(text)
    },
  })
  if (refusal !== null) return refusal
  return walked.ok ? ok({ rows, formulas, formulaCount }) : xmlRefusal(walked.refusal)
}

function valueOf(type: string, raw: string, context: SheetContext, style: number): Cell {
  if (type === 'inlineStr') return raw === '' ? null : raw
  if (type === 'str') return raw === '' ? null : unescaped(raw)
  if (raw === '') return null
  if (type === 's') return context.strings[Number(raw)] || null
  if (type === 'b') return raw === '1' || raw.toLowerCase() === 'true'
  if (type === 'e') return { fault: raw.slice(0, 40) }
  if (type === 'd') return raw.slice(0, 40)
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(raw.trim()) ? Number(raw) : Number.NaN
  // What is no finite number stays the text it is, so that whoever reads the column can name it.
  if (!Number.isFinite(number)) return raw.slice(0, 400)
  const shownAs = context.numberStyles[style]
  // Whoever types 5 % has 0.05 stored: as text it can be asked about, as a number it would be wrong a hundredfold.
  if (shownAs === 'percent') return `${cellText(number * 100)}%`
  return (shownAs === 'date' ? isoDate(number, context.from1904) : null) ?? number
}

const beyondAnyColumn = 100_000

/** `AB12` is 28; null where it is no reference. */
function columnOf(reference: string): number | null {
  const letters = /^\$?([a-z]{1,4})\$?\d{1,8}$/i.exec(reference)?.[1]
  if (letters === undefined) return null
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return Math.min(column, beyondAnyColumn)
}

/** 28 is `AB`. */
export function columnName(column: number): string {
  let [rest, name] = [column, '']
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
    rest = Math.floor((rest - 1) / 26)
  }
  return name
}

const counted = (number: number): string => number.toLocaleString('en')

const tooManyRows = ({ name, limits }: SheetContext) =>
  refuseFile(
    'too-many-rows',
    `The sheet “${name}” has more than ${counted(limits.rows)} rows. Split it, or import it as CSV.`,
  )

const tooManyColumns = ({ name, limits }: SheetContext) =>
  refuseFile(
    'too-many-columns',
    `The sheet “${name}” has values beyond column ${columnName(limits.columns)}; at most ${limits.columns} columns are read.`,
  )

export const tooManyCells = ({ name, limits }: Pick<SheetContext, 'name' | 'limits'>) =>
  refuseFile(
    'too-many-cells',
    `With the sheet “${name}” the workbook has more than ${counted(limits.cells)} cells. Split it, or import it as CSV.`,
  )

const tooMuchText = ({ limits }: SheetContext) =>
  refuseFile('too-much-text', `The cells of the workbook hold more than ${counted(limits.letters)} letters. Split it.`)

const cellTooLong = ({ name }: SheetContext, place: string) =>
  refuseFile(
    'cell-too-long',
    `The cell ${place} of the sheet “${name}” holds more than ${counted(maximumCellLetters)} letters.`,
  )
