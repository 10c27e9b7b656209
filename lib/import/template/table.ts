import { columnKey, explanationMark, type TemplateColumn, type TemplateSheet } from '#lib/domain/template/columns'
import { isFormula } from '#lib/domain/inventory/cell-text'
import { ok, type Result } from '#lib/domain/result'
import type { Cells, ReadFile, ReadRow } from '../csv-rows.ts'
import { refuseFile, shown, type FileRefusal, type RowProblem } from '../file-refusal.ts'
import { cellText } from '../workbook/cell-text.ts'
import { formulaNotes, namedProblems, unnamedNotes } from './reading-notes.ts'
import { columnName } from '../workbook/sheet-rows.ts'
import type { Cell, Sheet } from '../workbook/workbook.ts'

type Column = { readonly at: number; readonly key: string; readonly column: TemplateColumn }

const searchedRows = 10
/**
 * Reads a sheet of the template. Columns may stand in any order, more of them are named and kept out, rows of others above the heading
 * are passed over. A missing heading refuses the sheet; a bad cell is named and its row left out.
 */
export function readTable<Row>(
  sheet: Sheet,
  spec: TemplateSheet,
  readRow: ReadRow<Row>,
): Result<ReadFile<Row>, FileRefusal> {
  const headingAt = headingRow(sheet, spec)
  const heading = headingAt === null ? missingHeading(sheet, spec, []) : readHeading(sheet, spec, headingAt)
  if (!heading.ok || headingAt === null) return heading.ok ? missingHeading(sheet, spec, []) : heading
  const { columns, unknown } = heading.value
  const rows: Row[] = []
  const problems: RowProblem[] = []
  let [count, blank, unnamed] = [0, 0, 0]
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= headingAt || isExplanation(cells, columns)) continue
    if (columns.every((column) => column.column.kind === 'id' || isBlank(cells[column.at] ?? null))) {
      blank += 1
      continue
    }
    count += 1
    const found: RowProblem[] = []
    const row = readRow(at + 1, namedCells(at + 1, cells, columns, found), found)
    if (row !== null && found.length === 0) rows.push(row)
    const spelled = found.map((problem) => ({ ...problem, column: spelling(spec, problem.column) }))
    if (problems.length < namedProblems) problems.push(...spelled)
    else unnamed += found.length > 0 ? 1 : 0
  }
  return ok({
    rows,
    problems,
    counts: { rows: count, good: rows.length, bad: count - rows.length, blank },
    columns: columns.map(({ column }) => column.heading),
    unknownColumns: unknown,
    notes: [...formulaNotes(sheet), ...unnamedNotes(unnamed)],
  })
}

/** The row of the first ten that has the most of the known headings; null where none has two. */
function headingRow(sheet: Sheet, spec: TemplateSheet): number | null {
  const known = new Set(Object.values(spec.columns).map((column) => columnKey(column.heading)))
  const hits = sheet.rows
    .slice(0, searchedRows)
    .map((row) => row.filter((cell) => known.has(columnKey(cellText(cell)))).length)
  const most = Math.max(0, ...hits)
  return most < 2 ? null : hits.indexOf(most)
}

function readHeading(
  sheet: Sheet,
  spec: TemplateSheet,
  headingAt: number,
): Result<{ readonly columns: readonly Column[]; readonly unknown: readonly string[] }, FileRefusal> {
  const names = (sheet.rows[headingAt] ?? []).map((cell) => cellText(cell).trim())
  const keys = names.map(columnKey)
  const all = Object.values<TemplateColumn>(spec.columns)
  const missing = all.filter((column) => column.required === true && !keys.includes(columnKey(column.heading)))
  if (missing.length > 0)
    return missingHeading(
      sheet,
      spec,
      missing.map((column) => column.heading),
    )
  const doubled = all.find(({ heading }) => keys.indexOf(columnKey(heading)) !== keys.lastIndexOf(columnKey(heading)))
  if (doubled !== undefined)
    return refuseFile(
      'doubled-column',
      `The sheet ${spec.name} has the column “${doubled.heading}” twice. Remove one of the two.`,
    )
  const columns = all.flatMap((column): readonly Column[] => {
    const key = columnKey(column.heading)
    return keys.includes(key) && column.kind !== 'result' ? [{ at: keys.indexOf(key), key, column }] : []
  })
  const known = new Set(all.map((column) => columnKey(column.heading)))
  const beyond = sheet.rows.slice(headingAt + 1).some((row) => row.length > names.length)
  const unknown = names.flatMap((name, at) => {
    if (known.has(keys[at] ?? '')) return []
    return name === '' ? [] : [shown(name)]
  })
  return ok({
    columns,
    unknown: beyond ? [...unknown, `(no heading, from column ${columnName(names.length + 1)})`] : unknown,
  })
}

function missingHeading(sheet: Sheet, spec: TemplateSheet, missing: readonly string[]) {
  const what =
    missing.length === 0
      ? 'has no row of headings'
      : `has no ${missing.length === 1 ? 'column' : 'columns'} ${missing.map((name) => `“${name}”`).join(', ')}`
  return refuseFile(
    'missing-column',
    `The sheet ${shown(sheet.name)} ${what}. Put back the headings of the template, or import the sheet as one of your own.`,
  )
}

/** The row below the headings that explains them, even after its mark was removed or the rows were sorted. */
function isExplanation(cells: readonly Cell[], columns: readonly Column[]): boolean {
  const explained = columns.filter(({ at, column }) => cells[at] === column.note || cells[at] === explanationMark)
  return explained.length >= 2
}

/** The cells of one row by column, as text; a cell that shows an error is a problem and has no text. */
function namedCells(row: number, cells: readonly Cell[], columns: readonly Column[], problems: RowProblem[]): Cells {
  const byColumn: Record<string, string> = {}
  for (const { at, key, column } of columns) {
    const cell = cells[at] ?? null
    if (typeof cell === 'object' && cell !== null) {
      const reason = `The cell shows ${cell.fault}. Correct the formula, or type the value in its place.`
      problems.push({ row, column: key, value: shown(cell.fault), reason })
      continue
    }
    const text = cellText(cell)
    // In a workbook text is text, whatever it begins with: the apostrophe tells the cell's reader so.
    byColumn[key] = isWords(column) && typeof cell === 'string' && isFormula(text) ? `'${text}` : text
  }
  return byColumn
}

const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '')

const wordKinds = new Set<TemplateColumn['kind']>(['text', 'list', 'site', 'measure', 'hub', 'member', 'owner'])
const isWords = ({ kind }: TemplateColumn): boolean => wordKinds.has(kind)

/** The heading of a column as the template writes it. */
export const spelling = (spec: TemplateSheet, key: string): string =>
  Object.values(spec.columns).find((column) => columnKey(column.heading) === key)?.heading ?? key
