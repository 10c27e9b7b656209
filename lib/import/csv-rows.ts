import { ok, type Result } from '#lib/domain/result'
import { readHeading, refuseOtherDelimiter, type ColumnPlan } from './csv-heading.ts'
import { readBytes, textBytes, type FileSource } from './file-bytes.ts'
import { refuseFile, shown, type FileRefusal, type RowProblem } from './file-refusal.ts'
import { plainBatches } from './plain-records.ts'

/** The cells of one row by column. A column that the file does not have is absent. */
export type Cells = Readonly<Record<string, string>>

export type ReadRow<Row> = (row: number, cells: Cells, problems: RowProblem[]) => Row | null

/** A file as read: the rows that are good, and every cell that is not. Import it only if there are no problems. */
export type ReadFile<Row> = FileReading & { readonly rows: readonly Row[] }

/** What is known of a file beside its good rows. */
export type FileReading = {
  readonly problems: readonly RowProblem[]
  readonly counts: { readonly rows: number; readonly good: number; readonly bad: number; readonly blank: number }
  /** Known columns that the file has. */
  readonly columns: readonly string[]
  /** Columns that were kept out, as the file spells them. */
  readonly unknownColumns: readonly string[]
  /** What else a person should know about how the file was read, a sentence each. */
  readonly notes: readonly string[]
}

export const maximumRows = 100_000
export const maximumCellLength = 10_000
/** A record longer than this has a cell that is too long, or a quotation mark that never closes. */
const maximumRecordBytes = 200_000
/** So many letters are never more bytes than that. */
const longestPlainRecord = Math.floor(maximumRecordBytes / 3)
/** With very many problems only the first of each row is named, so that a hostile file cannot fill the memory. */
const namedInFull = 10_000

/**
 * Reads a CSV file of a known kind. A file that cannot be trusted as a whole is refused; a bad cell is named and its row
 * left out. The whole file is judged before anything is answered: there is never half a result.
 */
export async function readCsv<Row>(
  source: FileSource,
  plan: ColumnPlan,
  readRow: ReadRow<Row>,
): Promise<Result<ReadFile<Row>, FileRefusal>> {
  const rows: Row[] = []
  const file = await passCsv(source, plan, readRow, (row) => rows.push(row))
  return file.ok ? ok({ ...file.value, rows }) : file
}

/** The same, with each good row handed on as it is read, so that a large file is never held row by row. */
export async function passCsv<Row>(
  source: FileSource,
  plan: ColumnPlan,
  readRow: ReadRow<Row>,
  pass: (row: Row) => void,
): Promise<Result<FileReading, FileRefusal>> {
  const file = await readBytes(source)
  if (!file.ok) return file
  const text = textBytes(file.value)
  if (!text.ok) return text
  const comma = refuseOtherDelimiter(text.value.bytes, plan)
  if (!comma.ok) return comma
  const table = await readTable(text.value.bytes, plan, readRow, pass)
  if (!table.ok || !text.value.hadMark) return table
  return ok({ ...table.value, notes: [markNote, ...table.value.notes] })
}

const markNote = 'The file begins with a UTF-8 byte order mark, as spreadsheets write it; it was left out.'

async function readTable<Row>(
  bytes: Buffer,
  plan: ColumnPlan,
  readRow: ReadRow<Row>,
  pass: (row: Row) => void,
): Promise<Result<FileReading, FileRefusal>> {
  const problems: RowProblem[] = []
  let columns: readonly (string | null)[] = []
  let unknown: readonly string[] = []
  let [row, blank, passed] = [0, 0, 0]
  const take = (cells: readonly string[]): Result<null, FileRefusal> => {
    row += 1
    if (row === 1) {
      const heading = readHeading(cells, plan)
      if (!heading.ok) return heading
      ;({ columns, unknown } = heading.value)
      return ok(null)
    }
    if (row - 1 > maximumRows) return tooManyRows()
    const long = cells.findIndex((cell) => cell.length > maximumCellLength)
    if (long !== -1) return cellTooLong(row, columns[long] ?? null)
    if (cells.every((cell) => cell === '')) {
      blank += 1
      return ok(null)
    }
    const found: RowProblem[] = []
    const good = readCells(row, cells, columns, found, readRow)
    if (good !== null && found.length === 0) {
      pass(good)
      passed += 1
    }
    problems.push(...(problems.length < namedInFull ? found : found.slice(0, 1)))
    return ok(null)
  }
  const taken = await takeRecords(bytes, take)
  if (!taken.ok) return taken
  const data = row - 1 - blank
  if (data === 0) return refuseFile('only-heading', 'The file has a heading but no rows under it.')
  return ok({
    problems,
    counts: { rows: data, good: passed, bad: data - passed, blank },
    columns: columns.filter((column) => column !== null),
    unknownColumns: unknown,
    notes: [],
  })
}

function readCells<Row>(
  row: number,
  cells: readonly string[],
  columns: readonly (string | null)[],
  problems: RowProblem[],
  readRow: ReadRow<Row>,
): Row | null {
  if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell !== '')) {
    const reason = `This row has ${count(cells.length, 'cell')} where the heading has ${columns.length}.`
    problems.push({ row, column: '', value: shown(cells.join(',')), reason })
    return null
  }
  const byColumn: Record<string, string> = {}
  columns.forEach((column, at) => {
    if (column !== null) byColumn[column] = cells[at] ?? ''
  })
  return readRow(row, byColumn, problems)
}

export type Take = (cells: readonly string[]) => Result<null, FileRefusal>

/** Takes the well-formed records fast. From the first other one on the thorough parser reads, which knows what is wrong. */
export async function takeRecords(bytes: Buffer, take: Take): Promise<Result<null, FileRefusal>> {
  const text = bytes.toString('utf8')
  let rest = 0
  let plain = 0
  for (const batch of plainBatches(text, longestPlainRecord)) {
    for (const cells of batch.records) {
      const taken = take(cells)
      if (!taken.ok) return taken
    }
    plain += batch.records.length
    rest = batch.rest
  }
  return rest === text.length ? ok(null) : takeOthers(Buffer.from(text.slice(rest)), plain, take)
}

/** Its parser is loaded only for the files that need it. */
async function takeOthers(bytes: Buffer, before: number, take: Take): Promise<Result<null, FileRefusal>> {
  const { takeThoroughly } = await import('./thorough-records.ts')
  const broken = await takeThoroughly(bytes, maximumRecordBytes, take)
  if (!('at' in broken)) return broken
  const row = before + broken.at
  if (broken.tooLong) return cellTooLong(row, null)
  return refuseFile(
    'broken-quotes',
    `The quotation marks in row ${row} do not add up: a cell in quotation marks must end with one, and a quotation mark inside it is written twice.`,
  )
}

const cellTooLong = (row: number, column: string | null) =>
  refuseFile(
    'cell-too-long',
    `Row ${row} has a cell of more than ${count(maximumCellLength, 'character')}${
      column === null ? '; perhaps a quotation mark is never closed' : ` in the column ${column}`
    }.`,
  )

const tooManyRows = () =>
  refuseFile('too-many-rows', `The file has more than ${count(maximumRows, 'row')}. Split it and import the parts.`)

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
