import { fromDecimal } from '../decimal.ts'
import { milestonesOf } from '../goals/milestones.ts'
import type { ReportCell, ReportTable } from '../inventory/reports/table.ts'
import type { Figure, RoadmapDocument, Series } from '../roadmap/document.ts'

/** A chapter of the plan: sentences, then tables. Figures in tables are not rounded. */
export type Chapter = {
  readonly title: string
  readonly sentences: readonly string[]
  readonly tables: readonly ReportTable[]
  /** The picture that stands between the two. */
  readonly picture: 'pathway' | null
}

export type RoadmapReport = {
  readonly title: string
  /** What exactly this is a report of, with its digest where it is frozen. */
  readonly subtitle: string
  readonly chapters: readonly Chapter[]
}

export const chapter = (
  title: string,
  sentences: readonly string[],
  tables: readonly ReportTable[] = [],
  picture: Chapter['picture'] = null,
): Chapter => ({ title, sentences, tables: tables.filter((table) => table.rows.length > 0), picture })

/** The years a table of the plan shows: the base year, every fifth from 2030, and the last. */
export const tableYears = ({ years }: Pick<RoadmapDocument, 'years'>): readonly number[] => [
  ...years.slice(0, 1),
  ...milestonesOf(years),
]

export const cellOf = (figure: Figure): number | null => (figure.state === 'shown' ? fromDecimal(figure.value) : null)

/** A series read at some years; nulls where it is withheld. */
export function cellsOf(series: Series, years: readonly number[], at: readonly number[]): readonly ReportCell[] {
  if (series.state === 'withheld') return at.map(() => null)
  return at.map((year) => {
    const value = series.values[years.indexOf(year)]
    return value === undefined ? null : fromDecimal(value)
  })
}

/** Why rows have no figures, each reason once: `Target: …`. */
export const withheldNotes = (
  rows: readonly { readonly name: string; readonly of: Series | Figure }[],
): readonly string[] => rows.flatMap(({ name, of }) => (of.state === 'shown' ? [] : [`${name}: ${of.reason}`]))

export const yearColumns = (at: readonly number[], unit: string): ReportTable['columns'] =>
  at.map((year) => ({ name: String(year), kind: 'number', unit }))

/** A table with a row for each series and a column for each year. */
export function seriesTable(
  title: string,
  rows: readonly { readonly name: string; readonly of: Series }[],
  document: Pick<RoadmapDocument, 'years'>,
  unit: string,
): ReportTable {
  const at = tableYears(document)
  return {
    title,
    columns: [{ name: 'Path', kind: 'text', unit: null }, ...yearColumns(at, unit)],
    rows: rows.map(({ name, of }) => [name, ...cellsOf(of, document.years, at)]),
    notes: withheldNotes(rows),
  }
}

/** What was not published is named so wherever it stands. */
export const named = (title: string, illustrative: boolean): string =>
  illustrative ? `${title} (illustrative)` : title
