import { budgetsOf } from '../../goals/roadmap-budget.ts'
import { textColumn, tonnesColumn, type ReportCell, type ReportTable } from '../../inventory/reports/table.ts'
import type { RoadmapDocument, RoadmapMeasure } from '../../roadmap/document.ts'
import { firmLevels } from '../../submission/document.ts'
import { levelNames, pillarNames } from '../../submission/words.ts'
import { chapter, named, seriesTable, type Chapter } from '../report.ts'

export function measuresChapter(document: RoadmapDocument): Chapter {
  const { measures } = document
  const names = namesOf(document)
  const firm = measures.filter(({ level }) => firmLevels.includes(level)).length
  return chapter(
    'Measures',
    measures.length === 0
      ? ['No member shares a measure in this version.']
      : [
          `${measures.length} measures are shared, ${firm} of them from their investment decision on. To endorse the roadmap is not to promise a measure that is still an idea or a study.`,
          ...scenarioSentences(document),
        ],
    [
      {
        title: 'Measures by start',
        columns: [
          textColumn('Measure'),
          textColumn('Member'),
          textColumn('Pillar'),
          textColumn('Level'),
          textColumn('Start'),
          tonnesColumn('A year'),
        ],
        rows: inTime(measures).map((measure) => [
          named(measure.title, measure.illustrative),
          names(measure.organisationId),
          pillarNames[measure.pillar],
          levelNames[measure.level],
          startOf(measure),
          Number(measure.tonnesPerYear),
        ]),
        notes: measures
          .filter(({ leftOut }) => leftOut)
          .map(({ title }) => `${title} is not counted, by decision or by the scenario that is followed.`),
      },
      ...scenarioTable(document),
    ],
  )
}

const scenarioSentences = ({ scenario }: RoadmapDocument): readonly string[] =>
  scenario === undefined
    ? []
    : [
        `The roadmap follows the scenario “${scenario.name}”: what counts from another year than its company submitted, or not at all, stands below. Nobody’s own plan is changed. Reason given: ${scenario.reason}`,
      ]

/** Where the plan follows a scenario: every difference from what the members submitted. */
function scenarioTable({ scenario, members }: RoadmapDocument): readonly ReportTable[] {
  if (scenario === undefined) return []
  const names = new Map(members.map(({ organisationId, name }) => [organisationId, name]))
  return [
    {
      title: 'Differences from the submitted plans',
      columns: [textColumn('What'), textColumn('Whose'), textColumn('As submitted'), textColumn('In this plan')],
      rows: [
        ...scenario.measures.map(({ title, organisationId, submitted, start }) => [
          title,
          names.get(organisationId) ?? 'A former member',
          String(submitted),
          start === null ? 'left out' : String(start),
        ]),
        ...scenario.phases.map(({ hub, phase, submitted, from }) => [
          `${hub}, ${phase}`,
          'Shared infrastructure',
          String(submitted),
          String(from),
        ]),
      ],
      notes: [],
    },
  ]
}

export function pathwaysChapter(document: RoadmapDocument): Chapter {
  const { wedges, reference, roadmap, committed, target, gap } = document
  const budgets = budgetsOf(document)
  const names = { reference: 'Reference', committed: 'Commitments', roadmap: 'Roadmap', target: 'Target' } as const
  const kinds = ['reference', 'committed', 'roadmap', 'target'] as const
  return chapter(
    'Pathways',
    [
      'The roadmap is the reference less what the measures take off; measures of one source act in turn on what the earlier ones left. Firm is what is decided, building or running.',
    ],
    [
      seriesTable(
        'Pathways',
        [
          { name: 'Reference', of: reference },
          ...wedges.flatMap(({ pillar, firm, conditional }) => [
            { name: `${pillarNames[pillar]}, firm`, of: firm },
            { name: `${pillarNames[pillar]}, conditional`, of: conditional },
          ]),
          { name: 'Roadmap', of: roadmap },
          { name: 'Commitments', of: committed },
          { name: 'Target', of: target },
          { name: 'Gap of the measures', of: gap.measures },
          { name: 'Gap of the commitments', of: gap.commitments },
        ],
        document,
        't CO2e',
      ),
      {
        title: `Budget from ${budgets.from} to ${budgets.to}`,
        columns: [textColumn('Path'), tonnesColumn('Cumulative')],
        rows: kinds.map((kind): readonly ReportCell[] => [names[kind], budgets[kind].tonnes]),
        notes: kinds.flatMap((kind) =>
          budgets[kind].reason === null ? [] : [`${names[kind]}: ${budgets[kind].reason}`],
        ),
      },
    ],
    'pathway',
  )
}

/** What is due when: starts of measures, phases of hubs, points of the target, years of commitments. */
export function milestonesChapter(document: RoadmapDocument): Chapter {
  const names = namesOf(document)
  const rows = [
    ...document.measures
      .filter(({ leftOut }) => !leftOut)
      .map((measure) => ({
        year: measure.countsFrom ?? measure.start,
        what: `${named(measure.title, measure.illustrative)} starts`,
        who: names(measure.organisationId),
      })),
    ...(document.hubs ?? []).flatMap((hub) =>
      hub.phases.map((phase) => ({
        year: phase.from,
        what: `${named(hub.name, hub.illustrative)}: ${phase.name} opens`,
        who: hub.owner.name,
      })),
    ),
    ...document.cluster.target.map((point) => ({
      year: point.year,
      what: 'A point of the cluster’s target falls due',
      who: document.cluster.name,
    })),
    ...document.commitments.map((each) => ({
      year: each.targetYear,
      what: `${named(each.title, each.illustrative)} falls due`,
      who: names(each.organisationId),
    })),
  ].toSorted((a, b) => a.year - b.year || a.what.localeCompare(b.what, 'en'))
  return chapter(
    'Milestones',
    rows.length === 0 ? ['Nothing is due yet.'] : ['What is due in which year, and with whom.'],
    [
      {
        title: 'Milestones',
        columns: [textColumn('Year'), textColumn('What'), textColumn('With whom')],
        rows: rows.map(({ year, what, who }) => [String(year), what, who]),
        notes: [],
      },
    ],
  )
}

export const namesOf = ({ members }: Pick<RoadmapDocument, 'members'>): ((organisationId: string) => string) => {
  const names = new Map(members.map((member) => [member.organisationId, member.name]))
  return (organisationId) => names.get(organisationId) ?? 'A former member'
}

export const inTime = (measures: readonly RoadmapMeasure[]): readonly RoadmapMeasure[] =>
  measures.toSorted((a, b) => a.start - b.start || a.title.localeCompare(b.title, 'en'))

const startOf = ({ start, earlierStarts, countsFrom }: RoadmapMeasure): string =>
  [
    String(start),
    ...(countsFrom === undefined || countsFrom === start ? [] : [`counts from ${countsFrom}`]),
    ...(earlierStarts.length === 0 ? [] : [`was ${earlierStarts.map((each) => each.start).join(', ')}`]),
  ].join('; ')
