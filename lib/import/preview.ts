import type { EmissionRow, SiteRow } from '#lib/domain/inventory/import-row'
import type { ReadFile } from './csv-rows.ts'
import type { FileRefusal, RowProblem } from './file-refusal.ts'
import { companiesIn, type CompanyInFile } from './own-rows.ts'

export type ImportKind = 'sites' | 'emissions'

/** What a preview knows beside the rows: how the file was read, and what its importer chose. */
export type ImportSummary = {
  /** Why the whole file was turned away; its sentence is all there is then. */
  readonly refusal: string | null
  readonly counts: { readonly rows: number; readonly good: number; readonly bad: number; readonly blank: number }
  readonly notes: readonly string[]
  readonly unknownColumns: readonly string[]
  /** Companies of a site file. */
  readonly companies: readonly CompanyInFile[]
  /** The companies that the importer chose as theirs; null while they did not choose. */
  readonly chosen: readonly string[] | null
  /** What happens to figures of sites that the company does not have. */
  readonly others: 'refuse' | 'leave-out'
}

/** The rows of a file as they were read, and every cell that could not be. */
export type ImportRows<Row> = { readonly rows: readonly Row[]; readonly problems: readonly RowProblem[] }

export const summaryOf = (kind: ImportKind, file: ReadFile<SiteRow> | ReadFile<EmissionRow>): ImportSummary => ({
  refusal: null,
  counts: file.counts,
  notes: file.notes,
  unknownColumns: file.unknownColumns,
  companies: kind === 'sites' ? companiesIn(file.rows as readonly SiteRow[]) : [],
  chosen: null,
  others: 'refuse',
})

export const refusedSummary = (refusal: FileRefusal): ImportSummary => ({
  refusal: refusal.sentence,
  counts: { rows: 0, good: 0, bad: 0, blank: 0 },
  notes: [],
  unknownColumns: [],
  companies: [],
  chosen: null,
  others: 'refuse',
})
