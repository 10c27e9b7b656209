import { enablerKinds, type EnablerKind } from '../../submission/document.ts'
import { textColumn, type ReportTable } from '../../inventory/reports/table.ts'
import type { RoadmapAsk, RoadmapDocument, RoadmapHub } from '../../roadmap/document.ts'
import { carrierNames, enablerNames, levelNames } from '../../submission/words.ts'
import { cellOf, cellsOf, chapter, named, tableYears, withheldNotes, yearColumns, type Chapter } from '../report.ts'

export function infrastructureChapter(document: RoadmapDocument): Chapter {
  const { hubs = [], demand = [] } = document
  return chapter(
    'Shared infrastructure',
    hubs.length === 0
      ? ['The cluster keeps no infrastructure hub in this version.']
      : [
          `${hubs.length} ${hubs.length === 1 ? 'hub is' : 'hubs are'} planned with. Capacity adds up by phases; what is booked follows the measures that need it.`,
        ],
    [
      {
        title: 'Hubs',
        columns: [textColumn('Hub'), textColumn('Owner'), textColumn('Level'), textColumn('Phases')],
        rows: hubs.map((hub) => [
          named(hub.name, hub.illustrative),
          hub.owner.name,
          levelNames[hub.level],
          hub.phases.map(phaseInWords).join('; '),
        ]),
        notes: [],
      },
      ...hubs.map((hub) => occupancyTable(hub, document)),
      demandTable(demand, document),
    ],
  )
}

/** A phase with its first year, and the years in which it was to come before. */
function phaseInWords({ name, from, earlierStarts }: RoadmapHub['phases'][number]): string {
  const before = earlierStarts.map(({ start }) => start)
  return `${name} ${from}${before.length === 0 ? '' : ` (was ${before.join(', ')})`}`
}

function occupancyTable(hub: RoadmapHub, document: RoadmapDocument): ReportTable {
  const at = tableYears(document)
  const rows = [
    { name: 'Capacity', of: hub.capacity },
    { name: 'Booked', of: hub.booked },
  ]
  return {
    title: `${named(hub.name, hub.illustrative)}: capacity and bookings`,
    columns: [textColumn('Path'), ...yearColumns(at, `${hub.unit} a year`)],
    rows: rows.map(({ name, of }) => [name, ...cellsOf(of, document.years, at)]),
    notes: withheldNotes(rows),
  }
}

/** One table for all carriers: each names its own unit. */
function demandTable(demand: NonNullable<RoadmapDocument['demand']>, document: RoadmapDocument): ReportTable {
  const at = tableYears(document)
  const rows = demand.map(({ of, unit, perYear }) => ({
    name: of === 'co2-transport' ? 'CO₂ to transport' : carrierNames[of],
    unit,
    of: perYear,
  }))
  return {
    title: 'More than today, by the measures',
    columns: [
      textColumn('Of'),
      textColumn('Unit'),
      ...at.map((year) => ({ name: String(year), kind: 'number' as const, unit: null })),
    ],
    rows: rows.map(({ name, unit, of }) => [name, `${unit} a year`, ...cellsOf(of, document.years, at)]),
    notes: withheldNotes(rows),
  }
}

export function economicsChapter({ hubs = [], cluster }: RoadmapDocument): Chapter {
  const prices = hubs.filter((hub) =>
    [hub.tariffPerUnit, hub.fixedCostPerYear, hub.capex].some((price) => price.state === 'shown'),
  )
  return chapter(
    'Economics',
    [
      'What a measure costs is its owner’s and the stewards’ to know: this version, which every member reads, holds no cost of a measure.',
      prices.length === 0
        ? 'No price of shared infrastructure is open to all members.'
        : 'Prices of shared infrastructure that are open to all members stand below.',
    ],
    [
      {
        title: 'Prices of shared infrastructure',
        columns: [
          textColumn('Hub'),
          { name: 'Tariff', kind: 'number', unit: `${cluster.currency} a unit` },
          { name: 'Fixed cost', kind: 'number', unit: `${cluster.currency} a year` },
          { name: 'Capital cost', kind: 'number', unit: cluster.currency },
        ],
        rows: prices.map((hub) => [
          named(hub.name, hub.illustrative),
          cellOf(hub.tariffPerUnit),
          cellOf(hub.fixedCostPerYear),
          cellOf(hub.capex),
        ]),
        notes: [],
      },
    ],
  )
}

export function asksChapter(document: RoadmapDocument): Chapter {
  const { asks = [] } = document
  const last = document.years.slice(-1)
  return chapter(
    'Policy asks and enablers',
    [
      asks.length === 0
        ? 'No ask is on record.'
        : 'What the cluster asks of others, and the tonnes a year that wait for it.',
    ],
    enablerKinds.map((kind) => asksOfKind(kind, asks, document.years, last)),
  )
}

function asksOfKind(
  kind: EnablerKind,
  asks: readonly RoadmapAsk[],
  years: readonly number[],
  last: readonly number[],
): ReportTable {
  const own = asks.filter((ask) => ask.kind === kind)
  return {
    title: enablerNames[kind],
    columns: [
      textColumn('Ask'),
      textColumn('Of whom'),
      textColumn('Status'),
      textColumn('Needed by'),
      { name: `Dependent, ${String(last[0] ?? '')}`, kind: 'number', unit: 't CO2e' },
    ],
    rows: own.map((ask) => [
      ask.title,
      ask.owner.name,
      ask.status,
      askYear(ask),
      ...cellsOf(ask.dependent, years, last),
    ]),
    notes: withheldNotes(own.map((ask) => ({ name: ask.title, of: ask.dependent }))),
  }
}

export const askYear = ({ neededBy }: RoadmapAsk): string => (neededBy === null ? '' : String(neededBy))
