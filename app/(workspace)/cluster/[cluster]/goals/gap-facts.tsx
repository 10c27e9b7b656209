import { rowsOf } from '#lib/domain/goals/ladder'
import type { RoadmapLadder } from '#lib/domain/goals/roadmap-ladder'
import { formatPercent } from '#lib/format'
import { Facts } from '#ui/facts'
import { LadderVerdict } from '#ui/goals/ladder-verdict'

/** What one looks for first: the gaps of 2030 to everybody, and how much they rest on. */
export function GapFacts({ ladder }: { readonly ladder: RoadmapLadder }) {
  const year = ladder.years.includes(2030) ? 2030 : (ladder.years.at(-1) ?? 0)
  const rows = ladder.lines.flatMap((line) => rowsOf(line, ladder.years, [year]))
  const { committedMembers, members, shareOfBase } = ladder.coverage
  return (
    <div className="mt-6">
      <Facts
        items={[
          ...rows.map((row) => ({
            term: `${row.benchmark === null ? row.name : 'Benchmark'}, ${year}`,
            value: <LadderVerdict row={{ ...row, reason: null }} />,
            ...(row.reason === null ? {} : { note: row.reason }),
          })),
          {
            term: 'Members with a commitment',
            value: `${committedMembers} of ${members}`,
            ...(shareOfBase === null ? {} : { note: `${formatPercent(shareOfBase)} of base-year tonnes` }),
          },
        ]}
      />
    </div>
  )
}
