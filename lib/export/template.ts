import { templateVersion, type TemplateColumn } from '#lib/domain/template/columns'
import { readMeSheetName, templateMark, templateSheets, type TemplateSheetKey } from '#lib/domain/template/sheets'
import { text } from './csv-line.ts'
import type { TemplateData } from './template/template-data.ts'
import { templateRows } from './template/template-rows.ts'
import {
  hubsKey,
  listKey,
  listsSheet,
  membersKey,
  ownersKey,
  templateSheet,
  unitsKey,
} from './template/template-sheet.ts'
import { writeWorkbook } from './workbook/write-workbook.ts'
import type { SheetCell, WrittenSheet } from './workbook/written-sheet.ts'

/**
 * The workbook that a company fills in, with what it has so far: each row keeps its id in a hidden column, so that importing the file
 * again changes those rows and adds the others. The same data give the same bytes.
 */
export function templateWorkbook(data: TemplateData): Uint8Array {
  const { sheet: lists, places } = listsSheet(templateMark, templateVersion, [
    ...(Object.keys(templateSheets) as TemplateSheetKey[]).flatMap(choicesOf),
    { key: unitsKey, title: 'Units', entries: data.units },
    { key: membersKey, title: 'Members', entries: data.members },
    { key: ownersKey, title: 'Owners', entries: [data.company, ...data.members] },
    { key: hubsKey, title: 'Hubs', entries: data.hubs },
  ])
  const rows = templateRows(data)
  return writeWorkbook([
    readMe(data.company),
    templateSheet(templateSheets.sites, rows.sites, places),
    templateSheet(templateSheets.lines, rows.lines, places),
    templateSheet(templateSheets.commitments, rows.commitments, places),
    templateSheet(templateSheets.measures, rows.measures, places),
    templateSheet(templateSheets.flows, rows.flows, places),
    templateSheet(templateSheets.bookings, rows.bookings, places),
    templateSheet(templateSheets.measureFlows, rows.measureFlows, places),
    templateSheet(templateSheets.levelEvidence, rows.levelEvidence, places),
    templateSheet(templateSheets.prerequisites, rows.prerequisites, places),
    templateSheet(templateSheets.disclosures, rows.disclosures, places),
    templateSheet(templateSheets.tradingShares, rows.tradingShares, places),
    templateSheet(templateSheets.ownerShares, rows.ownerShares, places),
    lists,
  ])
}

function choicesOf(sheet: TemplateSheetKey) {
  const { name, columns } = templateSheets[sheet]
  return Object.entries<TemplateColumn>(columns).flatMap(([key, column]) =>
    column.choices === undefined
      ? []
      : [{ key: listKey(name, key), title: `${name}, ${column.heading}`, entries: column.choices }],
  )
}

const advice = [
  'Enter one row for each thing below the grey row of explanations. Dark headings must be filled.',
  'Save the file as .xlsx and import it in Concord. You will see what would change before anything is saved.',
  'A row that is in Concord already keeps a hidden id in column A: change the row here and the import changes it there.',
  'For a new row leave column A empty. When you copy a row, empty column A of the copy.',
  'Removing a row here removes nothing in Concord. Remove it there.',
  'Numbers are plain numbers; the unit stands in its own column. Shares and per cent are as the headings say.',
  'A line has either a quantity with unit and factor, or a tonnage with its source, or says why there is no figure.',
  'Files are not in this workbook. What shows a level, a line or a factor is attached to it in Concord, and an import leaves it there.',
  'You may add columns of your own and change the order of columns. They are named at the import and left out.',
]

const readMe = (company: string): WrittenSheet => ({
  name: readMeSheetName,
  columns: [{ width: 16 }, { width: 100 }],
  rows: [
    [styled('Concord template', 'title')],
    [styled(company, 'note')],
    [],
    ...advice.map((sentence, at) => [styled(`${at + 1}`, 'note'), styled(sentence, 'wrapped')]),
    [],
    [styled('Sheet', 'heading'), styled('Holds', 'heading')],
    ...Object.values(templateSheets).map(({ name, about }) => [styled(name, 'wrapped'), styled(about, 'wrapped')]),
  ],
})

const styled = (words: string, style: NonNullable<SheetCell['style']>): SheetCell => ({ ...text(words), style })
