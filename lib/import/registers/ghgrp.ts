import type { RegisterFigure } from '#lib/domain/inventory/register-figure'
import { cellText } from '../workbook/cell-text.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'
import { findColumns, textAt, tonnesIn } from './sheet-columns.ts'

export type GhgrpReading = {
  readonly figures: readonly RegisterFigure[]
  /** Sheets of facilities that report no emissions of their own: suppliers, injection, storage. */
  readonly leftOut: readonly string[]
}

/**
 * The yearly summary of the US EPA's reporting programme: three rows above the heading, one sheet for each kind of emitter. A
 * facility that emits in several ways stands on several sheets, a pipeline once a state: these add up. The year stands in the title.
 * Null where the workbook is another one.
 */
export function readGhgrp(workbook: Workbook): GhgrpReading | null {
  const sheets = workbook.sheets.flatMap((sheet) => {
    const columns = findColumns(sheet, ['Facility Id', 'FRS Id', 'Facility Name'])
    return columns === null
      ? []
      : [{ sheet, columns, year: yearOf(sheet), total: columns.starting('Total reported ')[0]?.[1] }]
  })
  const years = sheets.flatMap(({ year }) => (year === null ? [] : [year]))
  if (years.length === 0) return null
  return {
    figures: sheets.flatMap(({ sheet, columns, year, total }) =>
      total === undefined || year === null
        ? []
        : sheet.rows.slice(columns.headingAt + 1).flatMap((row): readonly RegisterFigure[] => {
            const account = textAt(row, columns.at('Facility Id'))
            const reported = textAt(row, total)
            if (account === '' || reported === '') return []
            const tonnes = tonnesIn(reported)
            const frs = textAt(row, columns.at('FRS Id'))
            return [
              {
                register: 'ghgrp',
                account,
                ids: frs === '' ? [] : [`FRS ${frs}`],
                name: textAt(row, columns.at('Facility Name')),
                operator: null,
                year,
                tonnes,
                status: tonnes === null ? `${sheet.name}, ${reported}` : sheet.name,
              },
            ]
          }),
    ),
    leftOut: sheets.flatMap(({ sheet, total }) => (total === undefined ? [sheet.name] : [])),
  }
}

/** From the title in the first row: “… Greenhouse Gas Reporting Program for year 2020 …”. */
function yearOf(sheet: Sheet): number | null {
  const title = (sheet.rows[0] ?? []).map(cellText).join(' ')
  const year = /Greenhouse Gas Reporting Program\D*?((?:19|20)\d\d)/i.exec(title)?.[1]
  return year === undefined ? null : Number(year)
}
