import { fromDecimal } from '../../decimal.ts'
import { fundingStates, fundingTotal, type Funding } from '../../economics/funding.ts'
import { fundingKindNames, fundingStateNames } from '../../economics/funding-words.ts'
import { textColumn, type ReportTable } from '../../inventory/reports/table.ts'
import type { RoadmapDocument } from '../../roadmap/document.ts'
import { chapter, named, type Chapter } from '../report.ts'
import { askYear } from './what-is-shared.ts'

/** The money that every member may read, and the asks for more. What it must pay for rests on confidential costs and is not told. */
export function fundingChapter({ asks = [], funding = [], cluster }: RoadmapDocument): Chapter {
  const finance = asks.filter(({ kind }) => kind === 'finance')
  return chapter(
    'Funding',
    [
      ...(funding.length === 0
        ? []
        : [
            `${funding.length} ${funding.length === 1 ? 'source' : 'sources'} of money ${funding.length === 1 ? 'is' : 'are'} open to all members, the surest first. What the measures cost is confidential, so the gap to what they need is not told here.`,
          ]),
      finance.length === 0
        ? 'No ask for finance is on record.'
        : `${finance.length} ${finance.length === 1 ? 'ask' : 'asks'} for finance ${finance.length === 1 ? 'is' : 'are'} on record; what each of them holds up stands in the next chapter.`,
    ],
    [
      sourcesTable(funding, cluster.currency),
      byYearTable(funding, cluster.currency),
      {
        title: 'Asks for finance',
        columns: [textColumn('Ask'), textColumn('Of whom'), textColumn('Status'), textColumn('Needed by')],
        rows: finance.map((ask) => [ask.title, ask.owner.name, ask.status, askYear(ask)]),
        notes: [],
      },
    ],
  )
}

const bySureness = (funding: readonly Funding[]): readonly Funding[] =>
  funding.toSorted(
    (a, b) => fundingStates.indexOf(a.state) - fundingStates.indexOf(b.state) || a.title.localeCompare(b.title, 'en'),
  )

const sourcesTable = (funding: readonly Funding[], currency: string): ReportTable => ({
  title: 'Money on record',
  columns: [
    textColumn('Money'),
    textColumn('Kind'),
    textColumn('From'),
    textColumn('How sure'),
    { name: 'Amount', kind: 'number', unit: currency },
  ],
  rows: bySureness(funding).map((one) => [
    named(one.title, one.illustrative),
    fundingKindNames[one.kind],
    one.owner.name,
    fundingStateNames[one.state],
    fundingTotal(one),
  ]),
  notes: [],
})

/** A row for each year in which money comes, a column for each state that has some. */
function byYearTable(funding: readonly Funding[], currency: string): ReportTable {
  const years = [...new Set(funding.flatMap((one) => one.years.map(({ year }) => year)))].toSorted((a, b) => a - b)
  const states = fundingStates.filter((state) => funding.some((one) => one.state === state))
  const inYear = (state: Funding['state'], year: number): number =>
    funding
      .filter((one) => one.state === state)
      .flatMap((one) => one.years)
      .reduce((sum, each) => (each.year === year ? sum + fromDecimal(each.amount) : sum), 0)
  return {
    title: 'When the money comes',
    columns: [
      textColumn('Year'),
      ...states.map((state) => ({ name: fundingStateNames[state], kind: 'number' as const, unit: currency })),
    ],
    rows: years.map((year) => [String(year), ...states.map((state) => inYear(state, year))]),
    notes: [],
  }
}
