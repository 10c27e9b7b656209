import type { Sheet } from '../workbook/workbook.ts'

/** Nobody reads more of them, and a hostile file must not fill the memory: the rest are counted. */
export const namedProblems = 2_000

export const unnamedNotes = (rows: number): readonly string[] =>
  rows === 0
    ? []
    : [
        `Only the first ${namedProblems.toLocaleString('en')} problems are named; ${rows.toLocaleString('en')} more rows have some.`,
      ]

/** Where formulas stand, whose value is the one that the spreadsheet last worked out. */
export function formulaNotes({ formulas, formulaCount }: Sheet): readonly string[] {
  if (formulaCount === 0) return []
  if (formulaCount === 1) return [`One cell holds a formula (${formulas.join()}): the value it last showed was read.`]
  const places = formulas.slice(0, 5).join(', ') + (formulaCount > 5 ? ' and others' : '')
  return [
    `${formulaCount.toLocaleString('en')} cells hold formulas (${places}): the values they last showed were read.`,
  ]
}
