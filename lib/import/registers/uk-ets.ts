import type { RegisterFigure } from '#lib/domain/inventory/register-figure'
import type { Workbook } from '../workbook/workbook.ts'
import { findColumns, textAt, tonnesIn } from './sheet-columns.ts'

const [permit, account] = ['Permit ID or Monitoring plan ID', 'Operator ID']
const emissions = 'Recorded emissions '

/**
 * The figures of the UK ETS compliance report as the UK ETS Authority publishes it: one row an account, a column for each year's
 * recorded emissions. Null where the workbook is another one.
 */
export function readUkEts(workbook: Workbook): readonly RegisterFigure[] | null {
  for (const sheet of workbook.sheets) {
    const columns = findColumns(sheet, [permit, account, 'Account Holder Name'])
    const years = columns
      ?.starting(emissions)
      .map(([heading, at]) => [Number(heading.slice(emissions.length)), at] as const)
    if (columns === null || years === undefined || years.length === 0) continue
    return sheet.rows.slice(columns.headingAt + 1).flatMap((row) => {
      const id = textAt(row, columns.at(account))
      if (id === '') return []
      return years.flatMap(([year, at]): readonly RegisterFigure[] => {
        const recorded = textAt(row, at)
        const surrender = textAt(row, columns.at(`Static surrender status ${year}`))
        if (recorded === '' && surrender === '') return []
        const tonnes = tonnesIn(recorded)
        const status = [textAt(row, columns.at('Account status')), surrender, tonnes === null ? recorded : '']
        return [
          {
            register: 'uk-ets',
            account: id,
            ids: [textAt(row, columns.at(permit))].filter((known) => known !== ''),
            name: textAt(row, columns.at('Installation name')) || textAt(row, columns.at('Account Holder Name')),
            operator: textAt(row, columns.at('Account Holder Name')) || null,
            year,
            tonnes,
            status: status.filter((word) => word !== '').join(', ') || null,
          },
        ]
      })
    })
  }
  return null
}
