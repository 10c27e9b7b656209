import { sha256, type Digest } from '#lib/domain/digest'
import { cellText } from '../workbook/cell-text.ts'
import { columnName } from '../workbook/sheet-rows.ts'
import type { Sheet } from '../workbook/workbook.ts'

/** Letters without accents and case, small figures as plain ones, blanks as one: `CO₂-Äquivalent` is `co2-aquivalent`. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** The label of each column: its heading, or its letter where it has none; the second of two equal ones says so. */
export function labelsOf(sheet: Sheet, headingRow: number): readonly string[] {
  const cells = sheet.rows[headingRow - 1] ?? []
  const below = sheet.rows.slice(headingRow, headingRow + 50)
  const width = Math.max(cells.length, 0, ...below.map((row) => row.length))
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, at) => {
    const text = cellText(cells[at]).replace(/\s+/g, ' ').trim().slice(0, 100)
    if (text === '') return `column ${columnName(at + 1)}`
    const times = (seen.get(text) ?? 0) + 1
    seen.set(text, times)
    return times === 1 ? text : `${text} (${times})`
  })
}

/** The one year that a heading names; null where it names none or several. */
export function yearIn(label: string): number | null {
  const years = label.match(/(?<!\d)(?:19[89]|20\d)\d(?!\d)/g) ?? []
  return years.length === 1 ? Number(years[0]) : null
}

/**
 * Stands for a layout, so that its mapping can be found again: the headings in any order, without accents and case, and with all years
 * as one, since next year's sheet has a column more.
 */
export function headingFingerprint(sheet: Sheet, headingRow: number): Digest {
  const headings = labelsOf(sheet, headingRow).map((label) =>
    folded(label.replace(/(?<!\d)(?:19[89]|20\d)\d(?!\d)/g, '####')),
  )
  return sha256([...new Set(headings)].toSorted().join('\0'))
}
