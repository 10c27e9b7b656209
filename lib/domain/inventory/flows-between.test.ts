import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFlow } from '../submission/make-statements.ts'
import type { FlowEntry } from '../submission/inventory-statements.ts'
import { flowQuestions, ledgerStatements, type StatedFlow } from './flows-between.ts'

const works = (over: Partial<FlowEntry> = {}): StatedFlow => ({ organisationId: 'company-1', flow: aFlow(over) })
const tanks = (over: Partial<FlowEntry> = {}): StatedFlow => ({
  organisationId: 'company-2',
  flow: aFlow({
    id: 'flow-2',
    siteId: 'tanks',
    side: 'received',
    counterpart: { organisationId: 'company-1', name: 'Hanson' },
    scope1: null,
    location: '210',
    market: '190',
    ...over,
  }),
})

test('Two ends of one flow that differ by more than 5 % are both asked, whatever unit each of them uses', () => {
  expect(flowQuestions([works(), tanks({ quantity: '3600', unit: 'GJ' })])).toEqual([])
  expect(flowQuestions([works(), tanks({ quantity: '3240', unit: 'GJ' })])).toMatchObject([
    { kind: 'steam', year: 2021, supplierId: 'company-1', receiverId: 'company-2', supplied: '1000', received: '900' },
  ])
})

test('Several sites of one end count together: the other end does not know them apart', () => {
  const both = [works({ quantity: '400' }), works({ id: 'flow-3', siteId: 'site-2', quantity: '600' })]
  expect(flowQuestions([...both, tanks()])).toEqual([])
})

test('A flow that one end alone speaks of raises no question, and neither does one with somebody outside', () => {
  const outside = works({ counterpart: { organisationId: null, name: 'A town' }, quantity: '5' })
  expect(flowQuestions([works(), outside])).toEqual([])
})

test('The ledger reads each end’s site from what that end states', () => {
  const { trade, transfers } = ledgerStatements([works(), tanks()])
  expect(transfers).toEqual([])
  const ends = {
    supplier: { organisationId: 'company-1', siteId: 'site-1' },
    receiver: { organisationId: 'company-2', siteId: 'tanks' },
  }
  expect(trade).toMatchObject([
    { ...ends, statedBy: 'supplier', amount: '1000', scope1: '200' },
    { ...ends, statedBy: 'receiver', amount: '1000', location: '210', market: '190' },
  ])
})

test('CO2 keeps its purpose and origin, and whether the figures have it in already', () => {
  const { transfers } = ledgerStatements([
    works({ kind: 'co2-storage', origin: 'fossil', unit: 'kt', quantity: '2', inFigures: true }),
  ])
  expect(transfers).toMatchObject([
    { amount: '2000', substance: { kind: 'co2', purpose: 'storage', origin: 'fossil' }, inFigures: true },
  ])
})

test('However many sites an end has, what is split over them adds up to what was stated', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(amounts, amounts, (sent, received) => {
      const all = [
        ...sent.map((amount, at) => works({ id: `s${at}`, siteId: `s${at}`, quantity: String(amount) })),
        ...received.map((amount, at) => tanks({ id: `r${at}`, siteId: `r${at}`, quantity: String(amount) })),
      ]
      const { trade } = ledgerStatements(all)
      const sum = (end: 'supplier' | 'receiver') =>
        trade.filter(({ statedBy }) => statedBy === end).reduce((total, { amount }) => total + Number(amount), 0)
      expect(sum('supplier')).toBeCloseTo(
        sent.reduce((a, b) => a + b),
        3,
      )
      expect(sum('receiver')).toBeCloseTo(
        received.reduce((a, b) => a + b),
        3,
      )
    }),
  )
})
