import { textColumn, tonnesColumn } from '../../inventory/reports/table.ts'
import type { RoadmapDocument } from '../../roadmap/document.ts'
import { placeName } from '../../roadmap/place-name.ts'
import { scopeNames } from '../../submission/words.ts'
import { cellOf, chapter, seriesTable, withheldNotes, type Chapter } from '../report.ts'

export function boundaryChapter({ cluster, members, coverage }: RoadmapDocument): Chapter {
  const share = coverage.shareOfKnownTonnes
  const missing = coverage.members - coverage.membersIncluded
  return chapter(
    'Boundary and members',
    [
      cluster.boundary,
      `${cluster.name} lies in ${placeName(cluster)}. Base year ${cluster.baseYear}, horizon ${cluster.horizonYear}, cycle ${cluster.cycle}.`,
      `${coverage.membersIncluded} of ${coverage.members} members stand in it with their own submission${share.state === 'shown' ? `, with ${Math.round(Number(share.value) * 1000) / 10} % of the tonnes known` : ''}.`,
      ...(missing > 0
        ? [
            `${missing === 1 ? 'One member is' : `${missing} members are`} held at their reference pathway; nothing is scaled up.`,
          ]
        : []),
    ],
    [
      {
        title: 'Members',
        columns: [textColumn('Member'), textColumn('Standing'), tonnesColumn(`Scope 1, ${cluster.baseYear}`)],
        rows: members
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
          .map((member) => [
            member.name,
            member.standing === 'included' ? 'by its submission' : 'no submission',
            cellOf(member.baseTonnes),
          ]),
        notes: [...new Set(withheldNotes(members.map((member) => ({ name: member.name, of: member.baseTonnes }))))],
      },
    ],
  )
}

export function baselineChapter({ cluster, inventory, recorded, carried = [] }: RoadmapDocument): Chapter {
  return chapter(
    'Baseline',
    [
      `Each physical source counts once, at 100 %, whoever owns it. Scope 1 is what the roadmap plans with; the other scopes stand beside it.`,
      ...carried.map(({ sentence }) => sentence),
    ],
    [
      {
        title: `Emissions in ${cluster.baseYear}`,
        columns: [textColumn('Scope'), tonnesColumn('Emissions')],
        rows: inventory.map(({ scope, baseTonnes }) => [scopeNames[scope], cellOf(baseTonnes)]),
        notes: withheldNotes(inventory.map(({ scope, baseTonnes }) => ({ name: scopeNames[scope], of: baseTonnes }))),
      },
      {
        title: 'Scope 1 as the members report it',
        columns: [textColumn('Year'), { name: 'Sites', kind: 'number', unit: null }, tonnesColumn('Emissions')],
        rows: recorded.map(({ year, sites, tonnes }) => [String(year), sites, cellOf(tonnes)]),
        notes: [...new Set(withheldNotes(recorded.map(({ year, tonnes }) => ({ name: String(year), of: tonnes }))))],
      },
    ],
  )
}

export const referenceChapter = (document: RoadmapDocument): Chapter =>
  chapter(
    'Reference pathway',
    [
      'What would be emitted without further measures: each site’s base year, moved by the growth and the closures its company states, then summed. A site of which nothing is stated stays flat.',
    ],
    [seriesTable('Reference', [{ name: 'Reference', of: document.reference }], document, 't CO2e')],
  )
