/**
 * LadderTable { ladder: RoadmapLadder, years, id, caption }   one row a level and year: required, committed, on course, gap, verdict
 *   A figure that may not be shown is spelled out; two numbers of one owner have a row each below the one they belong to.
 */
import type { LadderLine, LadderRow } from '#lib/domain/goals/ladder'
import { ladderLevelNames } from '#lib/domain/goals/ladder-words'
import type { RoadmapLadder } from '#lib/domain/goals/roadmap-ladder'
import { rowsOf } from '#lib/domain/goals/ladder'
import { formatPercent, tonnesScale, type TonnesScale } from '#lib/format'
import { DataTable, type Column } from '../data-table.tsx'
import { Withheld } from '../withheld.tsx'
import { LadderVerdict } from './ladder-verdict.tsx'

type Row = LadderRow & { readonly line: LadderLine }

export function LadderTable({
  ladder,
  years,
  id,
  caption,
}: {
  readonly ladder: RoadmapLadder
  readonly years: readonly number[]
  readonly id: string
  readonly caption: string
}) {
  const rows: readonly Row[] = years.flatMap((year) =>
    ladder.lines.flatMap((line) => rowsOf(line, ladder.years, [year]).map((row) => ({ ...row, line }))),
  )
  const scale = tonnesScale(rows.flatMap((row) => [row.required ?? 0, row.committed ?? 0, row.onCourse ?? 0]))
  return (
    <DataTable
      id={id}
      caption={caption}
      captionHidden
      columns={columnsOf(ladder, scale)}
      rows={rows}
      rowKey={(row) => `${row.year} ${row.level} ${row.id}`}
    />
  )
}

function columnsOf(ladder: RoadmapLadder, scale: TonnesScale): readonly Column<Row>[] {
  const { coverage, withheld } = ladder
  const unit = scale.unit
  const climbed = (value: number | null, reason: string | null) =>
    value === null && reason !== null ? <Withheld reason={reason} /> : scale.format(value)
  return [
    {
      key: 'level',
      head: 'Level',
      rowHead: true,
      className: 'min-w-40',
      cell: ({ name, level, benchmark }) => (
        <>
          {name}
          <span className="ml-1.5 text-xs font-normal text-faint">
            {benchmark === null ? ladderLevelNames[level] : 'Benchmark'}
          </span>
        </>
      ),
    },
    { key: 'year', head: 'Year', figures: true, cell: (row) => row.year },
    {
      key: 'required',
      head: 'Required',
      unit,
      figures: true,
      cell: ({ required, line }) => {
        const { reason } = line.rung.required
        return climbed(required, reason?.kind === 'withheld' ? reason.sentence : null)
      },
    },
    {
      key: 'committed',
      head: 'Committed',
      unit,
      figures: true,
      cell: (row) => climbed(row.committed, withheld.committed),
    },
    {
      key: 'on-course',
      head: 'On course',
      unit,
      figures: true,
      cell: (row) => climbed(row.onCourse, withheld.onCourse),
    },
    { key: 'gap', head: 'Gap', unit, figures: true, cell: (row) => scale.format(row.gap) },
    ...(coverage.members === 1
      ? []
      : [
          {
            key: 'coverage',
            head: 'Coverage',
            figures: true,
            className: 'whitespace-nowrap',
            cell: (row: Row) => <Coverage row={row} coverage={coverage} />,
          },
        ]),
    { key: 'verdict', head: 'Verdict', className: 'min-w-48', cell: (row) => <LadderVerdict row={row} /> },
  ]
}

/** The share of that year's reference whose owners are committed; the members' count where it may not be shown. */
function Coverage({ row, coverage }: { readonly row: Row; readonly coverage: RoadmapLadder['coverage'] }) {
  const members = `${coverage.committedMembers} of ${coverage.members}`
  if (row.coverage !== null) return `${formatPercent(row.coverage)} (${members})`
  return (
    <>
      {members} {coverage.reason !== null && <Withheld reason={`By tonnes: ${coverage.reason}`} />}
    </>
  )
}
