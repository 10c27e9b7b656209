import type { Factor } from '#lib/domain/factors/factor'
import type { FactorEdition, SkippedFactorRow } from '#lib/domain/factors/factor-set'
import type { Result } from '#lib/domain/result'

export type Cell = string | number | boolean | null
export type Row = readonly Cell[]
export type FactorSheet = { readonly name: string; readonly rows: readonly Row[] }
/** A workbook that was read before: its sheets with their cells, dates among them as the reader gives them. */
export type FactorWorkbook = { readonly sheets: readonly FactorSheet[] }

export type SkippedRow = SkippedFactorRow

export type FactorImport = FactorEdition & {
  readonly factors: readonly Factor[]
  readonly skipped: readonly SkippedRow[]
  /** Sheets that are no part of the publication's tables, by name. */
  readonly ignoredSheets: readonly string[]
}

/** What an importer gives: the factors, or a sentence that says why the workbook is not the one it reads. */
export type FactorImportResult = Result<FactorImport, string>

/** The text of a cell with its line breaks and runs of spaces as one space; a name in a publication is never longer than this. */
export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).slice(0, 1000).replace(/\s+/g, ' ').trim()

/** Whether a number can be kilograms per unit: a cell may hold infinity, or what only a slip would give. */
export const isFigure = (value: number): boolean => Math.abs(value) < 1e12
