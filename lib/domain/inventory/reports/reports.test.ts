import { expect, test } from 'vitest'
import type { GwpSet } from '../../factors/factor.ts'
import type { InventoryLine } from '../line.ts'
import { calculatedLine, notedLine, reportedLine } from '../make-line.ts'
import { esrsE16, type EsrsInput } from './esrs-e1-6.ts'
import { gri305, type GriInput } from './gri-305.ts'
import { inventoryReport } from './inventory-report.ts'
import type { ReportInput } from './report-input.ts'
import type { Report, ReportCell } from './table.ts'

/** Works: wholly ours. Plant: 45 %. In 2024: scope 1 100 + 20 + 0.45 x 200 = 210; 2023: 250; base year 2019: 300. */
const lines: readonly InventoryLine[] = [
  calculatedLine(
    { result: { tonnes: '100', byGas: { CO2: '90', 'CH4-fossil': '10' }, biogenicTonnes: '30' } },
    { id: '1', siteId: 'works', method: 'tier-3' },
  ),
  reportedLine('20', { id: '2', siteId: 'works', category: 'fugitive' }, 'HFC-134a'),
  reportedLine('200', { id: '3', siteId: 'plant', category: 'process' }, 'CO2'),
  reportedLine('-7', { id: '4', siteId: 'works', category: 'removal' }, 'CO2'),
  reportedLine('40', { id: '5', siteId: 'works', scope: '2-location', category: 'electricity' }),
  reportedLine('10', { id: '6', siteId: 'works', scope: '2-market', category: 'electricity' }),
  reportedLine('50', { id: '7', siteId: 'works', scope: '3', category: 'fuel-and-energy' }),
  notedLine(
    'not-estimated',
    { id: '8', siteId: 'works', scope: '3', category: 'commuting', stream: null },
    'No survey yet.',
  ),
  reportedLine('250', { id: '9', siteId: 'works', year: 2023 }),
  reportedLine('300', { id: '10', siteId: 'works', year: 2019 }),
  reportedLine('9999', { id: '11', siteId: 'foreign' }),
]

const input: ReportInput = {
  organisation: 'Hanson',
  year: 2024,
  baseYear: 2019,
  lines,
  sites: [
    { id: 'works', name: 'Works' },
    { id: 'plant', name: 'Plant' },
    { id: 'foreign', name: 'Foreign' },
  ],
  consolidation: 'equity-share',
  boundary: [
    { siteId: 'foreign', share: 0, because: 'Another company operates it.' },
    { siteId: 'plant', share: 0.45, because: 'Holds 45 % of it.' },
    { siteId: 'works', share: 1, because: 'Holds 100 % of it.' },
  ],
  restatement: null,
}
const esrs: EsrsInput = {
  ...input,
  regulated: new Map([[2024, { tonnes: 147, unstated: [] }]]),
  targets: [{ row: '1', year: 2030, tonnes: 150 }],
  netRevenue: new Map(),
  revenueSource: null,
  currency: 'GBP',
}
const gri: GriInput = { ...input, intensityPer: [], reductions: [] }

const row = (report: Report, table: string, first: string, second?: string): readonly ReportCell[] | undefined =>
  report.tables
    .find((each) => each.title.startsWith(table))
    ?.rows.find((cells) => cells[0] === first && (second === undefined || cells[1] === second))

test('Each row of each report has a cell for each column', () => {
  for (const report of [inventoryReport(input), esrsE16(esrs), gri305(gri)])
    for (const table of report.tables)
      for (const cells of table.rows) expect(cells.length, table.title).toBe(table.columns.length)
})

test('Scope 1 stands by source and gas, a half-owned plant by its share, and removals and biogenic CO2 apart', () => {
  const report = inventoryReport(input)
  const [, co2, ch4, , hfc] = row(report, 'Scope 1', 'Scope 1') ?? []
  expect([co2, ch4, hfc]).toEqual([180, 10, 20])
  expect(row(report, 'Scope 1', 'Scope 1')?.at(-2)).toBe(210)
  expect(row(report, 'Scope 1', 'Process')?.at(1)).toBe(90)
  expect(row(report, 'Outside', 'Biogenic CO2 of scope 1')).toEqual(['Biogenic CO2 of scope 1', 30])
  expect(row(report, 'Outside', 'Removals')).toEqual(['Removals', 7])
})

test('The report follows the order of the GHG Protocol and names what it leaves out', () => {
  const report = inventoryReport(input)
  expect(report.tables.map((table) => table.title)).toEqual([
    'Boundary',
    'Scope 1 by source and gas',
    'Scope 2, both ways',
    'Scope 3 by category',
    'Outside the scopes',
    'Methods',
    'Exclusions',
    'Base year',
  ])
  expect(report.tables.find((table) => table.title === 'Exclusions')?.rows).toEqual([
    ['Works', '3', '7 Employee commuting', 'Not estimated', 'No survey yet.'],
  ])
  expect(row(report, 'Scope 3', '7 Employee commuting')).toEqual([
    '7 Employee commuting',
    null,
    'Not estimated: No survey yet.',
  ])
  expect(row(report, 'Scope 3', '15 Investments')?.at(-1)).toBe('No entry')
  expect(report.tables[3]?.rows).toHaveLength(16)
})

