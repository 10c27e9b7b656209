import {
  choiceOf,
  choiceTexts,
  columnKeys,
  fieldClasses,
  yesOrNo,
  type TemplateSheet,
} from '#lib/domain/template/columns'
import type { Decimal } from '#lib/domain/decimal'
import { shiftedDecimal } from '#lib/domain/shifted-decimal'
import { no, ok, type Result } from '#lib/domain/result'
import type { FieldClass } from '#lib/domain/submission/document'
import { decimalCell, nameUpTo, optionalTextUpTo, rowReader, textUpTo, yearCell, type CellReader } from '../cells.ts'
import type { Cells } from '../csv-rows.ts'
import type { RowProblem } from '../file-refusal.ts'

/** Reads the cells of one row by a column's name in the code. `undefined` is a bad cell or a column that is not there. */
export function rowCells<Key extends string>(
  spec: TemplateSheet<Key>,
  row: number,
  cells: Cells,
  problems: RowProblem[],
) {
  const read = rowReader(row, cells, problems)
  const keys = columnKeys(spec)
  const nameOf = (key: Key) => keys.get(key) ?? key
  return {
    read: <Value>(key: Key, reader: CellReader<Value>): Value | undefined => read(nameOf(key), reader),
    /** Nothing stands in the cell, or there is no such column. A cell that is a problem already is not empty. */
    isEmpty: (key: Key): boolean =>
      (cells[nameOf(key)] ?? '').trim() === '' && !problems.some((known) => known.column === nameOf(key)),
    /** Names what is wrong with a cell that is right by itself; there is no value then. */
    problem: (key: Key, reason: string): undefined => {
      problems.push({ row, column: nameOf(key), value: (cells[nameOf(key)] ?? '').slice(0, 60), reason })
      return undefined
    },
  }
}

export const hiddenId: CellReader<string | null> = (cell) => {
  const text = cell.trim()
  if (text === '') return ok(null)
  return /^[\w./:-]{1,100}$/.test(text)
    ? ok(text)
    : no('This is no id that Concord gave. Empty the cell to add the row as new.')
}

export const optional =
  <Value>(read: CellReader<Value>): CellReader<Value | null> =>
  (cell) =>
    cell.trim() === '' ? ok(null) : read(cell)

/** One of the template's choices. A drop-down can be typed over, so what it offers is said again. */
export const choice =
  <Code extends string>(codes: readonly Code[]): CellReader<Code> =>
  (cell) => {
    const code = choiceOf(codes, cell)
    if (code !== undefined) return ok(code)
    const offered = choiceTexts(codes)
    const first = offered.slice(0, 8).join(', ')
    return no(
      cell.trim() === ''
        ? `This cell must not be empty. Choose one of: ${first}${offered.length > 8 ? ' and others of the list' : ''}.`
        : `This is none of the choices: ${first}${offered.length > 8 ? ' and others of the list' : ''}.`,
    )
  }

export const nonNegative: CellReader<Decimal> = (cell) => {
  const number = decimalCell(cell)
  return number.ok && number.value.startsWith('-') ? no('This number cannot be below zero.') : number
}

export const between =
  (least: number, most: number): CellReader<Decimal> =>
  (cell) => {
    const number = decimalCell(cell)
    if (!number.ok) return number
    const value = Number(number.value)
    return value < least || value > most ? no(`This number must lie between ${least} and ${most}.`) : number
  }

/** A column of per cent: `5` and `5%` are the same. */
export const percent =
  (read: CellReader<Decimal>): CellReader<Decimal> =>
  (cell) =>
    read(cell.replace(/\s*%\s*$/, ''))

/** A share from 0 to 1, which may be written in per cent: `99.5%` is 0.995. */
export const share: CellReader<Decimal> = (cell) => {
  const inPercent = /^(.*\S)\s*%\s*$/.exec(cell)?.[1]
  return between(0, 1)(inPercent === undefined ? cell : shiftedDecimal(inPercent.trim(), -2))
}

export const wholeBetween =
  (least: number, most: number): CellReader<number> =>
  (cell) => {
    const number = between(least, most)(cell)
    if (!number.ok) return number
    return number.value.includes('.') ? no('This must be a whole number.') : ok(Number(number.value))
  }

/** A day, as a spreadsheet's date is read too. */
export const dayCell: CellReader<string> = (cell) => {
  const text = cell.trim()
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  // The thirtieth of February moves to March.
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
    ? ok(text)
    : no('This is no day. Write it as year, month and day, such as 2026-03-31.')
}

/** A form has a field of two thousand characters for each kind of entry; a spreadsheet keeps 32,767 in a cell. */
const listLength = 20_000

/** Entries parted by semicolons, each read on its own; the first bad one is named. */
export const listOf =
  <Value>(readEntry: (entry: string) => Result<Value, string>): CellReader<readonly Value[]> =>
  (cell) => {
    const text = textUpTo(listLength)(cell)
    if (!text.ok) return text
    const values: Value[] = []
    for (const entry of text.value.split(';').map((part) => part.trim())) {
      if (entry === '') continue
      const value = readEntry(entry)
      if (!value.ok) return value
      values.push(value.value)
    }
    return ok(values)
  }

/** `power: 1200`: what stands before the first colon, and what after it. */
export function pairOf(entry: string): readonly [string, string] | null {
  const colon = entry.indexOf(':')
  return colon === -1 ? null : [entry.slice(0, colon).trim(), entry.slice(colon + 1).trim()]
}

/** Who may see an entry, or nothing where the cell is empty: that is the default of a new one and leaves a stored one as it is. */
export const readersCell: CellReader<FieldClass | undefined> = (cell) =>
  cell.trim() === '' ? ok(undefined) : choice(fieldClasses)(cell)

/** A mark that is set by yes. */
export const yesCell: CellReader<boolean> = (cell) => {
  const said = optional(choice(yesOrNo))(cell)
  return said.ok ? ok(said.value === 'yes') : said
}

export const words = optionalTextUpTo(2_000)
export const shortWords = optionalTextUpTo(200)
export const title = nameUpTo(200)
export const optionalYear = optional(yearCell)
export const optionalDecimal = optional(decimalCell)
