import { expect, test } from 'vitest'
import type { Report } from '#lib/domain/inventory/reports/table'
import { percentColumn, textColumn, tonnesColumn } from '#lib/domain/inventory/reports/table'
import { reportCsv, reportWorkbook } from './report-file.ts'

const report: Report = {
  title: 'Inventory of Hanson, 2024',
  tables: [
    {
      title: 'Boundary',
      columns: [textColumn('Site'), percentColumn('Share'), tonnesColumn('Scope 1')],
      rows: [
        ['=HYPERLINK("x")', 45, 1234.5],
        ['Works', 100, null],
      ],
      notes: ['Gross.'],
    },
    { title: 'Exclusions', columns: [textColumn('Site')], rows: [], notes: [] },
  ],
}

test('A report as CSV has each table under its title, figures as figures, and runs no formula', () => {
  expect(reportCsv(report)).toBe(
    [
      'Boundary',
      'Site,"Share, %","Scope 1, t CO2e"',
      `"'=HYPERLINK(""x"")",45,1234.5`,
      'Works,100,',
      'Gross.',
      '',
      'Exclusions',
      'Site',
      '',
    ].join('\r\n'),
  )
})

test('A report as a workbook is the same bytes each time', () => {
  const bytes = reportWorkbook(report)
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
  expect(Buffer.from(reportWorkbook(report)).equals(Buffer.from(bytes))).toBe(true)
})
