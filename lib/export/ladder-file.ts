import { rowsOf } from '#lib/domain/goals/ladder'
import { editionsOf, ladderLevelNames } from '#lib/domain/goals/ladder-words'
import type { RoadmapLadder } from '#lib/domain/goals/roadmap-ladder'
import { toDecimal } from '#lib/domain/decimal'
import { csvLine, figure, text } from './csv-line.ts'
import type { TableCell, TableColumn, TableSheet } from './workbook/table-sheet.ts'

const columns: readonly (TableColumn & { readonly name: string })[] = [
  { name: 'level', heading: 'Level', format: 'text', width: 12 },
  { name: 'who', heading: 'Whose goal', format: 'text' },
  { name: 'year', heading: 'Year', format: 'year' },
  { name: 'required_tonnes', heading: 'Required, t', format: 'number' },
  { name: 'committed_tonnes', heading: 'Committed, t', format: 'number' },
  { name: 'on_course_tonnes', heading: 'On course, t', format: 'number' },
  { name: 'gap_tonnes', heading: 'Gap, t', format: 'number' },
  { name: 'members_committed', heading: 'Members with a commitment', format: 'whole' },
  { name: 'members', heading: 'Members', format: 'whole' },
  { name: 'coverage_share', heading: 'Coverage of the reference', format: 'number' },
  { name: 'verdict', heading: 'Verdict', format: 'text', width: 16 },
  { name: 'reason', heading: 'Why not comparable', format: 'text', width: 40 },
  { name: 'sources', heading: 'Benchmark or edition', format: 'text', width: 50 },
  { name: 'question', heading: 'Two numbers', format: 'text', width: 40 },
]

/** One row a level and year, as the ladder's table shows them, in tonnes. */
export function ladderRows(ladder: RoadmapLadder, years: readonly number[]): readonly (readonly TableCell[])[] {
  const { committedMembers, members } = ladder.coverage
  const tonnes = (value: number | null): TableCell => (value === null ? null : toDecimal(value))
  return years.flatMap((year) =>
    ladder.lines.flatMap((line) =>
      rowsOf(line, ladder.years, [year]).map((row) => [
        row.benchmark === null ? ladderLevelNames[row.level] : 'Benchmark',
        row.name,
        row.year,
        tonnes(row.required),
        tonnes(row.committed),
        tonnes(row.onCourse),
        tonnes(row.gap),
        committedMembers,
        members,
        row.coverage === null ? null : toDecimal(row.coverage, 6),
        row.verdict,
        row.reason,
        editionsOf(line.rung).join('; '),
        row.question,
      ]),
    ),
  )
}

/** The ladder as CSV: figures as plain numbers, empty where they are withheld or not known. */
export function ladderCsv(ladder: RoadmapLadder, years: readonly number[]): string {
  const lines = ladderRows(ladder, years).map((cells) =>
    csvLine(
      cells.map((cell, at) =>
        columns[at]?.format === 'text' ? text(cell === null ? null : String(cell)) : figure(cell),
      ),
    ),
  )
  return csvLine(columns.map(({ name }) => text(name))) + lines.join('')
}

/** The ladder as a sheet of a workbook, with what is withheld said at its foot. */
export function ladderSheet(title: string, from: string, ladder: RoadmapLadder, years: readonly number[]): TableSheet {
  const { withheld, coverage } = ladder
  return {
    title,
    tab: 'Ladder',
    columns,
    rows: ladderRows(ladder, years).map((cells) => ({ cells })),
    notes: [
      from,
      'Tonnes of CO2e a year, scope 1. Gap: committed less required; more than nothing is short.',
      ...(coverage.reason === null ? [] : [`Coverage by tonnes is not shown. ${coverage.reason}`]),
      ...(withheld.committed === null ? [] : [`Committed is withheld. ${withheld.committed}`]),
      ...(withheld.onCourse === null ? [] : [`On course is withheld. ${withheld.onCourse}`]),
    ],
  }
}
