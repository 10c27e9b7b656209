import { plainDecimal, type Decimal } from '#lib/domain/decimal'
import { isBiogenic } from '#lib/domain/inventory/figures'
import { isFormula, restored } from '#lib/domain/inventory/cell-text'
import { scopeWritten } from '#lib/domain/inventory/words'
import { no, ok, type Result } from '#lib/domain/result'
import { hasUnseen, unseenSentence } from '#lib/domain/unseen-characters'
import type { Scope } from '#lib/domain/submission/document'
import type { Cells } from './csv-rows.ts'
import { shown, type RowProblem } from './file-refusal.ts'

/** Reads one cell: its value, or a sentence that says what is wrong with it. */
export type CellReader<Value> = (cell: string) => Result<Value, string>

/** Reads cells of one row by column, and notes what is wrong. `undefined` is a bad cell or a column that is not there. */
export const rowReader =
  (row: number, cells: Cells, problems: RowProblem[]) =>
  <Value>(column: string, read: CellReader<Value>): Value | undefined => {
    const cell = cells[column]
    if (cell === undefined) return undefined
    const answer = read(cell)
    if (answer.ok) return answer.value
    problems.push({ row, column, value: shown(cell), reason: answer.refusal })
    return undefined
  }

/** Text as it stands, empty text included. */
export const textUpTo =
  (limit: number): CellReader<string> =>
  (cell) => {
    if (isFormula(cell))
      return no('A cell that begins with =, +, −, @ or a tab is a formula. If it is text, put an apostrophe in front.')
    if (hasUnseen(cell)) return no(unseenSentence)
    if (cell.length > limit) return no(`The text has ${cell.length} characters; at most ${limit} are kept.`)
    return ok(restored(cell).normalize('NFC'))
  }

/** Text that may be missing. */
export const optionalTextUpTo =
  (limit: number): CellReader<string | null> =>
  (cell) =>
    cell === '' ? ok(null) : textUpTo(limit)(cell)

/** A name or an id: text without blanks around it, which may not be empty. */
export const nameUpTo =
  (limit: number): CellReader<string> =>
  (cell) => {
    const text = textUpTo(limit)(cell.trim())
    return text.ok && text.value === '' ? no('This cell must not be empty.') : text
  }

const wholeDigits = 12
const fractionDigits = 20

/** A number in plain digits with a decimal point, exactly as written. Whatever could mean two numbers is asked about. */
export const decimalCell: CellReader<Decimal> = (cell) => {
  const text = cell.trim()
  if (text === '') return no('A number is missing.')
  if (text.startsWith('=') || text.startsWith('@')) return no('This is a formula. Paste its value instead.')
  const plain = plainDecimal(text)
  if (plain === null) return no(notPlain(text))
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  if (whole.length > wholeDigits)
    return no('This is more than any site or country emits. Check the digits and the unit.')
  if (fraction.length > fractionDigits) return no(`The number has more than ${fractionDigits} digits after the point.`)
  return ok(plain)
}

const grouped = /^[+-]?\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/
const exponent = /^[+-]?\d*[.,]?\d+e[+-]?\d+$/i

function notPlain(text: string): string {
  if (exponent.test(text))
    return 'The number is written with an exponent, as spreadsheets do when they shorten one. Write out its digits.'
  if (/^[+-]?\d+,\d+$/.test(text)) return commaQuestion(text)
  if (grouped.test(text)) {
    const plain = withoutGroups(text)
    return plain === null
      ? 'It is not clear which sign parts the decimals. Write the number with a point and no other separator.'
      : `Is ${plain} meant? Write it so, without separators for thousands and with a point for decimals.`
  }
  if (/^[+-]?[\d.,]+\s*%$/.test(text))
    return 'This is written in per cent. Write the plain number, without a format for per cent.'
  return 'This is not a number. Write digits with a point for decimals, and leave the unit out.'
}

function commaQuestion(text: string): string {
  const asPoint = text.replace(',', '.')
  if (!/^[+-]?\d{1,3},\d{3}$/.test(text)) return `Is ${asPoint} meant? Write decimals with a point.`
  return `Is ${text.replace(',', '')} or ${asPoint} meant? Write it without separators for thousands and with a point for decimals.`
}

/** The number a grouped text most likely means: its last separator parts the decimals if it differs from all the others. */
function withoutGroups(text: string): string | null {
  const separators = text.replace(/[\d+-]/g, '')
  const groups = new Set(separators.slice(0, -1))
  const last = separators.slice(-1)
  const digits = (part: string) => part.replace(/[^\d+-]/g, '')
  if (groups.size > 1) return null
  const at = text.lastIndexOf(last)
  if (groups.size === 1 && !groups.has(last)) return `${digits(text.slice(0, at))}.${text.slice(at + 1)}`
  return text.length - at - 1 === 3 ? digits(text) : null
}

/** Tonnes of CO2e: never below zero. */
export const tonnesCell: CellReader<Decimal> = (cell) => {
  const tonnes = decimalCell(cell)
  return tonnes.ok && tonnes.value.startsWith('-')
    ? no('Emissions cannot be negative. Enter a removal as a measure.')
    : tonnes
}

const firstYear = 1990
const lastYear = 2100

export const yearCell: CellReader<number> = (cell) => {
  const text = cell.trim()
  if (!/^\d{4}$/.test(text)) return no('A year is a whole number of four digits, such as 2024.')
  const year = Number(text)
  return year < firstYear || year > lastYear ? no(`The year must lie between ${firstYear} and ${lastYear}.`) : ok(year)
}

export const scopeCell: CellReader<Scope> = (cell) => {
  const scope = scopeWritten(cell)
  if (scope !== null) return ok(scope)
  if (/^(scope)?\s*2$/i.test(cell.trim())) return no('Scope 2 is kept twice: write 2-location or 2-market.')
  return no('The scope must be 1, 2-location, 2-market or 3.')
}

/** Degrees north or east, or nothing. */
export const degreesUpTo =
  (limit: 90 | 180): CellReader<Decimal | null> =>
  (cell) => {
    if (cell.trim() === '') return ok(null)
    const degrees = decimalCell(cell)
    if (!degrees.ok) return degrees
    if (Math.abs(Number(degrees.value)) <= limit) return degrees
    return no(`${limit === 90 ? 'A latitude' : 'A longitude'} lies between −${limit} and ${limit} degrees.`)
  }

const gases: readonly string[] = ['CO2e', 'CO2', 'CH4', 'N2O', 'HFCs', 'PFCs', 'SF6', 'NF3']

/** The gas, in its usual spelling. An empty cell is CO2e. */
export const gasCell: CellReader<string> = (cell) => {
  const text = cell.trim()
  if (text === '') return ok('CO2e')
  if (isBiogenic(text)) return no('Biogenic CO2 is a memo outside the total and is not imported. Remove the row.')
  const usual = gases.find((gas) => gas.toLowerCase() === text.toLowerCase())
  return usual === undefined ? textUpTo(40)(text) : ok(usual)
}

/** Names parted by semicolons, each once, such as the ids of permits. */
export const separatedCell: CellReader<readonly string[]> = (cell) => {
  const text = textUpTo(2_000)(cell)
  if (!text.ok) return text
  const names = text.value
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return ok([...new Set(names)])
}
