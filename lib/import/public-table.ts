import type { TableRow } from '#lib/domain/goals/public/public-actor'
import { readTable, tableColumns, type ReadTable } from '#lib/domain/goals/public/read-table'
import { ok, type Result } from '#lib/domain/result'
import { readCsv } from './csv-rows.ts'
import type { FileSource } from './file-bytes.ts'
import { refuseFile, type FileRefusal } from './file-refusal.ts'
import type { PublicTableOptions } from './worker-messages.ts'

export type PublicTable = ReadTable & { readonly rowsRead: number }
/** A table without its records: they are many and come piece by piece. */
export type PublicTableSummary = Omit<PublicTable, 'records'>

/** Columns of the tables that a rule reads where they are there. */
const further = [
  'region',
  'end_target_percentage_reduction',
  'end_target_baseline_year',
  'end_target_status',
  'interim_target',
  'interim_target_percentage_reduction',
  'interim_target_baseline_year',
  'interim_target_year',
  'scope_1',
  'scope_2',
  'scope_3',
  'gasses_coverage',
  'has_plan',
  'reporting_mechanism',
  'carbon_credit_offsets',
  'population',
  'ghg',
  'inventory_year',
  'source_url',
  'source',
  'unit',
]

/** Reads a published table as its publisher's tidy columns name it. A row with other cells than the heading refuses the file. */
export async function readPublicTable(
  source: FileSource,
  { source: table, edition }: PublicTableOptions,
): Promise<Result<PublicTable, FileRefusal>> {
  const required = tableColumns[table]
  const known = [...new Set([...required, ...further])]
  const file = await readCsv<TableRow>(source, { known, required }, (_row, cells) => cells)
  if (!file.ok) return file
  const { rows, problems, counts, notes } = file.value
  const [problem] = problems
  if (problem) return refuseFile('bad-row', `Row ${problem.row}: ${problem.reason}`)
  const read = readTable(table, rows, edition)
  if (!read.ok) return refuseFile('nothing-kept', read.refusal)
  return ok({ ...read.value, notes: [...notes, ...read.value.notes], rowsRead: counts.rows })
}
