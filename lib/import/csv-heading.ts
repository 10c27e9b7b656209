import { ok, type Result } from '#lib/domain/result'
import { refuseFile, shown, type FileRefusal } from './file-refusal.ts'

/** Which columns a kind of file may have and which it must have. */
export type ColumnPlan = {
  readonly known: readonly string[]
  readonly required: readonly string[]
  /** Columns of which a file has both or neither. */
  readonly together?: readonly (readonly [string, string])[]
}

export type Heading = {
  /** Every column of the file in its order; null where the product does not know it. */
  readonly columns: readonly (string | null)[]
  /** Names of the columns that are kept out. */
  readonly unknown: readonly string[]
}

const maximumColumns = 200
const headingBytes = 20_000

export function readHeading(cells: readonly string[], plan: ColumnPlan): Result<Heading, FileRefusal> {
  const names = withoutTrailingBlanks(cells.map((cell) => cell.trim().toLowerCase()))
  if (names.length > maximumColumns)
    return refuseFile(
      'too-many-columns',
      `The file has ${names.length} columns; at most ${maximumColumns} can be read.`,
    )
  const missing = plan.required.filter((column) => !names.includes(column))
  if (missing.length > 0)
    return refuseFile(
      'missing-column',
      `${columnList('The column', 'The columns', missing)} missing. The heading (row 1) reads “${shown(cells.join(', '))}”.`,
    )
  const alone = (plan.together ?? []).find(([one, other]) => names.includes(one) !== names.includes(other))
  if (alone !== undefined) {
    const [there, away] = names.includes(alone[0]) ? alone : alone.toReversed()
    return refuseFile(
      'missing-column',
      `The column ${away} is missing beside the column ${there}. Give both columns, or neither.`,
    )
  }
  const doubled = plan.known.find((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (doubled !== undefined)
    return refuseFile('doubled-column', `The column ${doubled} stands in the heading twice. Remove one of the two.`)
  const known = new Set(plan.known)
  return ok({
    columns: names.map((name) => (known.has(name) ? name : null)),
    unknown: names.flatMap((name, at) =>
      known.has(name) ? [] : [name === '' ? '(no heading)' : shown((cells[at] ?? '').trim())],
    ),
  })
}

const delimiters: readonly (readonly [string, string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
]

/** Refuses a file whose heading makes more sense under another separator than the comma. Judged before any row is read. */
export function refuseOtherDelimiter(bytes: Buffer, plan: ColumnPlan): Result<null, FileRefusal> {
  const [line = ''] = bytes
    .subarray(0, headingBytes)
    .toString('utf8')
    .split(/[\r\n]/, 1)
  const knownUnder = (separator: string) =>
    line.split(separator).filter((cell) => plan.known.includes(cell.replaceAll('"', '').trim().toLowerCase())).length
  const underComma = knownUnder(',')
  const other = delimiters.find(([separator]) => knownUnder(separator) > underComma)
  if (other === undefined) return ok(null)
  return refuseFile(
    'wrong-delimiter',
    `The columns are separated by ${other[1]}, not by commas. Save the file as “CSV (comma delimited)”.`,
  )
}

/** Spreadsheets write empty cells to the right of a table that once was wider. */
function withoutTrailingBlanks(names: readonly string[]): readonly string[] {
  const last = names.findLastIndex((name) => name !== '')
  return names.slice(0, last + 1)
}

const columnList = (one: string, many: string, columns: readonly string[]): string =>
  columns.length === 1
    ? `${one} ${columns[0]} is`
    : `${many} ${columns.slice(0, -1).join(', ')} and ${columns.at(-1)} are`
