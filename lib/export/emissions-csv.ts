import { emissionColumns } from '#lib/domain/inventory/file-columns'
import type { EmissionFacts } from '#lib/domain/inventory/import-diff'
import { byText, csvLine, figure, text } from './csv-line.ts'

/** One figure as an export writes it, with the name of its site. */
export type ExportedFigure = EmissionFacts & { readonly siteName: string }

/** The emission file of one company, as it can be imported again. The column for notes is there only if a figure has one. */
export function emissionsCsv(figures: readonly ExportedFigure[]): string {
  const withNotes = figures.some((entry) => entry.note !== null)
  const columns = emissionColumns.filter((column) => column !== 'note' || withNotes)
  const lines = figures
    .toSorted(inFileOrder)
    .map((entry) =>
      csvLine([
        text(entry.siteKey),
        text(entry.siteName),
        figure(entry.year),
        figure(entry.scope),
        text(entry.gas),
        figure(entry.tonnes),
        text(entry.source),
        ...(withNotes ? [text(entry.note)] : []),
      ]),
    )
  return csvLine(columns.map(text)) + lines.join('')
}

const inFileOrder = (a: ExportedFigure, b: ExportedFigure): number =>
  byText(a.siteKey, b.siteKey) || a.year - b.year || byText(a.scope, b.scope) || byText(a.gas, b.gas)
