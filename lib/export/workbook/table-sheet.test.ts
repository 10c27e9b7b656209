import { expect, test } from 'vitest'
import { parseWorkbook } from '#lib/import/workbook/parse-workbook'
import { usualWorkbookLimits } from '#lib/import/workbook/workbook'
import { tableSheet } from './table-sheet.ts'
import { sheetXml } from './sheet-xml.ts'
import { writeWorkbook } from './write-workbook.ts'

const table = tableSheet({
  title: 'Emissions by site',
  columns: [
    { heading: 'Site', format: 'text' },
    { heading: 'Year', format: 'year' },
    { heading: 't CO2e', format: 'whole' },
    { heading: 'Change', format: 'percent' },
  ],
  rows: [
    { cells: ['=North', 2023, '1234.5', -12.5] },
    { cells: ['Mill', 2023, 'withheld', null] },
    { cells: ['Total', null, '1234.5', null], isTotal: true },
  ],
  notes: ['Scope 1.'],
})

test('a table of a report is read back with its title, heading, figures, words and notes', () => {
  const read = parseWorkbook(Buffer.from(writeWorkbook([table])), usualWorkbookLimits)
  expect(read.ok && read.value.sheets).toMatchObject([
    {
      name: 'Emissions by site',
      rows: [
        ['Emissions by site'],
        [],
        ['Site', 'Year', 't CO2e', 'Change'],
        ["'=North", 2023, 1234.5, -12.5],
        ['Mill', 2023, 'withheld'],
        ['Total', null, 1234.5],
        [],
        ['Scope 1.'],
      ],
    },
  ])
})

test('the heading stays in sight and can be filtered by, and the page is one wide', () => {
  const xml = sheetXml(table)
  expect(xml).toContain('ySplit="3"')
  expect(xml).toContain('<autoFilter ref="A3:D6"/>')
  expect(xml).toContain('fitToHeight="0"')
})

test('a figure that is no number stops the export instead of leaving it out', () => {
  expect(() => writeWorkbook([{ name: 'S', columns: [], rows: [[{ figure: 'NaN' }]] }])).toThrow('no decimal')
  expect(() => tableSheet({ title: 'T', columns: [], rows: [{ cells: [Number.NaN] }], notes: [] })).toThrow(
    'out of range',
  )
})
