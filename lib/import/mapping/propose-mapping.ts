import { no, ok, type Result } from '#lib/domain/result'
import { cellText } from '../workbook/cell-text.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { bracketsOf, fieldOf, isOtherYear, massUnitIn } from './heading-words.ts'
import { labelsOf, yearIn } from './headings.ts'
import type { MappedField, Mapping, MassUnit, Proposal } from './mapping.ts'

const searchedRows = 30

/**
 * Guesses how a sheet of one's own is laid out: which row holds the headings, which column stands for what, whether each year has a
 * column of its own, and the unit. Everything can be corrected; what could mean two things is asked. `headingRow` is the owner's choice.
 */
export function proposeMapping(sheet: Sheet, headingRow = guessHeadingRow(sheet)): Result<Proposal, string> {
  if (headingRow === null) return no('No row of headings was found in the first 30 rows. Say which row holds them.')
  const labels = labelsOf(sheet, headingRow)
  const columns: Partial<Record<MappedField, string>> = {}
  const yearLabels: string[] = []
  const notYears: string[] = []
  for (const label of labels) {
    if (yearIn(label) !== null && (isOtherYear(label) || isAboutYear(label))) {
      ;(isOtherYear(label) ? notYears : yearLabels).push(label)
      continue
    }
    const field = fieldOf(label)
    if (field !== null) columns[field] ??= label
  }
  const { year: _, ...rest } = columns
  const [firstYear, ...moreYears] = yearLabels
  // One column for one year is a tonnage of that year; several are a wide table.
  const isWide = moreYears.length > 0 && columns.tonnes === undefined
  const isOneYear = firstYear !== undefined && moreYears.length === 0 && columns.tonnes === undefined
  const tonnesLabel = isOneYear ? firstYear : columns.tonnes
  const unit = unitOf(sheet, headingRow, isWide ? yearLabels : tonnesLabel === undefined ? [] : [tonnesLabel])
  const mapping: Mapping = {
    headingRow,
    columns: isWide ? rest : isOneYear ? { ...columns, tonnes: firstYear } : columns,
    years: isWide ? 'headings' : 'column',
    notYears,
    tonnesUnit: unit === 'unclear' ? null : unit,
    decimalSign: 'point',
    fixed: {
      site: null,
      year: isOneYear && columns.year === undefined ? yearIn(firstYear) : null,
      scope: null,
      gas: null,
      unit: columns.unit === undefined && columns.quantity !== undefined ? bracketsOf(columns.quantity) : null,
      source: null,
    },
  }
  return ok({ mapping, questions: questionsOn(mapping, unit) })
}

/** The row whose headings say most. Figures below a heading are no headings, so rows of numbers count for nothing. */
export function guessHeadingRow(sheet: Sheet): number | null {
  const scores = sheet.rows.slice(0, searchedRows).map((row) => {
    const fields = new Set<string>()
    for (const cell of row) {
      const text = cellText(cell)
      if (text === '' || text.length > 80) continue
      const year = yearIn(text)
      const field = typeof cell === 'string' ? fieldOf(text) : null
      if (year !== null && isAboutYear(text)) fields.add(text)
      if (field !== null) fields.add(field)
    }
    return fields.size
  })
  const most = Math.max(0, ...scores)
  return most < 2 ? null : scores.indexOf(most) + 1
}

/** `2023`, `FY 2023`, `2023 (kt)`, `Emissions 2023`: the year is what matters. */
const isAboutYear = (label: string): boolean => {
  const others = label.replace(/(?:19|20)\d\d/, '').replace(/[^\p{L}]/gu, '')
  const field = fieldOf(label)
  return others.length <= 6 || field === 'tonnes' || field === 'year'
}

/** The unit in the headings, else in a title above them. */
function unitOf(sheet: Sheet, headingRow: number, labels: readonly string[]): MassUnit | 'unclear' | null {
  const titles = sheet.rows.slice(0, headingRow - 1).flatMap((row) => row.map((cell) => cellText(cell).slice(0, 200)))
  for (const text of [...labels, ...titles]) {
    const unit = massUnitIn(text)
    if (unit !== null) return unit
  }
  return null
}

function questionsOn(mapping: Mapping, unit: MassUnit | 'unclear' | null): readonly string[] {
  const has = (field: MappedField) => mapping.columns[field] !== undefined
  const hasTonnes = has('tonnes') || mapping.years === 'headings'
  const questions: string[] = []
  if (!has('site')) questions.push('Which column names the site, or for which site is the whole sheet?')
  if (mapping.years === 'column' && !has('year') && mapping.fixed.year === null)
    questions.push('Which column names the year, or for which year is the whole sheet?')
  if (!has('scope')) questions.push('Which column names the scope, or of which scope is the whole sheet?')
  if (!hasTonnes && !has('quantity')) questions.push('Which column holds the figures?')
  if (hasTonnes && unit === null) questions.push('In which unit are the emissions: kg, t, kt or Mt?')
  if (hasTonnes && unit === 'unclear')
    questions.push(
      'The unit could mean two things (“mt” is a metric ton or a million, “tons” may be short tons). Which is it?',
    )
  if (hasTonnes && !has('source')) questions.push('Where do the tonnages come from?')
  if (has('quantity') && !has('unit') && mapping.fixed.unit === null)
    questions.push('In which unit are the quantities?')
  if (has('quantity') && !has('factor') && !has('factorId') && !hasTonnes)
    questions.push('Which column names the emission factor?')
  return questions
}
