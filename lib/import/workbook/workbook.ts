/**
 * What a cell holds. A date is ISO text (`2024-01-31`, `2024-01-31T10:00:00`), a percentage text as it is shown (`5%`); an error is
 * named. A number is what the spreadsheet stored: `decimalOfNumber` writes its digits as the spreadsheet would show them.
 */
export type Cell = string | number | boolean | null | CellFault

/** A cell without a value that can be used: `#REF!` and its like, or a formula that was never calculated. */
export type CellFault = { readonly fault: string }

export const uncalculated: CellFault = { fault: 'a formula without a calculated value' }

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  /** Row 1 of the spreadsheet is `rows[0]`. Rows end with their last cell that has a value; an empty row is empty. */
  readonly rows: readonly (readonly Cell[])[]
  /** Where formulas stand, such as `F7`: their last calculated value is in the row. Only the first are named. */
  readonly formulas: readonly string[]
  readonly formulaCount: number
}

export type Workbook = { readonly sheets: readonly Sheet[] }

export type WorkbookLimits = {
  readonly fileBytes: number
  /** Bytes of all parts together once inflated, counted while inflating and never believed. */
  readonly inflatedBytes: number
  readonly rows: number
  readonly columns: number
  /** Cells of the whole workbook, formatted empty ones included. */
  readonly cells: number
  /** Letters of all cells together: one shared text can stand in many cells. */
  readonly letters: number
}

export const usualWorkbookLimits: WorkbookLimits = {
  fileBytes: 5_000_000,
  inflatedBytes: 60_000_000,
  rows: 50_000,
  columns: 200,
  cells: 750_000,
  letters: 20_000_000,
}

/** A register of a whole country or union is larger than what one company keeps; every other guard stays as it is. */
export const registerLimits: WorkbookLimits = {
  ...usualWorkbookLimits,
  fileBytes: 15_000_000,
  inflatedBytes: 120_000_000,
  cells: 1_500_000,
  letters: 60_000_000,
}

/** Most names a workbook's archive may hold: a large one has some hundred. */
export const maximumParts = 2_000
/** Real sheets shrink to a tenth or twentieth. Below the floor an entry is too small to hurt. */
export const maximumRatio = 100
export const ratioFloorBytes = 100_000
export const maximumSheets = 200
/** What a spreadsheet itself allows in one cell. */
export const maximumCellLetters = 32_767
/** Empty places count too once a row reaches beyond them: thin rows that end far to the right still take memory. */
export const slotsPerCell = 4
