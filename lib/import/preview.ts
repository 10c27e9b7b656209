import type { SiteRow } from '#lib/domain/inventory/import-row'
import type { Register } from '#lib/domain/inventory/register-figure'
import type { FileReading, ReadFile } from './csv-rows.ts'
import type { FileRefusal, RowProblem } from './file-refusal.ts'
import type { Mapping } from './mapping/mapping.ts'
import { companiesIn, type CompanyInFile } from './own-rows.ts'
import type { SheetProblem } from './template/read-template.ts'

/** The kinds of files that can be taken in: three of our own columns, the template, a sheet of one's own, a public register. */
export const importKinds = ['sites', 'emissions', 'lines', 'template', 'sheet', 'register'] as const
export type ImportKind = (typeof importKinds)[number]

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
  /** Of a sheet of one's own, until it was read: what there is to choose from. */
  readonly sheets?: readonly OfferedSheet[]
  /** How a sheet of one's own was read. */
  readonly read?: { readonly sheet: string; readonly fingerprint: string; readonly mapping: Mapping }
  /** Why a table of one's own could not be read the way it was asked for. */
  readonly unread?: string
  /** Rows of the template that the rules of a form refuse. */
  readonly problems?: readonly SheetProblem[]
  readonly register?: OfRegister
  /** Once it was taken in: how much. */
  readonly taken?: { readonly added: number; readonly changed: number }
}

/** A sheet of one's own as a person sees it while they say how it is to be read. */
export type OfferedSheet = {
  readonly name: string
  readonly rowCount: number
  readonly beginning: readonly (readonly string[])[]
  readonly headingRow: number | null
  readonly labels: readonly string[]
  readonly fingerprint: string | null
  readonly mapping: Mapping | null
  readonly questions: readonly string[]
  /** The mapping is the one this company used for such a sheet before. */
  readonly isRemembered: boolean
}

export type OfRegister = {
  readonly register: Register
  readonly accounts: number
  readonly years: readonly number[]
  /** The site that the importer named for an account which several share. */
  readonly belongs: Readonly<Record<string, string>>
}

/** The rows of a file as they were read, and every cell that could not be. */
export type ImportRows<Row> = { readonly rows: readonly Row[]; readonly problems: readonly RowProblem[] }

const nothing: ImportSummary = {
  refusal: null,
  counts: { rows: 0, good: 0, bad: 0, blank: 0 },
  notes: [],
  unknownColumns: [],
  companies: [],
  chosen: null,
  others: 'refuse',
}

/** How a site file was read, with the companies that are in it. */
export const sitesSummary = (file: ReadFile<SiteRow>): ImportSummary => ({
  ...readSummary(file),
  companies: companiesIn(file.rows),
})

/** How a file was read, without a choice to be made. */
export const readSummary = (file: Pick<FileReading, 'counts' | 'notes' | 'unknownColumns'>): ImportSummary => ({
  ...nothing,
  counts: file.counts,
  notes: file.notes,
  unknownColumns: file.unknownColumns,
})

export const refusedSummary = (refusal: FileRefusal): ImportSummary => ({ ...nothing, refusal: refusal.sentence })
