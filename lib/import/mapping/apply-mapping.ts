import type { LineRow } from '#lib/domain/inventory/line-row'
import { ok, type Result } from '#lib/domain/result'
import { maximumRows, type ReadFile } from '../csv-rows.ts'
import { refuseFile, shown, type FileRefusal, type RowProblem } from '../file-refusal.ts'
import { lineRowReader, type LineOptions } from '../template/line-rows.ts'
import { formulaNotes, namedProblems, unnamedNotes } from '../template/reading-notes.ts'
import { cellText } from '../workbook/cell-text.ts'
import type { Cell, Sheet } from '../workbook/workbook.ts'
import { folded, labelsOf, yearIn } from './headings.ts'
import { cellsOf, labelOf, type Reading } from './mapped-cells.ts'
import { mappedFields, type MappedField, type Mapping } from './mapping.ts'

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
  let [count, bad, blank, unnamed] = [0, 0, 0, 0]
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
    if (problems.length < namedProblems) problems.push(...withoutRepeats(found))
    else unnamed += found.length > 0 ? 1 : 0
    if (rows.length > maximumRows)
      return refuseFile(
        'too-many-rows',
        `The sheet gives more than ${maximumRows.toLocaleString('en')} lines. Split it.`,
      )
  }
  return ok({
    rows,
    problems,
    counts: { rows: count, good: count - bad, bad, blank },
    columns: [...used].map((place) => labels[place] ?? ''),
    unknownColumns: labels.filter((label, at) => !used.has(at) && !label.startsWith('column ')).map(shown),
    notes: [...formulaNotes(sheet), ...unnamedNotes(unnamed), ...totalNotes(totals)],
  })
}

const totalNotes = (rows: readonly number[]): readonly string[] =>
  rows.length === 0
    ? []
    : [`Rows of totals were left out: ${rows.slice(0, 10).join(', ')}${rows.length > 10 ? ' and others' : ''}.`]

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
