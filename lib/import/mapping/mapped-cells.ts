import { isFormula } from '#lib/domain/inventory/cell-text'
import { shiftedDecimal } from '#lib/domain/shifted-decimal'
import { columnKey, type TemplateColumn } from '#lib/domain/template/columns'
import { linesSheet } from '#lib/domain/template/lines-sheet'
import type { Cells } from '../csv-rows.ts'
import { shown, type RowProblem } from '../file-refusal.ts'
import { cellText } from '../workbook/cell-text.ts'
import type { Cell } from '../workbook/workbook.ts'
import { mappedFields, massPowers, type MappedField, type Mapping } from './mapping.ts'
import { gasText, scopeText } from './usual-words.ts'

/** One line that a row gives: a wide table gives one for each year. `tonnesAt` is where its tonnage stands. */
export type Reading = { readonly year: string | null; readonly tonnesAt: number | undefined }

/** The row as the sheet Lines would have it. */
export function cellsOf(
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
export function labelOf(key: string, mapping: Mapping, labels: readonly string[], reading: Reading): string {
  const field = mappedFields.find((known) => keyOf(known) === key)
  if (field === undefined) return key
  if (field === 'tonnes' && reading.tonnesAt !== undefined) return labels[reading.tonnesAt] ?? key
  return mapping.columns[field] ?? linesSheet.columns[field].heading
}
