import type { RegisterFigure } from '#lib/domain/inventory/register-figure'
import { ok, type Result } from '#lib/domain/result'
import { takeRecords } from '../csv-rows.ts'
import { textBytes } from '../file-bytes.ts'
import { refuseFile, type FileRefusal } from '../file-refusal.ts'
import { tonnesIn } from './sheet-columns.ts'

const [account, permit, emissions] = ['id', 'PermitOrPlanID', 'VerifiedEmissions_']
const maximumFigures = 1_000_000

/**
 * The installations of the EU Transaction Log as a wide table: one row an account, nine columns a year. Null where the text is
 * another table. “NA” is a year the account did not take part in; “Excluded” and its like are kept as the year's status.
 */
export async function readEutl(bytes: Buffer): Promise<Result<readonly RegisterFigure[] | null, FileRefusal>> {
  const text = textBytes(bytes)
  if (!text.ok) return text
  if (!text.value.bytes.subarray(0, 20_000).includes(emissions)) return ok(null)
  const figures: RegisterFigure[] = []
  let columns: ReadonlyMap<string, number> | null = null
  let years: readonly number[] = []
  const taken = await takeRecords(text.value.bytes, (cells) => {
    if (columns === null) {
      columns = new Map(cells.map((cell, at) => [cell.trim(), at]))
      years = cells.flatMap((cell) => (cell.startsWith(emissions) ? [Number(cell.slice(emissions.length))] : []))
      return ok(null)
    }
    const known = columns
    if (figures.length > maximumFigures)
      return refuseFile('too-many-rows', `The register holds more than ${maximumFigures.toLocaleString('en')} figures.`)
    figures.push(...figuresOf((column) => valueOf(cells[known.get(column) ?? -1]), years))
    return ok(null)
  })
  if (!taken.ok) return taken
  const has = (column: string) => columns?.has(column) === true
  return ok(has(account) && has(permit) && years.length > 0 ? figures : null)
}

function figuresOf(read: (column: string) => string, years: readonly number[]): readonly RegisterFigure[] {
  const id = read(account)
  if (id === '') return []
  const ids = [read(permit)].filter((known) => known !== '')
  const operator = read('AccountHolderName') || null
  const name = read('InstallationNameOrAircraftOperatorCode') || (operator ?? '')
  const state = read('AccountStatus')
  return years.flatMap((year): readonly RegisterFigure[] => {
    const verified = read(`${emissions}${year}`)
    if (verified === '') return []
    const tonnes = tonnesIn(verified)
    const words = [state, read(`ComplianceCode_${year}`), tonnes === null ? verified : '']
    const status = words.filter((word) => word !== '').join(', ') || null
    return [{ register: 'eutl', account: id, ids, name, operator, year, tonnes, status }]
  })
}

const valueOf = (cell: string | undefined): string => {
  const text = (cell ?? '').trim()
  return text === 'NA' || text === '-' ? '' : text
}