test('Scope 2 stands both ways and is not added up', () => {
  expect(row(inventoryReport(input), 'Scope 2', 'Scope 2')).toEqual(['Scope 2', 40, 10])
})

test('A site outside the boundary is named with its reason and adds nothing', () => {
  expect(row(inventoryReport(input), 'Boundary', 'Foreign')).toEqual([
    'Foreign',
    0,
    'Another company operates it.',
    null,
  ])
})

test('ESRS E1-6: gross scope 1 of 210 t is 16 per cent below 2023, 70 per cent of it in a trading scheme', () => {
  const report = esrsE16(esrs)
  const [, base, before, now, change, , in2030, in2050, annual] =
    row(report, 'Gross', 'Gross scope 1 GHG emissions') ?? []
  expect([base, before, now, in2030, in2050]).toEqual([300, 250, 210, 150, null])
  expect(change).toBeCloseTo(-16, 9)
  // From 300 t in 2019 to 150 t in 2030 is half in eleven years.
  expect(annual).toBeCloseTo(-50 / 11, 9)
  const regulated = row(
    report,
    'Gross',
    'Percentage of scope 1 GHG emissions from regulated emission trading schemes (%)',
  )
  expect(regulated?.[3]).toBeCloseTo(70, 9)
  expect(regulated?.[2]).toBeNull()
})

test('ESRS E1-6: totals are 300 t location-based and 270 t market-based, and blank where a scope is missing', () => {
  const report = esrsE16(esrs)
  expect(row(report, 'Gross', 'Total GHG emissions (location-based)')?.slice(1, 5)).toEqual([null, null, 300, null])
  expect(row(report, 'Gross', 'Total GHG emissions (market-based)')?.[3]).toBe(270)
  expect(row(report, 'Gross', '3 Fuel- and energy-related')?.[3]).toBe(50)
  expect(row(report, 'Gross', '15 Investments')).toBeUndefined()
})

// Delegated Regulation (EU) 2023/2772, annex I, ESRS E1, application requirements 48 and 54: headings and rows in their order.
test('ESRS E1-6 has the headings and the rows of the table of application requirement 48', () => {
  const [emissions, , intensity] = esrsE16({ ...esrs, netRevenue: new Map([[2024, 500_000]]) }).tables
  expect(emissions?.columns.map(({ name }) => name)).toEqual([
    'Emissions',
    'Base year 2019',
    'Comparative (2023)',
    'N (2024)',
    'N / N-1',
    '2025',
    '2030',
    '2050',
    'Annual target / base year',
  ])
  expect(emissions?.rows.map(([name]) => name)).toEqual([
    'Scope 1 GHG emissions',
    'Gross scope 1 GHG emissions',
    'Percentage of scope 1 GHG emissions from regulated emission trading schemes (%)',
    'Scope 2 GHG emissions',
    'Gross location-based scope 2 GHG emissions',
    'Gross market-based scope 2 GHG emissions',
    'Significant scope 3 GHG emissions',
    'Total gross indirect (scope 3) GHG emissions',
    '3 Fuel- and energy-related',
    'Total GHG emissions',
    'Total GHG emissions (location-based)',
    'Total GHG emissions (market-based)',
  ])
  expect(intensity?.columns.map(({ name }) => name)).toEqual(['Intensity', 'Comparative (2023)', 'N (2024)', 'N / N-1'])
})

test('ESRS E1-6: warming potentials that are not the newest are said to be so', () => {
  const notes = (gwp: GwpSet) => {
    const only = lines.slice(0, 1).map((line) => calculatedLine({ gwp }, { id: line.id, siteId: line.siteId }))
    return esrsE16({ ...esrs, lines: only }).tables[0]?.notes.filter((note) => note.includes('39 (d)'))
  }
  expect(notes('AR5')).toHaveLength(1)
  expect(notes('AR6')).toEqual([])
})

test('ESRS E1-6: a share that is not stated for every site is no share, and the sites are named', () => {
  const report = esrsE16({ ...esrs, regulated: new Map([[2024, { tonnes: null, unstated: ['Works'] }]]) })
  const name = 'Percentage of scope 1 GHG emissions from regulated emission trading schemes (%)'
  expect(row(report, 'Gross', name)?.[3]).toBeNull()
  expect(report.tables[0]?.notes).toContainEqual(
    'Not stated: the share of scope 1 under regulated emission trading schemes in 2024, of Works.',
  )
})

