import type { ExportCell } from '../csv-line.ts'
import type { StyleName } from './styles-xml.ts'

/** A cell of a workbook: text that no spreadsheet runs, a figure that stays a figure, or nothing. */
export type SheetCell = ExportCell & { readonly style?: StyleName }

export type SheetColumn = { readonly width: number; readonly hidden?: boolean; readonly style?: StyleName }

/** What may be entered in a stretch of cells. A formula gives the entries of a list; a range bounds a number. */
export type Validation = {
  /** Such as `C3:C2000`. */
  readonly cells: string
  readonly rule:
    | { readonly kind: 'list'; readonly formula: string; readonly strict: boolean }
    | { readonly kind: 'whole' | 'decimal'; readonly least: number; readonly most: number }
    | { readonly kind: 'any' }
  /** Shown beside the cell while it is edited. */
  readonly title: string
  readonly prompt: string
}

export type WrittenSheet = {
  readonly name: string
  readonly hidden?: boolean
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly (SheetCell | null)[])[]
  /** So many rows on top, and columns on the left, stay in sight. */
  readonly frozenRows?: number
  readonly frozenColumns?: number
  /** Such as `A1:F20`: a row of buttons to filter by. */
  readonly filter?: string
  readonly validations?: readonly Validation[]
  readonly landscape?: boolean
}
