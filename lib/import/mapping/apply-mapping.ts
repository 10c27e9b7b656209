import { shiftedDecimal } from '#lib/domain/shifted-decimal'
import { isFormula } from '#lib/domain/inventory/cell-text'
import type { LineRow } from '#lib/domain/inventory/line-row'
import { ok, type Result } from '#lib/domain/result'
import { columnKey, type TemplateColumn } from '#lib/domain/template/columns'
import { linesSheet } from '#lib/domain/template/lines-sheet'
import type { Cells, ReadFile } from '../csv-rows.ts'
import { refuseFile, shown, type FileRefusal, type RowProblem } from '../file-refusal.ts'
import { lineRowReader, type LineOptions } from '../template/line-rows.ts'
import { cellText } from '../workbook/cell-text.ts'
import type { Cell, Sheet } from '../workbook/workbook.ts'
import { folded, labelsOf, yearIn } from './headings.ts'
import { mappedFields, massPowers, type MappedField, type Mapping } from './mapping.ts'
import { gasText, scopeText } from './usual-words.ts'

/** One line that a row gives: a wide table gives one for each year. `tonnesAt` is where its tonnage stands. */
type Reading = { readonly year: string | null; readonly tonnesAt: number | undefined }

/**
 * Reads a sheet of one's own by its mapping, with the same checks and the same answer as the sheet Lines of the template. A problem
 * names the column by its label. Rows of totals are left out and said, so that nothing counts twice.
 */
export function applyMapping(
  sheet: Sheet,
  mapping: Mapping,
  options: LineOptions,
): Result<ReadFile<LineRow>, FileRefusal> {
  const labels = labelsOf(sheet, mapping.headingRow)
  const missing = Object.values(mapping.columns).filter((label) => !labels.includes(label))
  if (missing.length > 0)
    return refuseFile(
      'missing-column',
      `The sheet has no column “${missing.join('”, “')}” in row ${mapping.headingRow}.`,
    )
  const places = new Map(mappedFields.flatMap((field) => placeOf(labels, mapping, field)))
  const readings = readingsOf(labels, mapping, places)
  if (readings.length === 0) return refuseFile('missing-column', 'No heading of the sheet names a year.')
  const hasTonnes = readings.some((reading) => reading.tonnesAt !== undefined)
  if (hasTonnes && mapping.tonnesUnit === null)
    return refuseFile('no-template', 'Nobody has said in which unit the emissions are: kg, t, kt or Mt.')
  const used = new Set([
    ...places.values(),
    ...readings.flatMap(({ tonnesAt }) => (tonnesAt === undefined ? [] : [tonnesAt])),
  ])
  const read = lineRowReader(options)
  const rows: LineRow[] = []
  const problems: RowProblem[] = []
  const totals: number[] = []
  let [count, bad, blank] = [0, 0, 0]
  for (const [at, cells] of sheet.rows.entries()) {
    if (at < mapping.headingRow) continue
    if ([...used].every((place) => cellText(cells[place]).trim() === '')) {
      blank += 1
      continue
    }
    if (isTotal(cells)) {
      totals.push(at + 1)
      continue
    }
    count += 1
    const found: RowProblem[] = []
    const good: LineRow[] = []
    for (const reading of readings) {
      if (mapping.years === 'headings' && cellText(cells[reading.tonnesAt ?? -1]).trim() === '') continue
      const own: RowProblem[] = []
      const row = read(at + 1, cellsOf(at + 1, cells, mapping, places, reading, own), own)
      if (row !== null && own.length === 0) good.push(row)
      found.push(...own.map((problem) => ({ ...problem, column: labelOf(problem.column, mapping, labels, reading) })))
    }
    if (found.length === 0) rows.push(...good)
    if (found.length > 0) bad += 1
    problems.push(...withoutRepeats(found))
  }
  return ok({
    rows,
    problems,
    counts: { rows: count, good: count - bad, bad, blank },
    columns: [...used].map((place) => labels[place] ?? ''),
    unknownColumns: labels.filter((label, at) => !used.has(at) && !label.startsWith('column ')).map(shown),
    notes:
      totals.length === 0
        ? []
        : [
            `Rows of totals were left out: ${totals.slice(0, 10).join(', ')}${totals.length > 10 ? ' and others' : ''}.`,
          ],
  })
}

const placeOf = (
  labels: readonly string[],
  mapping: Mapping,
  field: MappedField,
): readonly (readonly [MappedField, number])[] => {
  const label = mapping.columns[field]
  return label === undefined ? [] : [[field, labels.indexOf(label)]]
}

