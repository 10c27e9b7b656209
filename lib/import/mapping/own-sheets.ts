import type { LineRow } from '#lib/domain/inventory/line-row'
import type { Digest } from '#lib/domain/digest'
import type { Result } from '#lib/domain/result'
import type { ReadFile } from '../csv-rows.ts'
import { refuseFile, shown, type FileRefusal } from '../file-refusal.ts'
import type { LineOptions } from '../template/line-rows.ts'
import type { Cell, Sheet, Workbook } from '../workbook/workbook.ts'
import { applyMapping } from './apply-mapping.ts'
import { headingFingerprint, labelsOf } from './headings.ts'
import type { Mapping, Proposal } from './mapping.ts'
import { guessHeadingRow, proposeMapping } from './propose-mapping.ts'

/** What a person needs to see of a sheet to say how it is to be read. */
export type SheetOutline = {
  readonly name: string
  readonly rowCount: number
  /** The first rows as they are. */
  readonly beginning: readonly (readonly Cell[])[]
  /** Null where no row of headings was found: its owner names it. */
  readonly headingRow: number | null
  readonly labels: readonly string[]
  /** Under which a remembered mapping is looked up. */
  readonly fingerprint: Digest | null
  readonly proposal: Result<Proposal, string>
}

const shownRows = 40

/** The sheets of a workbook that can be seen and hold anything. `headingRow` is the owner's choice for the sheet of that name. */
export const outlinesOf = (
  workbook: Workbook,
  chosen: { readonly sheet: string; readonly headingRow: number } | null = null,
): readonly SheetOutline[] =>
  workbook.sheets
    .filter((sheet) => !sheet.hidden && sheet.rows.length > 0)
    .map((sheet) => outlineOf(sheet, chosen?.sheet === sheet.name ? chosen.headingRow : guessHeadingRow(sheet)))

const outlineOf = (sheet: Sheet, headingRow: number | null): SheetOutline => ({
  name: sheet.name,
  rowCount: sheet.rows.length,
  beginning: sheet.rows.slice(0, shownRows),
  headingRow,
  labels: headingRow === null ? [] : labelsOf(sheet, headingRow),
  fingerprint: headingRow === null ? null : headingFingerprint(sheet, headingRow),
  proposal: proposeMapping(sheet, headingRow),
})

/** Reads one sheet of a workbook by its mapping. */
export function readOwnSheet(
  workbook: Workbook,
  name: string,
  mapping: Mapping,
  options: LineOptions,
): Result<ReadFile<LineRow>, FileRefusal> {
  const sheet = workbook.sheets.find((known) => known.name === name)
  return sheet === undefined
    ? refuseFile('no-sheet', `The workbook has no sheet “${shown(name)}” any more.`)
    : applyMapping(sheet, mapping, options)
}
