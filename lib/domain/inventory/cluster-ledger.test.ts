import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterLedger, type LedgerInput } from './cluster-ledger.ts'
import type { TradeStatement } from './trade.ts'
import type { TransferStatement } from './transfers.ts'

const member = (
  organisationId: string,
  approach: LedgerInput['members'][number]['approach'] = 'operational-control',
) => ({
  organisationId,
  name: `${organisationId} Ltd`,
  approach,
})
const ledger = (over: Partial<LedgerInput>) =>
  clusterLedger({ year: 2024, members: [], sites: [], figures: [], trade: [], transfers: [], ...over })
const totals = (over: Partial<LedgerInput>) =>
  ledger(over).scopes.map(({ scope, gross, eliminated, net }) => [scope, ...[gross, eliminated, net].map(Math.round)])

const jointPlant = {
  members: [member('A', 'equity-share'), member('B')],
  sites: [
    {
      siteId: 'plant',
      name: 'Joint plant',
      holders: [
        { organisationId: 'A', percent: 45, operates: false, controlsFinance: false },
        { organisationId: 'B', percent: 55, operates: true, controlsFinance: true },
      ],
    },
  ],
} satisfies Partial<LedgerInput>
const states = (
  organisationId: string,
  siteId: string,
  tonnes: number,
  scope: '1' | '2-location' | '2-market' = '1',
) => ({
  organisationId,
  siteId,
  scope,
  tonnes,
})

// The known answer of METHODS 1.6.
test('A joint plant of 1,000 kt is 1,450 kt in the corporate ledgers and 1,000 kt in the cluster', () => {
  const { corporate, differences, scopes } = ledger({ ...jointPlant, figures: [states('B', 'plant', 1_000_000)] })
  expect(corporate).toMatchObject({ cluster: 1_000_000, corporateSum: 1_450_000, difference: 450_000 })
  expect(differences).toMatchObject([{ name: 'Joint plant', cluster: 1_000_000, difference: 450_000 }])
  expect(scopes).toEqual([{ scope: '1', gross: 1_000_000, eliminated: 0, net: 1_000_000 }])
})

test('A plant that both owners state counts once, by the greater owner’s figure, and figures apart are asked about', () => {
  const figures = [states('A', 'plant', 900_000), states('B', 'plant', 1_000_000)]
  const { scopes, rows, plantQueries } = ledger({ ...jointPlant, figures })
  expect(scopes).toEqual([{ scope: '1', gross: 1_900_000, eliminated: -900_000, net: 1_000_000 }])
  expect(rows).toMatchObject([{ kind: 'joint-plant', parties: ['B', 'A'] }])
  expect(rows[0]?.sentence).toBe('Joint plant is stated by B Ltd and A Ltd; the figure of B Ltd counts.')
  expect(plantQueries).toMatchObject([{ siteId: 'plant', differencePercent: 10 }])
})

const chp = { organisationId: 'Utility', siteId: 'chp' }
const mill = { organisationId: 'Mill', siteId: 'mill' }
const steam = (statedBy: 'supplier' | 'receiver'): TradeStatement => ({
  statedBy,
  supplier: chp,
  receiver: mill,
  year: 2024,
  kind: 'steam',
  amount: '100000',
  scope1: '22000',
  location: '22400',
  market: '22000',
})
const trading = {
  members: [member('Utility'), member('Mill')],
  figures: [
    states('Utility', 'chp', 60_000),
    states('Mill', 'mill', 30_000, '2-location'),
    states('Mill', 'mill', 25_000, '2-market'),
  ],
} satisfies Partial<LedgerInput>

test('Steam inside the fence leaves scope 2 both ways and stays in scope 1', () => {
  expect(totals({ ...trading, trade: [steam('supplier'), steam('receiver')] })).toEqual([
    ['1', 60_000, 0, 60_000],
    ['2-location', 30_000, -22_400, 7_600],
    ['2-market', 25_000, -22_000, 3_000],
  ])
})

test('A flow never takes out more than its buyer has in scope 2', () => {
  const figures = [states('Mill', 'mill', 10_000, '2-location')]
  expect(totals({ ...trading, figures, trade: [steam('supplier'), steam('receiver')] })).toEqual([
    ['2-location', 10_000, -10_000, 0],
  ])
})

