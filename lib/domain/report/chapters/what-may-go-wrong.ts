import { fromDecimal } from '../../decimal.ts'
import { textColumn } from '../../inventory/reports/table.ts'
import type { RoadmapDocument, Series } from '../../roadmap/document.ts'
import { byMember } from '../../roadmap/by-member.ts'
import { firmLevels } from '../../submission/document.ts'
import { chapter, named, type Chapter } from '../report.ts'
import { inTime, namesOf } from './what-is-planned.ts'

/** What the version itself says may go otherwise. Nothing in it is a guess. */
export function risksChapter(document: RoadmapDocument): Chapter {
  const { measures, members, commitments, hubs = [] } = document
  const names = namesOf(document)
  const missing = members.filter(({ standing }) => standing === 'missing')
  const conditional = inTime(measures).filter(({ level, leftOut }) => !firmLevels.includes(level) && !leftOut)
  const slipped = inTime(measures).filter(({ earlierStarts, start }) =>
    earlierStarts.some((each) => each.start < start),
  )
  const short = byMember(commitments, names).filter(
    ({ gapTonnes }) => gapTonnes.state === 'shown' && fromDecimal(gapTonnes.value) > 0,
  )
  const rows = [
    ...missing.map(({ name }) => ['Member without a submission', name, 'stands at its reference pathway']),
    ...conditional.map((measure) => [
      'Measure not decided yet',
      `${named(measure.title, measure.illustrative)}, ${names(measure.organisationId)}`,
      `planned for ${measure.start}`,
    ]),
    ...slipped.map((measure) => [
      'Measure that has slipped',
      `${named(measure.title, measure.illustrative)}, ${names(measure.organisationId)}`,
      `${measure.start} instead of ${Math.min(...measure.earlierStarts.map((each) => each.start))}`,
    ]),
    ...hubs.flatMap((hub) =>
      hub.phases
        .filter(({ earlierStarts, from }) => earlierStarts.some(({ start }) => start < from))
        .map(({ name, earlierStarts, from }) => [
          'Hub that has slipped',
          `${named(hub.name, hub.illustrative)}: ${name}`,
          `${from} instead of ${Math.min(...earlierStarts.map(({ start }) => start))}`,
        ]),
    ),
    ...hubs.flatMap((hub) =>
      overbooked(hub, document.years).map((words) => [
        'Hub booked over its capacity',
        named(hub.name, hub.illustrative),
        words,
      ]),
    ),
    ...short.map((each) => [
      'Commitment that its owner’s measures miss',
      `${named(each.title, each.illustrative)}, ${names(each.organisationId)}`,
      `due in ${each.targetYear}`,
    ]),
  ]
  return chapter(
    'Risks',
    [
      rows.length === 0
        ? 'This version shows no missing member, no undecided or slipped measure, no slipped or overbooked hub and no missed commitment.'
        : 'What the figures of this version themselves show to be uncertain. Conditional tonnes stand apart from firm ones in the pathways.',
    ],
    [
      {
        title: 'Risks on record',
        columns: [textColumn('Risk'), textColumn('Where'), textColumn('What')],
        rows,
        notes: [],
      },
    ],
  )
}

function overbooked(
  { capacity, booked }: { readonly capacity: Series; readonly booked: Series },
  years: readonly number[],
): readonly string[] {
  if (capacity.state !== 'shown' || booked.state !== 'shown') return []
  const over = years.filter(
    (_, index) => fromDecimal(booked.values[index] ?? '0') > fromDecimal(capacity.values[index] ?? '0'),
  )
  const [first] = over
  return first === undefined ? [] : [over.length === 1 ? `in ${first}` : `in ${over.length} years from ${first}`]
}
