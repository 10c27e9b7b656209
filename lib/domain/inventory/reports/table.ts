/** A cell of a report: a text, a number in the unit of its column, or null where nothing is known. Null is never zero. */
export type ReportCell = string | number | null

export type ReportColumn = {
  readonly name: string
  readonly kind: 'text' | 'number'
  /** `t CO2e`, `%`; null for text. */
  readonly unit: string | null
}

/** A table as a sheet or a page shows it. Each row has a cell for each column. Figures are not rounded. */
export type ReportTable = {
  readonly title: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportCell[])[]
  /** Sentences below the table. */
  readonly notes: readonly string[]
}

export type Report = { readonly title: string; readonly tables: readonly ReportTable[] }

export const textColumn = (name: string): ReportColumn => ({ name, kind: 'text', unit: null })
export const tonnesColumn = (name: string): ReportColumn => ({ name, kind: 'number', unit: 't CO2e' })
export const percentColumn = (name: string): ReportColumn => ({ name, kind: 'number', unit: '%' })