const co2 = (
  supplier: typeof chp,
  receiver: typeof chp,
  amount: string,
  purpose: 'capture' | 'storage',
  inFigures = false,
): readonly TransferStatement[] =>
  (['supplier', 'receiver'] as const).map((statedBy) => ({
    statedBy,
    supplier,
    receiver,
    year: 2024,
    amount,
    substance: { kind: 'co2', purpose, origin: 'fossil' },
    inFigures,
  }))
const works = { organisationId: 'Emitter', siteId: 'works' }
const capture = { organisationId: 'Capturer', siteId: 'capture' }
const reservoir = { organisationId: 'Store', siteId: 'reservoir' }
const carbon = {
  members: [member('Emitter'), member('Capturer'), member('Store')],
  figures: [states('Emitter', 'works', 889_000)],
} satisfies Partial<LedgerInput>

// The known answer of METHODS 1.8.
test('0.889 Mt with 0.8 Mt stored are 0.089 Mt in the cluster, whoever owns the capture plant', () => {
  const itself = co2(works, reservoir, '800000', 'storage')
  const byOther = [...co2(works, capture, '889000', 'capture'), ...co2(capture, reservoir, '800000', 'storage')]
  expect(totals({ ...carbon, transfers: itself })).toEqual([['1', 889_000, -800_000, 89_000]])
  expect(totals({ ...carbon, transfers: byOther })).toEqual([['1', 889_000, -800_000, 89_000]])
  expect(ledger({ ...carbon, transfers: byOther }).corporate.byCompany.get('Emitter') ?? 0).toBe(0)
  expect(ledger({ ...carbon, transfers: byOther }).corporate.cluster).toBe(89_000)
})

test('A verified figure after storage is shown gross again, and not lowered twice', () => {
  const figures = [states('Emitter', 'works', 89_000)]
  const transfers = co2(works, reservoir, '800000', 'storage', true)
  expect(totals({ ...carbon, figures, transfers })).toEqual([['1', 889_000, -800_000, 89_000]])
})

test('A site that hands over more than it has does not lower the others', () => {
  const figures = [states('Emitter', 'works', 500), states('Capturer', 'capture', 100)]
  const { scopes, rows } = ledger({ ...carbon, figures, transfers: co2(works, reservoir, '700', 'storage') })
  expect(scopes).toEqual([{ scope: '1', gross: 600, eliminated: -500, net: 100 }])
  expect(rows.map((row) => row.kind)).toEqual(['co2-storage', 'held-at-zero'])
})

test('A member that has not said how it consolidates is named', () => {
  const over = { ...jointPlant, members: [member('A', null), member('B')], figures: [states('B', 'plant', 1_000)] }
  expect(ledger(over)).toMatchObject({ withoutApproach: ['A'], corporate: { corporateSum: 1_000 } })
})

test('Gross and rows give net, scope 1 net is the asset ledger, and no order of the input changes anything', () => {
  const sites = ['chp', 'mill', 'works', 'capture']
  const figure = fc.record({
    organisationId: fc.constantFrom('Utility', 'Mill', 'Emitter', 'Capturer'),
    siteId: fc.constantFrom(...sites),
    scope: fc.constantFrom('1' as const, '2-location' as const, '2-market' as const),
    tonnes: fc.double({ min: 0, max: 1e6, noNaN: true }),
  })
  const members = ['Utility', 'Mill', 'Emitter', 'Capturer', 'Store'].map((id) => member(id))
  const trade = [steam('supplier'), steam('receiver')]
  const transfers = [...co2(works, capture, '500', 'capture'), ...co2(capture, reservoir, '400', 'storage')]
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const forwards = ledger({ members, figures, trade, transfers })
      const backwards = ledger({
        members: members.toReversed(),
        figures: figures.toReversed(),
        trade: trade.toReversed(),
        transfers: transfers.toReversed(),
      })
      expect(backwards.scopes).toEqual(forwards.scopes)
      expect(backwards.rows).toEqual(forwards.rows)
      expect(backwards.differences).toEqual(forwards.differences)
      for (const { gross, eliminated, net } of forwards.scopes) {
        expect(net).toBeCloseTo(gross + eliminated, 3)
        expect(net).toBeGreaterThan(-0.01)
      }
      const scope1 = forwards.scopes.find(({ scope }) => scope === '1')
      expect(scope1?.net ?? 0).toBeCloseTo(forwards.corporate.cluster, 3)
    }),
  )
})
