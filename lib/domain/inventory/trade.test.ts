import { expect, test } from 'vitest'
import { tradeInside, type TradeStatement } from './trade.ts'

const plant = { organisationId: 'Utility', siteId: 'chp' }
const mill = { organisationId: 'Mill', siteId: 'mill' }
const members = new Set(['Utility', 'Mill'])

const says = (statedBy: 'supplier' | 'receiver', over: Partial<TradeStatement> = {}): TradeStatement => ({
  statedBy,
  supplier: plant,
  receiver: mill,
  year: 2024,
  kind: 'steam',
  amount: '100000',
  scope1: statedBy === 'supplier' ? '22000' : null,
  location: statedBy === 'receiver' ? '22444' : null,
  market: statedBy === 'receiver' ? '22000' : null,
  ...over,
})
const trade = (...statements: readonly TradeStatement[]) => tradeInside(statements, members, 2024)

test('Steam sold by one member to another is taken out of scope 2 and stays in the scope 1 of its producer', () => {
  const { eliminations, queries, unmatched } = trade(says('supplier'), says('receiver'))
  expect(eliminations).toMatchObject([
    {
      kind: 'steam',
      supplier: plant,
      receiver: mill,
      mwh: 100_000,
      location: 22_444,
      market: 22_000,
      producerScope1: 22_000,
    },
  ])
  expect([...queries, ...unmatched]).toEqual([])
})

test('Figures that differ by exactly the tolerance raise no question; a little more asks both ends', () => {
  expect(trade(says('supplier', { amount: '95000' }), says('receiver')).queries).toEqual([])
  const [query] = trade(says('supplier', { amount: '94000' }), says('receiver')).queries
  expect(query).toMatchObject({ to: [plant, mill], supplied: '94000', received: '100000' })
  expect(query?.differencePercent).toBeCloseTo(6, 9)
})

test('Until two ends agree, only the energy both confirm is taken out', () => {
  const [buyerSaysMore] = trade(says('supplier', { amount: '50000' }), says('receiver')).eliminations
  expect(buyerSaysMore).toMatchObject({ mwh: 50_000, location: 11_222, market: 11_000 })
  const [sellerSaysMore] = trade(says('supplier', { amount: '200000' }), says('receiver')).eliminations
  expect(sellerSaysMore).toMatchObject({ mwh: 100_000, location: 22_444 })
})

test('Nothing is eliminated on one end’s word, and the silent end is named', () => {
  const { eliminations, unmatched } = trade(says('receiver'))
  expect(eliminations).toEqual([])
  expect(unmatched).toMatchObject([{ statedBy: mill, silent: plant, amount: '100000' }])
  expect(trade(says('supplier')).unmatched).toMatchObject([{ statedBy: plant, silent: mill }])
})

test('Energy from outside the cluster stays in scope 2', () => {
  const grid = { organisationId: 'Grid', siteId: 'grid' }
  const { eliminations, outside, unmatched } = trade(says('receiver', { supplier: grid, kind: 'power' }))
  expect(outside).toMatchObject([{ member: mill, outside: grid }])
  expect([...eliminations, ...unmatched]).toEqual([])
})

test('Two meters of one flow are added up before the ends are compared', () => {
  const half = { amount: '50000', location: '11222', market: '11000' }
  const { eliminations, queries } = trade(says('supplier'), says('receiver', half), says('receiver', half))
  expect(eliminations).toMatchObject([{ location: 22_444, market: 22_000 }])
  expect(queries).toEqual([])
})

test('Another year’s flow is not taken out of this one', () => {
  expect(trade(says('supplier', { year: 2023 }), says('receiver', { year: 2023 })).eliminations).toEqual([])
})
