import { emissionColumns, requiredEmissionColumns, requiredSiteColumns } from '#lib/domain/inventory/file-columns'
import { columnKey, type TemplateColumn } from '#lib/domain/template/columns'
import { linesSheet } from '#lib/domain/template/lines-sheet'
import { listsSheetName, templateMark, templateSheets } from '#lib/domain/template/sheets'
import { ok, type Result } from '#lib/domain/result'
import type { FileRefusal } from './file-refusal.ts'
import type { ImportKind } from './preview.ts'
import { readGhgrp } from './registers/ghgrp.ts'
import { readUkEts } from './registers/uk-ets.ts'
import { cellText } from './workbook/cell-text.ts'
import { parseWorkbook } from './workbook/parse-workbook.ts'
import { registerLimits, type Workbook } from './workbook/workbook.ts'

/** What a file is, by its content alone: its name and its declared type say nothing. */
export function recognise(bytes: Buffer): Result<ImportKind, FileRefusal> {
  if (bytes.subarray(0, 2).toString('hex') === '1f8b') return ok('register')
  // Whatever is neither a workbook nor text is refused here, with its sentence.
  if (bytes.subarray(0, 4).toString('hex') !== '504b0304') return isBinary(bytes) ? refused(bytes) : ok(textKind(bytes))
  const workbook = parseWorkbook(bytes, registerLimits)
  return workbook.ok ? ok(workbookKind(workbook.value)) : workbook
}

function refused(bytes: Buffer): Result<ImportKind, FileRefusal> {
  const workbook = parseWorkbook(bytes, registerLimits)
  return workbook.ok ? ok('sheet') : workbook
}

/** UTF-16 is left to the reader of text, which says how to save the file. */
const isBinary = (bytes: Buffer): boolean => {
  const mark = bytes.subarray(0, 2).toString('hex')
  return (
    mark !== 'fffe' &&
    mark !== 'feff' &&
    (bytes.subarray(0, 1_000).includes(0) || isKnownBinary(bytes) || isMarkup(bytes))
  )
}
const isKnownBinary = (bytes: Buffer): boolean =>
  ['25504446', 'd0cf11e0', '89504e47', 'ffd8ff'].some((magic) => bytes.toString('hex', 0, magic.length / 2) === magic)
const isMarkup = (bytes: Buffer): boolean =>
  /^\s*<(\?xml|!doctype|html|head|body|table|meta)/i.test(
    bytes
      .subarray(0, 1_000)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  )

function workbookKind(workbook: Workbook): ImportKind {
  const lists = workbook.sheets.find((sheet) => sheet.name === listsSheetName)
  if (cellText(lists?.rows[0]?.[0]) === templateMark) return 'template'
  if (readUkEts(workbook) !== null || readGhgrp(workbook) !== null) return 'register'
  // A program that drops hidden sheets leaves a template that can still be read: its first heading is the hidden id's.
  const isOurs = Object.values(templateSheets).some((spec) => {
    const sheet = workbook.sheets.find((known) => columnKey(known.name) === columnKey(spec.name))
    return sheet?.rows[0]?.some((cell) => columnKey(cellText(cell)) === columnKey(spec.columns.id.heading)) === true
  })
  return isOurs ? 'template' : 'sheet'
}

const lineColumns = Object.values<TemplateColumn>(linesSheet.columns)
const lineHeadings = lineColumns.filter((column) => column.required === true).map((column) => columnKey(column.heading))
const figureHeadings = [linesSheet.columns.quantity, linesSheet.columns.tonnes, linesSheet.columns.notation].map(
  (column) => columnKey(column.heading),
)

function textKind(bytes: Buffer): ImportKind {
  const beginning = bytes
    .subarray(0, 20_000)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  if (beginning.includes('VerifiedEmissions_')) return 'register'
  const [line = ''] = beginning.split(/[\r\n]/, 1)
  const headings = new Set(line.split(/[,;\t|]/).map((cell) => columnKey(cell.replaceAll('"', ''))))
  const has = (names: readonly string[]) => names.every((name) => headings.has(name))
  if (has(requiredEmissionColumns)) return 'emissions'
  if (has(lineHeadings) && figureHeadings.some((name) => headings.has(name))) return 'lines'
  if (has(requiredSiteColumns)) return 'sites'
  // A file that nearly is one of ours is told what is missing, rather than asked for a mapping.
  if (headings.has('tonnes_co2e')) return 'emissions'
  if (headings.has('site_id') && !emissionColumns.some((name) => name !== 'site_id' && headings.has(name)))
    return 'sites'
  return 'sheet'
}
