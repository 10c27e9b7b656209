import { expect, test } from 'vitest'
import { noStatements } from '../../submission/inventory-statements.ts'
import {
  aCommitment,
  aDocument,
  aLine,
  aMeasure,
  aSite,
  anEmission,
  aStatedCommitment,
} from '../../submission/make-document.ts'
import { aRestatement } from '../../submission/make-statements.ts'
import type { InventoryDocument } from '../../submission/document.ts'
import { reportKinds, reportOf } from './of-document.ts'

const ownerShares = [{ owner: 'Hanson', percent: '40' }]
const document = {
  ...aDocument({ sites: [aSite({ ownerShares })], emissions: [anEmission()], commitments: [aCommitment()] }),
  ...noStatements,
  evidence: [],
  commitments: [aStatedCommitment()],
  schema: 'concord/submission/2' as const,
  years: [
    { year: 2021, gwp: 'AR5', consolidation: 'equity-share' },
    { year: 2022, gwp: 'AR6', consolidation: 'equity-share' },
  ] as const,
  restatements: [aRestatement()],
  lines: [aLine(), aLine({ id: 'line-2', year: 2022 })],
}
const cells = (kind: (typeof reportKinds)[number], title: string, first: string) =>
  reportOf(kind, document, 2022, 2021, 'GBP')
    .tables.find((table) => table.title.startsWith(title))
    ?.rows.find((row) => row.includes(first))

test('Each report counts a site by the share that the year’s consolidation gives', () => {
  expect(cells('inventory', 'Boundary', 'Padeswood')).toEqual(['Padeswood', 40, 'Holds 40 % of it.', 240_000])
  expect(cells('gri-305', '305-1', 'Gross direct GHG emissions')?.[2]).toBe(240_000)
})

test('The ESRS table takes a target from a commitment whose base the inventory knows', () => {
  // Half of 240,000 t by 2030, in nine years: 5.6 % of the base a year.
  const row = cells('esrs-e1-6', 'Gross scopes', 'Gross scope 1 GHG emissions')
  expect(row?.slice(1, 8)).toEqual([240_000, 240_000, 240_000, 0, null, 120_000, null])
  expect(row?.[8]).toBeCloseTo(-5.556, 3)
})

test('A restated base year stands in the report with its reason', () => {
  const base = reportOf('inventory', document, 2022, 2021, 'GBP').tables.find(({ title }) => title === 'Base year')
  expect(base?.notes.join(' ')).toContain('A boiler was counted twice.')
})

const disclosed = {
  ...document,
  measures: [
    aMeasure({ level: 'operating', start: 2021, rampYears: 4, tonnesPerYear: '1000', pillar: 'efficiency' }),
    aMeasure({ id: 'measure-2', level: 'decision', start: 2021, tonnesPerYear: '5000' }),
  ],
  disclosures: [
    {
      year: 2022,
      netRevenue: '480000000',
      revenueSource: 'Annual report, page 80',
      per: { name: 'Cement', unit: 't', amount: '400000' },
      regulated: [{ siteId: 'site-1', percent: '95' }],
    },
  ],
}
const cellsOf = (kind: (typeof reportKinds)[number], title: string, first: string, of: InventoryDocument = disclosed) =>
  reportOf(kind, of, 2022, 2021, 'GBP')
    .tables.find((table) => table.title.startsWith(title))
    ?.rows.find((row) => row.includes(first))

test('The share under trading schemes follows from what is stated of each site, and of another year it is not known', () => {
  const row = cellsOf('esrs-e1-6', 'Gross scopes', shareName)
  expect(row?.slice(1, 4)).toEqual([null, null, 95])
})

const shareName = 'Percentage of scope 1 GHG emissions from regulated emission trading schemes (%)'

test('A site without a stated share leaves the share of the company unknown and is named', () => {
  const second = aSite({ id: 'site-2', name: 'Mill' })
  const lines = [...document.lines, aLine({ id: 'line-3', siteId: 'site-2', year: 2022 })]
  const of = { ...disclosed, sites: [...document.sites, second], lines }
  expect(cellsOf('esrs-e1-6', 'Gross scopes', shareName, of)?.[3]).toBeNull()
  const [table] = reportOf('esrs-e1-6', of, 2022, 2021, 'GBP').tables
  expect(table?.notes.join(' ')).toContain('in 2022, of Mill.')
})

test('A measure that operates reduced by its ramp and its site’s share, and one that is decided by nothing', () => {
  // Two of four years of the ramp: 500 t, of which 40 % are the company's.
  expect(cellsOf('gri-305', '305-5', 'Padeswood capture (efficiency)')?.[2]).toBe(200)
  expect(cellsOf('gri-305', '305-5', 'Reduced by measures of its own')?.[2]).toBe(200)
})

test('GRI 305-4 is told per product and per net revenue', () => {
  const scope2 = [
    aLine({
      id: 'line-4',
      year: 2022,
      scope: '2-location',
      content: { kind: 'reported', gas: 'CO2e', tonnes: '0', source: 'Bill' },
    }),
  ]
  const of = { ...disclosed, lines: [...document.lines, ...scope2] }
  expect(cellsOf('gri-305', '305-4', 'Scope 1 and location-based scope 2 per cement', of)?.[2]).toBe(0.6)
  expect(cellsOf('gri-305', '305-4', 'Scope 1 and location-based scope 2 per net revenue', of)?.slice(2, 4)).toEqual([
    500,
    't CO2e / million GBP',
  ])
  // Without a market-based figure there is no such ratio.
  expect(cellsOf('gri-305', '305-4', 'Scope 1 and market-based scope 2 per cement', of)?.[2]).toBeNull()
})
