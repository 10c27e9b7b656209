import fc from 'fast-check'
import { expect, test } from 'vitest'
import { captureEmissions, transfersBetween, type TransferStatement } from './transfers.ts'

const emitter = { organisationId: 'Emitter', siteId: 'works' }
const capture = { organisationId: 'Capturer', siteId: 'capture' }
const store = { organisationId: 'Store', siteId: 'reservoir' }
const members = new Set(['Emitter', 'Capturer', 'Store'])

type End = typeof emitter
const co2 = (purpose: 'capture' | 'storage' | 'use', origin: 'fossil' | 'biogenic' = 'fossil') =>
  ({ kind: 'co2', purpose, origin }) as const
/** Both ends say the same. */
const flow = (
  supplier: End,
  receiver: End,
  amount: string,
  substance: TransferStatement['substance'],
): readonly TransferStatement[] =>
  (['supplier', 'receiver'] as const).map((statedBy) => ({
    statedBy,
    supplier,
    receiver,
    year: 2030,
    amount,
    substance,
    inFigures: false,
  }))
const after = (emissions: Record<string, number>, statements: readonly TransferStatement[]) => {
  const { balances } = transfersBetween(statements, new Map(Object.entries(emissions)), members, 2030)
  return Object.fromEntries(balances.map((balance) => [balance.siteId, Math.round(balance.after)]))
}

test('An emitter of 0.889 Mt that has 0.8 Mt stored emits 0.089 Mt', () => {
  expect(after({ works: 889_000 }, flow(emitter, store, '800000', co2('storage')))).toEqual({ works: 89_000 })
})

test('A third party that takes the whole stream of 0.889 Mt has the 0.089 Mt instead, and the cluster the same', () => {
  const statements = [
    ...flow(emitter, capture, '889000', co2('capture')),
    ...flow(capture, store, '800000', co2('storage')),
  ]
  expect(after({ works: 889_000, capture: 0 }, statements)).toEqual({ works: 0, capture: 89_000 })
  expect(captureEmissions({ input: 889, withoutCapture: 0, forStorage: 800 })).toBe(89)
})

test('The cluster total does not depend on who owns the capture plant', () => {
  const site = fc.record({
    gross: fc.integer({ min: 0, max: 5_000_000 }),
    sent: fc.double({ min: 0, max: 1, noNaN: true }),
    captured: fc.double({ min: 0, max: 1, noNaN: true }),
    owner: fc.constantFrom('itself', 'capture', 'second'),
  })
  fc.assert(
    fc.property(fc.array(site, { minLength: 1, maxLength: 6 }), (sites) => {
      const total = (owned: boolean) => {
        const emissions = new Map<string, number>([
          ['capture', 0],
          ['second', 0],
        ])
        const statements = sites.flatMap(({ gross, sent, captured, owner }, index) => {
          const works = { organisationId: 'Emitter', siteId: `works-${index}` }
          emissions.set(works.siteId, gross)
          const stream = Math.floor(gross * sent)
          const stored = String(Math.floor(stream * captured))
          if (owned || owner === 'itself') return flow(works, store, stored, co2('storage'))
          const plant = { organisationId: 'Capturer', siteId: owner }
          return [...flow(works, plant, String(stream), co2('capture')), ...flow(plant, store, stored, co2('storage'))]
        })
        const { balances, impossible } = transfersBetween(statements, emissions, members, 2030)
        expect(impossible).toEqual([])
        return balances.reduce((sum, balance) => sum + balance.after, 0)
      }
      expect(total(false)).toBeCloseTo(total(true), 3)
    }),
  )
})

test('CO2 sold for use and biogenic CO2 earn nothing', () => {
  const used = flow(emitter, store, '100', co2('use'))
  const biogenic = flow(emitter, store, '100', co2('storage', 'biogenic'))
  expect(after({ works: 500 }, [...used, ...biogenic])).toEqual({ works: 500 })
  const told = transfersBetween([...used, ...biogenic], new Map([['works', 500]]), members, 2030)
  expect([told.used.length, told.biogenic.length, told.stored.length]).toEqual([1, 1, 0])
})

test('The producer of hydrogen keeps its process CO2 and the user burns at zero', () => {
  const statements = flow(emitter, capture, '1000', { kind: 'hydrogen' })
  expect(after({ works: 9_000, capture: 0 }, statements)).toEqual({ works: 9_000, capture: 0 })
  expect(transfersBetween(statements, new Map(), members, 2030).hydrogen).toMatchObject([{ tonnes: 1_000 }])
})

test('A verified figure that has the storage in already is not lowered twice, and its gross figure is found again', () => {
  const statements = flow(emitter, store, '800000', co2('storage')).map((each) => ({ ...each, inFigures: true }))
  const { balances } = transfersBetween(statements, new Map([['works', 89_000]]), members, 2030)
  expect(balances).toMatchObject([{ before: 889_000, handedOver: 800_000, after: 89_000 }])
})

test('One end’s word subtracts nothing, nor does a capture plant outside the cluster', () => {
  const oneEnd = flow(emitter, store, '800000', co2('storage')).slice(0, 1)
  expect(after({ works: 889_000 }, oneEnd)).toEqual({ works: 889_000 })
  expect(transfersBetween(oneEnd, new Map(), members, 2030).unsettled).toMatchObject([
    { statedBy: emitter, silent: store },
  ])
  const abroad = { organisationId: 'Elsewhere', siteId: 'x' }
  expect(after({ works: 500 }, flow(emitter, abroad, '100', co2('capture')).slice(0, 1))).toEqual({ works: 500 })
  expect(after({ works: 500 }, flow(emitter, abroad, '100', co2('storage')).slice(0, 1))).toEqual({ works: 400 })
})

test('A capture plant without emissions of its own still has what is left of the stream it takes', () => {
  const statements = [
    ...flow(emitter, capture, '889000', co2('capture')),
    ...flow(capture, store, '800000', co2('storage')),
  ]
  expect(after({ works: 889_000 }, statements)).toEqual({ capture: 89_000, works: 0 })
})

test('A stream taken in from outside the cluster is an emission of the member that takes it', () => {
  const abroad = { organisationId: 'Elsewhere', siteId: 'x' }
  const statements = [
    ...flow(abroad, capture, '100', co2('capture')).slice(1),
    ...flow(capture, store, '90', co2('storage')),
  ]
  expect(after({}, statements)).toEqual({ capture: 10 })
})

test('Two figures that agree count as their mean; two that do not, as the lower, and both ends are asked', () => {
  const [sender, receiver] = flow(emitter, store, '100', co2('storage'))
  if (sender === undefined || receiver === undefined) throw new Error('two ends')
  expect(after({ works: 500 }, [sender, { ...receiver, amount: '98' }])).toEqual({ works: 401 })
  const apart = [sender, { ...receiver, amount: '80' }]
  expect(after({ works: 500 }, apart)).toEqual({ works: 420 })
  expect(transfersBetween(apart, new Map(), members, 2030).queries).toMatchObject([{ supplied: '100', received: '80' }])
})

test('A site that hands over more than it has is named and stands at zero', () => {
  const statements = flow(emitter, store, '700', co2('storage'))
  const { impossible, balances } = transfersBetween(statements, new Map([['works', 500]]), members, 2030)
  expect(impossible.map((each) => each.siteId)).toEqual(['works'])
  expect(balances[0]?.after).toBe(0)
})
