import { neutralised } from '#lib/domain/inventory/cell-text'

/** A cell of an export: text is neutralised so that no spreadsheet runs it, a figure stays a figure. */
export type ExportCell = { readonly text: string } | { readonly figure: string }

export const text = (value: string | null): ExportCell => ({ text: value ?? '' })
/** Digits that were checked before: a minus sign in front is not a formula. */
export const figure = (value: string | number | null): ExportCell => ({ figure: value === null ? '' : String(value) })

/** One line of CSV (RFC 4180): commas, quotation marks only where needed, CRLF. */
export const csvLine = (cells: readonly ExportCell[]): string =>
  `${cells.map((cell) => quoted('text' in cell ? neutralised(cell.text) : cell.figure)).join(',')}\r\n`

const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** By code units, as the published files are sorted, and the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
