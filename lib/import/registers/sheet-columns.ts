import { plainDecimal, type Decimal } from '#lib/domain/decimal'
import { cellText } from '../workbook/cell-text.ts'
import type { Cell, Sheet } from '../workbook/workbook.ts'

/** The headings of a register's sheet, by where they stand. */
export type SheetColumns = {
  /** Index into `rows` of the heading. */
  readonly headingAt: number
  readonly at: (heading: string) => number | undefined
  readonly starting: (start: string) => readonly (readonly [heading: string, at: number])[]
}

const searchedRows = 10

/** Finds the row that has all of the headings, below whatever the publisher wrote above it; null where there is none. */
export function findColumns(sheet: Sheet, headings: readonly string[]): SheetColumns | null {
  for (const [headingAt, row] of sheet.rows.slice(0, searchedRows).entries()) {
    const names = row.map((cell) => cellText(cell).trim().replace(/\s+/g, ' '))
    if (!headings.every((heading) => names.includes(heading))) continue
    return {
      headingAt,
      at: (heading) => (names.includes(heading) ? names.indexOf(heading) : undefined),
      starting: (start) => names.flatMap((name, at) => (name.startsWith(start) ? [[name, at] as const] : [])),
    }
  }
  return null
}

export const textAt = (row: readonly Cell[], at: number | undefined): string =>
  at === undefined ? '' : cellText(row[at]).trim()

/** A published tonnage; null for everything that is no plain number. */
export const tonnesIn = (text: string): Decimal | null => plainDecimal(text)
