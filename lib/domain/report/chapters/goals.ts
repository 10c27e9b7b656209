import { ladderLevelNames } from '../../goals/ladder-words.ts'
import { milestonesOf } from '../../goals/milestones.ts'
import { residualGate } from '../../goals/residual-gate.ts'
import type { RoadmapLadder } from '../../goals/roadmap-ladder.ts'
import { percentColumn, textColumn, tonnesColumn, type ReportCell } from '../../inventory/reports/table.ts'
import { byMember } from '../../roadmap/by-member.ts'
import type { RoadmapDocument } from '../../roadmap/document.ts'
import { commitmentStatusNames, commitmentTypeNames } from '../../submission/words.ts'
import { cellOf, cellsOf, chapter, named, type Chapter } from '../report.ts'
import { namesOf } from './what-is-planned.ts'

export function ladderChapter(document: RoadmapDocument, ladder: RoadmapLadder): Chapter {
  const nameOf = namesOf(document)
  const { coverage } = ladder
  const at = milestonesOf(ladder.years)
  return chapter(
    'Goals from company to nation',
    [
      `${coverage.committedMembers} of ${coverage.members} members hold a commitment that stands against tonnes. Who promised nothing stands at the reference.`,
      'A gap is what is committed, or where the measures lead, less what a goal asks for: above zero is short.',
    ],
    [
      {
        title: 'Ladder of goals',
        columns: [
          textColumn('Level'),
          textColumn('Year'),
          tonnesColumn('Required'),
          tonnesColumn('Committed'),
          tonnesColumn('Gap'),
          tonnesColumn('On course'),
          tonnesColumn('Gap on course'),
        ],
        rows: ladder.lines.flatMap(({ rung, required, committed, gap, onCourse, gapOnCourse }) =>
          at.map((year): readonly ReportCell[] => {
            const index = ladder.years.indexOf(year)
            const cells = [required, committed, gap, onCourse, gapOnCourse]
            return [
              `${ladderLevelNames[rung.level]}: ${rung.name}`,
              String(year),
              ...cells.map((path) => known(path[index])),
            ]
          }),
        ),
        notes: ladder.lines.flatMap(({ rung }) =>
          rung.required.reason === null ? [] : [`${rung.name}: not comparable. ${rung.required.reason.sentence}`],
        ),
      },
      {
        title: 'Commitments of the members',
        columns: [
          textColumn('Member'),
          textColumn('Commitment'),
          textColumn('Type'),
          percentColumn('Reduction'),
          textColumn('By'),
          textColumn('Status'),
          tonnesColumn('Gap by own measures'),
        ],
        rows: byMember(document.commitments, nameOf).map((each) => [
          nameOf(each.organisationId),
          named(each.title, each.illustrative),
          commitmentTypeNames[each.type],
          each.reductionPercent === null ? null : Number(each.reductionPercent),
          String(each.targetYear),
          commitmentStatusNames[each.status],
          cellOf(each.gapTonnes),
        ]),
        notes: [],
      },
    ],
  )
}

/** What is left at the horizon, and whether that is a residual. */
export function residualsChapter({ years, reference, roadmap, cluster }: RoadmapDocument): Chapter {
  const horizon = years.at(-1) ?? cluster.horizonYear
  const [left = null] = cellsOf(roadmap, years, [horizon])
  const [base = null] = cellsOf(reference, years, years.slice(0, 1))
  const gate = typeof left === 'number' && typeof base === 'number' ? residualGate(base, left) : null
  if (gate === null)
    return chapter('Residual emissions', [
      `What is left in ${horizon} cannot be told: the paths of this version are not safe to show, or have no base.`,
    ])
  const share = Math.round(gate.residualShare * 1000) / 10
  return chapter(
    'Residual emissions',
    [
      `The measures leave ${share} % of the base year in ${horizon}.`,
      gate.passes
        ? 'That is at most a tenth: what is left can be called a residual, to be neutralised by permanent removals.'
        : 'A net-zero claim leaves a tenth at most. What is above it is not residual but undone: it needs further measures.',
    ],
    [
      {
        title: `Left in ${horizon}`,
        columns: [textColumn('Figure'), tonnesColumn('Emissions')],
        rows: [
          [`Base year ${cluster.baseYear}`, base],
          [`Left in ${horizon}`, left],
          ['Above a tenth of the base', Math.max(0, gate.overTonnes)],
        ],
        notes: [],
      },
    ],
  )
}

const known = (tonnes: number | undefined): number | null =>
  tonnes === undefined || Number.isNaN(tonnes) ? null : tonnes
