import { explanationMark, type TemplateColumn, type TemplateSheet } from '#lib/domain/template/columns'
import { listsSheetName, templateSheets } from '#lib/domain/template/sheets'
import { figure, text } from '../csv-line.ts'
import type { StyleName } from '../workbook/styles-xml.ts'
import type { SheetCell, Validation, WrittenSheet } from '../workbook/written-sheet.ts'
import { columnLetters } from '../workbook/xml-text.ts'
import type { WrittenRow } from './template-rows.ts'

/** Headings and their explanations; entries begin below. */
export const firstEntryRow = 3
/** So many rows below the last entry still have their drop-downs. */
const roomForMore = 2_000

/** Where the entries of a drop-down stand on the hidden sheet, by sheet and column. */
export type ListPlaces = ReadonlyMap<string, string>
export const listKey = (sheet: string, column: string): string => `${sheet}\0${column}`
export const unitsKey = 'units'
export const membersKey = 'members'
export const ownersKey = 'owners'
export const hubsKey = 'hubs'

/** One sheet of the template: headings, explanations, the company's entries, and what may be entered in each column. */
export function templateSheet<Key extends string>(
  spec: TemplateSheet<Key>,
  rows: readonly WrittenRow<Key>[],
  lists: ListPlaces,
): WrittenSheet {
  const keys = Object.keys(spec.columns) as Key[]
  const columns = keys.map((key) => spec.columns[key])
  const lastRow = firstEntryRow - 1 + rows.length + roomForMore
  return {
    name: spec.name,
    columns: columns.map((column) => ({
      width: column.width,
      hidden: column.kind === 'id',
      style: styleOf(column.kind),
    })),
    rows: [
      columns.map((column) => ({
        ...text(column.heading),
        style: column.required === true ? ('required' as const) : ('heading' as const),
      })),
      columns.map((column) => ({
        ...text(column.kind === 'id' ? explanationMark : column.note),
        style: 'explanation' as const,
      })),
      ...rows.map((row) => keys.map((key) => entryCell(row[key], spec.columns[key]))),
    ],
    frozenRows: firstEntryRow - 1,
    frozenColumns: 2,
    validations: keys.flatMap((key, at) =>
      validationOf(spec, key, `${columnLetters(at + 1)}${firstEntryRow}:${columnLetters(at + 1)}${lastRow}`, lists),
    ),
    landscape: true,
  }
}

const isFigure = ({ kind }: TemplateColumn): boolean => kind === 'number' || kind === 'year' || kind === 'result'

function entryCell(value: string | number | null, column: TemplateColumn): SheetCell | null {
  if (value === null || value === '') return null
  const style = styleOf(column.kind)
  return isFigure(column) ? { ...figure(value), style } : { ...text(String(value)), style }
}

function styleOf(kind: TemplateColumn['kind']): StyleName {
  if (kind === 'number') return 'number'
  if (kind === 'year') return 'year'
  return kind === 'result' ? 'result' : 'text'
}

/** Columns of every sheet that offer one and the same list. */
const sharedLists: Partial<Record<TemplateColumn['kind'], string>> = {
  unit: unitsKey,
  member: membersKey,
  owner: ownersKey,
  hub: hubsKey,
}

function validationOf<Key extends string>(
  spec: TemplateSheet<Key>,
  key: Key,
  cells: string,
  lists: ListPlaces,
): readonly Validation[] {
  const column: TemplateColumn = spec.columns[key]
  if (column.kind === 'id') return []
  const about = { cells, title: column.heading, prompt: column.note }
  const list = lists.get(sharedLists[column.kind] ?? listKey(spec.name, key))
  // A unit may be one that the table knows under another name, a member one that joined since: the drop-down asks, it does not refuse.
  const strict = sharedLists[column.kind] === undefined
  if (list !== undefined) return [{ ...about, rule: { kind: 'list', formula: list, strict } }]
  if (column.kind === 'site') return [{ ...about, rule: { kind: 'list', formula: siteEntries, strict: false } }]
  if (column.kind === 'measure') return [{ ...about, rule: { kind: 'list', formula: measureEntries, strict: false } }]
  if (column.kind === 'year') return [{ ...about, rule: { kind: 'whole', least: 1990, most: 2100 } }]
  if (column.kind === 'number') return [{ ...about, rule: { kind: 'decimal', least: -1e12, most: 1e12 } }]
  return [{ ...about, rule: { kind: 'any' } }]
}

/** The entries of a column of another sheet as far as they go, so that what is added there is offered at once. */
function entriesOf(spec: TemplateSheet, key: string): string {
  const letter = columnLetters(Object.keys(spec.columns).indexOf(key) + 1)
  const range = `${spec.name}!$${letter}$${firstEntryRow}:$${letter}$5000`
  return `OFFSET(${spec.name}!$${letter}$${firstEntryRow},0,0,MAX(1,COUNTA(${range})),1)`
}

const siteEntries = entriesOf(templateSheets.sites, 'key')
const measureEntries = entriesOf(templateSheets.measures, 'title')

/** The hidden sheet: the template's mark and version on top, below it one column for each list. */
export function listsSheet(
  mark: string,
  version: number,
  lists: readonly { readonly key: string; readonly title: string; readonly entries: readonly string[] }[],
): { readonly sheet: WrittenSheet; readonly places: ListPlaces } {
  const longest = Math.max(0, ...lists.map(({ entries }) => entries.length))
  const places = new Map(
    lists.map(({ key, entries }, at) => {
      const letter = columnLetters(at + 1)
      return [key, `${listsSheetName}!$${letter}$3:$${letter}$${Math.max(3, entries.length + 2)}`]
    }),
  )
  const rows = Array.from({ length: longest }, (_, at) =>
    lists.map(({ entries }) => {
      const entry = entries[at]
      return entry === undefined ? null : text(entry)
    }),
  )
  const sheet: WrittenSheet = {
    name: listsSheetName,
    hidden: true,
    columns: lists.map(() => ({ width: 20 })),
    rows: [[text(mark), figure(version)], lists.map(({ title }) => text(title)), ...rows],
  }
  return { sheet, places }
}