test('ESRS E1-6: 300 and 270 t over half a million are 600 and 540 t a million; without revenue it is not stated', () => {
  const table = (over: Partial<EsrsInput>) =>
    esrsE16({ ...esrs, ...over }).tables.find((each) => each.title.startsWith('GHG intensity'))
  expect(table({})).toMatchObject({ rows: [], notes: ['Not stated: the net revenue of the year.'] })
  const given = table({ netRevenue: new Map([[2024, 500_000]]), revenueSource: 'Annual report, page 80' })
  expect(given?.rows.map((cells) => cells.slice(1, 3))).toEqual([
    [null, 600],
    [null, 540],
  ])
  expect(given?.columns[2]?.unit).toBe('t CO2e / million GBP')
  expect(given?.notes).toEqual(['Net revenue of 2024: 500000 GBP, Annual report, page 80.'])
  const without = table({ netRevenue: new Map([[2024, 500_000]]), lines: lines.filter(({ scope }) => scope !== '3') })
  expect(without?.notes[1]).toBe('Not known: a total in which one of its scopes has no figure.')
})

test('GRI 305-1 to 305-3 give gross figures, gases, base year and biogenic CO2', () => {
  const report = gri305(gri)
  expect(row(report, '305-1', 'a')?.[2]).toBe(210)
  expect(row(report, '305-1', 'b')?.[4]).toBe('CO2, CH4, HFCs')
  expect(row(report, '305-1', 'c')?.[2]).toBe(30)
  expect(row(report, '305-1', 'd')?.[4]).toBe('2019: 300 t CO2e.')
  expect(row(report, '305-2', 'a')?.[2]).toBe(40)
  expect(row(report, '305-2', 'b')?.[2]).toBe(10)
  expect(row(report, '305-3', 'a')?.[2]).toBe(50)
  expect(row(report, '305-3', 'd')?.[4]).toBe('3 Fuel- and energy-related')
})

test('GRI 305-4 is not stated without a denominator, and 250 and 220 t over 500 t of product are 0.5 and 0.44', () => {
  const table = (over: Partial<GriInput>) => gri305({ ...gri, ...over }).tables[3]
  expect(table({})).toMatchObject({ rows: [], notes: ['Not stated: the amount it would be per.'] })
  const [direct, location, market, denominator] =
    table({ intensityPer: [{ name: 'Cement', unit: 't', amount: 500 }] })?.rows ?? []
  expect([direct?.[1], direct?.[2]]).toEqual(['Scope 1 per cement', 0.42])
  expect([location?.[1], location?.[2]]).toEqual(['Scope 1 and location-based scope 2 per cement', 0.5])
  expect(market?.[2]).toBe(0.44)
  expect(denominator?.[4]).toBe('Cement: 500 t')
})

test('GRI 305-5 sums the reductions of the company’s own measures, with the change since the base year beside them', () => {
  const boiler = { scopes: ['1'], gases: ['CO2'], untold: null, energy: [] } as const
  const contract = { scopes: [], gases: [], untold: 'it is entered for its whole site', energy: [] } as const
  const reductions = [
    { title: 'Boiler', tonnes: 5, ...boiler },
    { title: 'Contract', tonnes: 7, ...contract },
  ]
  const report = gri305({ ...gri, reductions })
  expect(row(report, '305-5', 'a')?.[2]).toBe(12)
  expect(row(report, '305-5', 'd', 'Reduced in scope 1 (direct)')?.[2]).toBe(5)
  expect(row(report, '305-5', 'd', 'Scope not told')?.slice(2)).toEqual([
    7,
    't CO2e',
    'Not told of Contract: it is entered for its whole site.',
  ])
  // 210 t against 300 t of the base year; scope 3 has no figure there.
  expect(row(report, '305-5', 'beside', 'Change of gross scope 1 from 2019 to 2024')?.[2]).toBe(-90)
  expect(row(report, '305-5', 'beside', 'Change of gross scope 3 from 2019 to 2024')?.slice(2)).toEqual([
    null,
    't CO2e',
    'Not known',
  ])
  expect(row(report, 'Not part', '305-7')?.[4]).toContain('Not applicable')
})

test('GRI 305-5 says so where no measure operates', () => {
  expect(row(gri305(gri), '305-5', 'a')?.slice(2)).toEqual([
    null,
    null,
    'Not stated: no measure that operates is entered for 2024.',
  ])
})

test('A year without any line is unknown in every report, never zero', () => {
  const empty = { lines: [] }
  expect(row(esrsE16({ ...esrs, ...empty }), 'Gross', 'Gross scope 1 GHG emissions')?.[3]).toBeNull()
  expect(row(gri305({ ...gri, ...empty }), '305-1', 'a')?.slice(2)).toEqual([null, 't CO2e', 'Not known'])
  expect(row(inventoryReport({ ...input, ...empty }), 'Scope 2', 'Scope 2')).toEqual(['Scope 2', null, null])
})
