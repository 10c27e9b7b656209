import type { YearValue } from '../pathway/year-values.ts'
import { no, ok, type Result } from '../result.ts'

/**
 * A table of years as somebody types or pastes it: a year and a value a line, parted by blanks, a tab or a semicolon. Refused with
 * a sentence that names the first line that is no year and number; a comma is asked about, never guessed.
 */
export function yearTable(text: string): Result<readonly YearValue[], string> {
  const points: YearValue[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [, year, value] = /^\s*((?:19|20|21)\d\d)(?:\s*;\s*|\s+)(\d+(?:\.\d+)?)\s*$/.exec(line) ?? []
    if (year === undefined || value === undefined) {
      const comma = line.includes(',') ? ' Write a point for decimals.' : ''
      return no(`Line ${index + 1}, “${line.trim().slice(0, 40)}”, is not a year and a value.${comma}`)
    }
    points.push({ year: Number(year), value: Number(value) })
  }
  return ok(points)
}