function readingsOf(
  labels: readonly string[],
  mapping: Mapping,
  places: ReadonlyMap<MappedField, number>,
): readonly Reading[] {
  if (mapping.years === 'column') return [{ year: null, tonnesAt: places.get('tonnes') }]
  const taken = new Set(Object.values(mapping.columns))
  return labels.flatMap((label, at): readonly Reading[] => {
    const year = yearIn(label)
    const isOther = taken.has(label) || mapping.notYears.includes(label)
    return year === null || isOther ? [] : [{ year: String(year), tonnesAt: at }]
  })
}

/** The row as the sheet Lines would have it. */
function cellsOf(
  row: number,
  cells: readonly Cell[],
  mapping: Mapping,
  places: ReadonlyMap<MappedField, number>,
  reading: Reading,
  problems: RowProblem[],
): Cells {
  const { fixed } = mapping
  const byColumn: Record<string, string> = {}
  const put = (field: MappedField, text: string | null) => {
    if (text !== null) byColumn[keyOf(field)] = text
  }
  for (const field of ['site', 'scope', 'gas', 'unit', 'source'] as const) put(field, fixed[field])
  put('year', reading.year ?? (fixed.year === null ? null : String(fixed.year)))
  for (const [field, place] of places) {
    if (field === 'tonnes' || (field === 'year' && reading.year !== null)) continue
    const text = textOf(row, field, cells[place] ?? null, mapping, problems)
    if (text !== null && (text !== '' || byColumn[keyOf(field)] === undefined)) put(field, text)
  }
  if (reading.tonnesAt === undefined) return byColumn
  const tonnes = textOf(row, 'tonnes', cells[reading.tonnesAt] ?? null, mapping, problems)
  put('tonnes', tonnes === null ? null : shiftedDecimal(tonnes, massPowers[mapping.tonnesUnit ?? 't']))
  return byColumn
}

const figures: ReadonlySet<MappedField> = new Set(['quantity', 'tonnes', 'uncertainty'])

/** A cell as the reader of lines wants it; null where it shows an error, which is a problem then. */
function textOf(row: number, field: MappedField, cell: Cell, mapping: Mapping, problems: RowProblem[]): string | null {
  if (typeof cell === 'object' && cell !== null) {
    const reason = `The cell shows ${cell.fault}. Correct the formula, or type the value in its place.`
    problems.push({ row, column: keyOf(field), value: shown(cell.fault), reason })
    return null
  }
  const text = cellText(cell).trim()
  if (figures.has(field)) return typeof cell === 'string' && mapping.decimalSign === 'comma' ? withPoint(text) : text
  if (field === 'scope') return scopeText(text)
  if (field === 'gas') return gasText(text)
  return typeof cell === 'string' && isFormula(text) ? `'${text}` : text
}

/** `1.234,5` and `1 234,5` as `1234.5`, once their owner has said that the comma parts the decimals. Anything else stays. */
const withPoint = (text: string): string =>
  /^[+-]?(\d{1,3}([. '’\u00a0\u202f]\d{3})+|\d+)(,\d+)?$/.test(text)
    ? text.replace(/[. '’\u00a0\u202f]/g, '').replace(',', '.')
    : text

const keyOf = (field: MappedField): string => {
  const column: TemplateColumn = linesSheet.columns[field]
  return columnKey(column.heading)
}

/** What the sheet calls the column; the template's name where the value holds for the whole sheet. */
function labelOf(key: string, mapping: Mapping, labels: readonly string[], reading: Reading): string {
  const field = mappedFields.find((known) => keyOf(known) === key)
  if (field === undefined) return key
  if (field === 'tonnes' && reading.tonnesAt !== undefined) return labels[reading.tonnesAt] ?? key
  return mapping.columns[field] ?? linesSheet.columns[field].heading
}

/** The same bad cell is read once for each year of a wide table. */
const withoutRepeats = (problems: readonly RowProblem[]): readonly RowProblem[] =>
  problems.filter(
    ({ column, reason }, at) =>
      problems.findIndex((other) => other.column === column && other.reason === reason) === at,
  )

const totalWords = /^(grand )?(total|sum|summe|gesamt|insgesamt|somme|suma|subtotal|zwischensumme)\b/

const isTotal = (cells: readonly Cell[]): boolean => {
  const first = cells.find((cell) => cellText(cell).trim() !== '')
  return typeof first === 'string' && totalWords.test(folded(first))
}
