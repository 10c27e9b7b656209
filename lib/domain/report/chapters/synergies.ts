import { fromDecimal } from '../../decimal.ts'
import { hubKinds, type HubKind, type HubUnit } from '../../infrastructure/hub.ts'
import { hubKindNames } from '../../infrastructure/words.ts'
import { textColumn, type ReportCell, type ReportTable } from '../../inventory/reports/table.ts'
import type { RoadmapDemand, RoadmapDocument, RoadmapHub } from '../../roadmap/document.ts'
import { cellsOf, chapter, named, tableYears, withheldNotes, type Chapter } from '../report.ts'

/**
 * What neighbours give each other by sharing: how full each hub is, how much room it has for others, and how far the hubs of a kind go
 * towards what the measures need of it. Made of the totals that the roadmap shows, so that nothing is told here that it withholds.
 */
export const synergiesChapter = (document: RoadmapDocument): Chapter =>
  chapter(
    'Synergies',
    [
      ...(document.hubs ?? []).map((hub) => fullestYear(hub, document)),
      'Flows between two named sites are known to their two ends alone.',
    ],
    [roomTable(document), supplyTable(document)],
  )

function fullestYear(hub: RoadmapHub, { years }: RoadmapDocument): string {
  const { capacity, booked } = hub
  const name = named(hub.name, hub.illustrative)
  if (booked.state === 'withheld' || capacity.state === 'withheld') return `${name}: how full it is cannot be shown.`
  const used = years.flatMap((year, index) => {
    const room = fromDecimal(capacity.values[index] ?? '0')
    return room > 0 ? [{ year, share: fromDecimal(booked.values[index] ?? '0') / room }] : []
  })
  const fullest = used.reduce<(typeof used)[number] | null>(
    (most, one) => (most === null || one.share > most.share ? one : most),
    null,
  )
  if (fullest === null) return `${name} has no capacity within the horizon.`
  if (fullest.share === 0) return `${name}: no measure that counts has booked any of it.`
  const percent = Math.round(fullest.share * 100)
  return `${name} is fullest in ${fullest.year}, with ${percent} % of its capacity booked${percent > 100 ? ': more than there is' : ''}.`
}

/** Every unit in one table: each row names its own. */
const columnsOf = (document: RoadmapDocument, first: string): ReportTable['columns'] => [
  textColumn(first),
  textColumn('Unit'),
  ...tableYears(document).map((year) => ({ name: String(year), kind: 'number' as const, unit: null })),
]

const perYear = (unit: HubUnit): string => `${unit} a year`

/** Two rows of figures, cell by cell; null where either has none. */
const cellByCell =
  (combine: (one: number, other: number) => number) =>
  (row: readonly ReportCell[], others: readonly ReportCell[]): readonly ReportCell[] =>
    row.map((cell, index) => {
      const other = others[index]
      return typeof cell === 'number' && typeof other === 'number' ? combine(cell, other) : null
    })
const plus = cellByCell((one, other) => one + other)
const less = cellByCell((one, other) => one - other)

function roomTable(document: RoadmapDocument): ReportTable {
  const { hubs = [], years } = document
  const at = tableYears(document)
  return {
    title: 'Room for others in the hubs',
    columns: columnsOf(document, 'Hub'),
    rows: hubs.map((hub) => [
      named(hub.name, hub.illustrative),
      perYear(hub.unit),
      ...less(cellsOf(hub.capacity, years, at), cellsOf(hub.booked, years, at)),
    ]),
    notes: withheldNotes(hubs.map((hub) => ({ name: hub.name, of: hub.booked }))),
  }
}

/** What the measures need of each kind beside what its hubs can give or take, where both are told in one unit. */
function supplyTable(document: RoadmapDocument): ReportTable {
  const { hubs = [], demand = [], years } = document
  const at = tableYears(document)
  const matched = hubKinds.flatMap((kind) => {
    const need = demand.find(({ of, unit }) => of === demandOfKind[kind] && hubs.some(suits(kind, unit)))
    return need === undefined ? [] : [{ kind, need, own: hubs.filter(suits(kind, need.unit)) }]
  })
  return {
    title: 'What the measures need beside what the hubs can carry',
    columns: columnsOf(document, 'Of'),
    rows: matched.flatMap(({ kind, need, own }) => {
      const needed = cellsOf(need.perYear, years, at)
      const carried = own.map((hub) => cellsOf(hub.capacity, years, at)).reduce(plus)
      const row = (name: string, cells: readonly ReportCell[]) => [
        `${hubKindNames[kind]}: ${name}`,
        perYear(need.unit),
        ...cells,
      ]
      return [row('needed', needed), row('capacity of the hubs', carried), row('left over', less(carried, needed))]
    }),
    notes: withheldNotes(matched.map(({ kind, need }) => ({ name: hubKindNames[kind], of: need.perYear }))),
  }
}

const demandOfKind: Partial<Record<HubKind, RoadmapDemand['of']>> = {
  'co2-transport-storage': 'co2-transport',
  hydrogen: 'hydrogen',
  power: 'power',
  heat: 'heat',
}

const suits =
  (kind: HubKind, unit: HubUnit) =>
  (hub: RoadmapHub): boolean =>
    hub.kind === kind && hub.unit === unit
