import { plainDecimal } from '#lib/domain/decimal'
import { neutralised } from '#lib/domain/inventory/cell-text'
import { styleIndex } from './styles-xml.ts'
import type { SheetCell, SheetColumn, Validation, WrittenSheet } from './written-sheet.ts'
import { columnLetters, xmlText } from './xml-text.ts'

const head =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'

/** What a spreadsheet allows in a cell, a prompt and its title. */
const [longestCell, longestPrompt, longestTitle] = [32_767, 255, 32]

/** One sheet as SpreadsheetML. The order of the elements is that of the standard: programs refuse any other. */
export const sheetXml = (sheet: WrittenSheet): string =>
  [
    head,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"${sheet.hidden === true ? '' : ' showGridLines="1"'}>${pane(sheet)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    sheet.columns.length === 0 ? '' : `<cols>${sheet.columns.map(columnXml).join('')}</cols>`,
    `<sheetData>${rowsXml(sheet.rows)}</sheetData>`,
    sheet.filter === undefined ? '' : `<autoFilter ref="${sheet.filter}"/>`,
    validationsXml(sheet.validations ?? []),
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup orientation="${sheet.landscape === true ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('')

function pane({ frozenRows = 0, frozenColumns = 0 }: WrittenSheet): string {
  if (frozenRows === 0 && frozenColumns === 0) return ''
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`
  const active = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight'
  const corner = `${columnLetters(frozenColumns + 1)}${frozenRows + 1}`
  return `<pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`
}

const columnXml = ({ width, hidden, style }: SheetColumn, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden === true ? ' hidden="1"' : ''}${
    style === undefined ? '' : ` style="${styleIndex(style)}"`
  }/>`

/** Put together as one growing text: a large export has a million cells. */
function rowXml(cells: readonly (SheetCell | null)[], letters: readonly string[], row: number): string {
  let xml = `<row r="${row}">`
  for (let at = 0; at < cells.length; at += 1) xml += cellXml(cells[at] ?? null, `${letters[at] ?? ''}${row}`)
  return `${xml}</row>`
}

function rowsXml(rows: WrittenSheet['rows']): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const letters = Array.from({ length: width }, (_, at) => columnLetters(at + 1))
  let xml = ''
  for (let at = 0; at < rows.length; at += 1) xml += rowXml(rows[at] ?? [], letters, at + 1)
  return xml
}

function cellXml(cell: SheetCell | null, place: string): string {
  if (cell === null) return ''
  const style = cell.style === undefined ? '' : ` s="${styleIndex(cell.style)}"`
  if ('figure' in cell) {
    if (cell.figure === '') return style === '' ? '' : `<c r="${place}"${style}/>`
    const digits = plainDecimal(cell.figure)
    if (digits === null) throw new Error(`A figure of an export is no decimal: ${cell.figure.slice(0, 40)}`)
    return `<c r="${place}"${style}><v>${digits}</v></c>`
  }
  const text = neutralised(cell.text).slice(0, longestCell)
  if (text === '') return style === '' ? '' : `<c r="${place}"${style}/>`
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

const validationsXml = (validations: readonly Validation[]): string =>
  validations.length === 0
    ? ''
    : `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`

function validationXml({ cells, rule, title, prompt }: Validation): string {
  const texts = `promptTitle="${xmlText(title.slice(0, longestTitle))}" prompt="${xmlText(prompt.slice(0, longestPrompt))}"`
  const common = `allowBlank="1" showInputMessage="1" ${texts} sqref="${cells}"`
  if (rule.kind === 'any') return `<dataValidation ${common}/>`
  if (rule.kind === 'list') {
    const style = rule.strict ? 'stop' : 'warning'
    const error = 'errorTitle="Not in the list" error="Choose one of the entries of the list."'
    return `<dataValidation type="list" errorStyle="${style}" showErrorMessage="1" ${error} ${common}><formula1>${xmlText(rule.formula)}</formula1></dataValidation>`
  }
  const { kind, least, most } = rule
  const error = `errorTitle="Not a number" error="Enter a ${kind === 'whole' ? 'whole number' : 'number'} from ${least} to ${most}."`
  return `<dataValidation type="${kind}" operator="between" showErrorMessage="1" ${error} ${common}><formula1>${least}</formula1><formula2>${most}</formula2></dataValidation>`
}
