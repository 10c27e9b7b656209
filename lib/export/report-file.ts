import { toDecimal } from '#lib/domain/decimal'
import type { Report, ReportCell, ReportColumn } from '#lib/domain/inventory/reports/table'
import { csvLine, figure, text, type ExportCell } from './csv-line.ts'
import { tableSheet, type TableFormat } from './workbook/table-sheet.ts'
import { writeWorkbook } from './workbook/write-workbook.ts'

/** A report as a workbook: one sheet a table, figures as figures. */
export const reportWorkbook = (report: Report): Uint8Array =>
  writeWorkbook(
    report.tables.map((table, at) =>
      tableSheet({
        title: at === 0 ? `${report.title}: ${table.title}` : table.title,
        tab: table.title,
        columns: table.columns.map((column) => ({ heading: heading(column), format: formatOf(column) })),
        rows: table.rows.map((cells) => ({ cells })),
        notes: table.notes,
      }),
    ),
  )

/** The same as CSV: the tables below one another, each under its title. */
export const reportCsv = (report: Report): string =>
  report.tables
    .map((table) =>
      [
        csvLine([text(table.title)]),
        csvLine(table.columns.map((column) => text(heading(column)))),
        ...table.rows.map((row) => csvLine(row.map(csvCell))),
        ...table.notes.map((note) => csvLine([text(note)])),
      ].join(''),
    )
    .join('\r\n')

const heading = ({ name, unit }: ReportColumn): string => (unit === null ? name : `${name}, ${unit}`)

function formatOf({ kind, unit }: ReportColumn): TableFormat {
  if (kind === 'text') return 'text'
  return unit === '%' ? 'percent' : 'number'
}

const csvCell = (cell: ReportCell): ExportCell =>
  typeof cell === 'string' ? text(cell) : figure(cell === null ? null : toDecimal(cell, 6))
