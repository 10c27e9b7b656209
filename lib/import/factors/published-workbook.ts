import { existsSync } from 'node:fs'
import { join } from 'node:path'
import readSheets from 'read-excel-file/node'
import { findUnit } from '#lib/domain/units/find-unit'
import type { Cell, FactorWorkbook } from './factor-workbook.ts'

/** For tests: the publishers' files as they are issued, which stand beside the project and not in it. */
const folder = join('..', 'shared', 'data', 'factors')
export const publishedFile = (name: string): string => join(folder, name)
export const publishedHere = existsSync(folder)
/** Said in the name of a test that cannot run. */
export const whySkipped = publishedHere
  ? ''
  : ' (skipped: the folder ../shared/data with the published files is not here)'

export async function readPublished(name: string): Promise<FactorWorkbook> {
  const sheets = await readSheets(publishedFile(name))
  const plain = (cell: unknown): Cell =>
    typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
      ? cell
      : cell instanceof Date
        ? cell.toISOString()
        : null
  return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(plain)) })) }
}

/** The symbol of a unit in the unit table, or null: what a factor of a publication has to be per. */
export function symbolOf(text: string): string | null {
  const named = findUnit(text)
  return named.ok ? named.value.unit.symbol : null
}
