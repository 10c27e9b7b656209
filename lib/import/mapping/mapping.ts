import type { Scope } from '#lib/domain/submission/document'
import type { LineColumn } from '#lib/domain/template/lines-sheet'

/** What a column of a sheet of one's own can stand for. */
export const mappedFields = [
  'site',
  'year',
  'scope',
  'category',
  'stream',
  'quantity',
  'unit',
  'factor',
  'factorId',
  'gas',
  'tonnes',
  'source',
  'notation',
  'reason',
  'method',
  'quality',
  'uncertainty',
  'note',
] as const satisfies readonly LineColumn[]
export type MappedField = (typeof mappedFields)[number]

/** Units a column of tonnages can stand in, as powers of ten of a tonne. */
export const massPowers = { g: -6, kg: -3, t: 0, kt: 3, Mt: 6 } as const
export type MassUnit = keyof typeof massPowers

/**
 * How a sheet of one's own is read, as plain JSON that can be kept and used again. Columns go by their label (see `labelsOf`), so that
 * next year's sheet may have them in another place.
 */
export type Mapping = {
  /** As the spreadsheet counts. */
  readonly headingRow: number
  readonly columns: Readonly<Partial<Record<MappedField, string>>>
  /** `headings`: each year has a column of its own, whose label names it, and one row gives a line for each. */
  readonly years: 'column' | 'headings'
  /** Labels that name a year but hold something else, such as a target. */
  readonly notYears: readonly string[]
  /** Unit of the tonnages; null while nobody has said. */
  readonly tonnesUnit: MassUnit | null
  /** How text is to be read that looks like a number; numbers of the spreadsheet are numbers. */
  readonly decimalSign: 'point' | 'comma'
  /** What holds for every row, where no column says it. */
  readonly fixed: {
    readonly site: string | null
    readonly year: number | null
    readonly scope: Scope | null
    readonly gas: string | null
    readonly unit: string | null
    readonly source: string | null
  }
}

/** A mapping as guessed, and what its owner must still say, a sentence each. */
export type Proposal = { readonly mapping: Mapping; readonly questions: readonly string[] }
