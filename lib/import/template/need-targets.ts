import type { MeasureRow as StoredMeasure } from '#db/measures'
import type { ImportDiff } from '#lib/domain/inventory/import-diff'
import type { MeasureRow } from '#lib/domain/measures/measure-row'
import type { BookingRow, LevelEvidenceRow, MeasureFlowRow, PrerequisiteRow } from '#lib/domain/measures/need-rows'
import type { Level } from '#lib/domain/submission/document'
import type { OfMeasure } from '#lib/domain/template/entry-diffs'
import { templateSheets } from '#lib/domain/template/sheets'
import { shown } from '../file-refusal.ts'
import type { SheetProblem } from './read-template.ts'

export type NeedSheet = 'bookings' | 'measureFlows' | 'levelEvidence' | 'prerequisites'

/** A measure as the file leaves it. */
export type Target = {
  readonly key: string
  readonly title: string
  readonly level: Level
  readonly stored: StoredMeasure | null
}
export const newMeasureKey = ({ row }: Pick<MeasureRow, 'row'>): string => `row ${row}`

export const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

export function targetsOf(
  stored: readonly StoredMeasure[],
  measures: ImportDiff<StoredMeasure, MeasureRow>,
): readonly Target[] {
  const after = new Map(measures.changed.map((change) => [change.after.id, change.after]))
  return [
    ...stored.map((measure) => {
      const { title, level } = after.get(measure.id) ?? measure
      return { key: measure.id, title, level, stored: measure }
    }),
    ...measures.added.map((row) => ({ key: newMeasureKey(row), title: row.title, level: row.level, stored: null })),
  ]
}

/** All measures that go by a title. */
export function measuresNamed(targets: readonly Target[]): (title: string) => readonly Target[] {
  const byTitle = Map.groupBy(targets, ({ title }) => folded(title))
  return (title) => byTitle.get(folded(title)) ?? []
}

/** The rows with the measure that each names. One that names none, or two, is a problem and is left out. */
export function placedRows<Row extends BookingRow | MeasureFlowRow | LevelEvidenceRow | PrerequisiteRow>(
  sheet: NeedSheet,
  rows: readonly Row[],
  entries: readonly { readonly id: string; readonly measureId: string }[],
  { targets, allRead }: { readonly targets: readonly Target[]; readonly allRead: boolean },
  problems: SheetProblem[],
): readonly OfMeasure<Row>[] {
  const namedBy = measuresNamed(targets)
  const owners = new Map(entries.map(({ id, measureId }) => [id, measureId]))
  return rows.flatMap((row) => {
    const named = namedBy(row.measure)
    const owner = row.id === null ? undefined : owners.get(row.id)
    const found = named.find(({ key }) => key === owner) ?? named[0]
    const reason = faultOfMeasure(named.length, owner, found)
    if (reason === null && found !== undefined) return [{ ...row, measure: found.title, measureKey: found.key }]
    if (allRead || found !== undefined) problems.push(problemAt(sheet, row.row, 'measure', row.measure, reason ?? ''))
    return []
  })
}

/** `owner` is the measure with which the row stands already. */
export function faultOfMeasure(named: number, owner: string | undefined, found: Target | undefined): string | null {
  if (found === undefined) return 'There is no measure of this title. Add it to the sheet Measures, or correct it here.'
  if (owner !== undefined && owner !== found.key)
    return 'This row stands with another measure. Empty its hidden id in column A to add it to this one.'
  if (owner === undefined && named > 1)
    return 'Two measures have this title. Give them titles of their own, or enter this in Concord.'
  return null
}

export type Touched<Said> = {
  readonly row: number
  readonly replaces: string | null
  readonly said: Said
  readonly unit: string | null
}

export function touchedIn<
  Entry extends { readonly id: string; readonly measureKey: string },
  Row extends { readonly row: number; readonly measureKey: string; readonly unit?: string | null },
>(diff: ImportDiff<Entry, Row>, { key }: Target): readonly Touched<Entry | Row>[] {
  const changed = diff.changed
    .filter(({ after }) => after.measureKey === key)
    .map(({ before, after, row }) => ({ row: row.row, replaces: before.id, said: after, unit: row.unit ?? null }))
  const added = diff.added
    .filter((row) => row.measureKey === key)
    .map((row) => ({ row: row.row, replaces: null, said: row, unit: row.unit ?? null }))
  return [...changed, ...added]
}

export const problemAt = (
  sheet: NeedSheet,
  row: number,
  column: string,
  value: string,
  reason: string,
): SheetProblem => {
  const columns: Readonly<Record<string, { readonly heading: string }>> = templateSheets[sheet].columns
  return { sheet: templateSheets[sheet].name, row, column: columns[column]?.heading ?? '', value: shown(value), reason }
}
