import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annuity, presentValue } from './annuity.ts'
import { boilerEmissions, captureCost, costPerTonneAvoided, energyPerTonne } from './capture-cost.ts'
import {
  capitalPerAnnualTonne,
  capitalPerTonne,
  costPerTonne,
  costsPerTonne,
  presentCostPerTonne,
} from './cost-per-tonne.ts'

const measure = {
  capex: '1250000000',
  opexPerYear: '0',
  lifetimeYears: 20,
  tonnesPerYear: '5000000',
  start: 2030,
  energy: [],
}

test('the known answer: £1,250m for 5 Mt a year over 20 years at 7 % and at 3.5 %', () => {
  expect(annuity(0.07, 20)).toBeCloseTo(0.0943929, 7)
  expect(costPerTonne(measure, 0.07)).toBeCloseTo(23.6, 2)
  expect(costPerTonne(measure, 0.035)).toBeCloseTo(17.59, 2)
})

test('the known answer by net present cost: over discounted tonnes the same, over undiscounted ones another, each labelled', () => {
  const both = costsPerTonne(measure, 0.07, [])
  expect(both?.discounted).toBeCloseTo(23.6, 2)
  expect(costsPerTonne(measure, 0.035, [])?.discounted).toBeCloseTo(17.59, 2)
  expect(both?.undiscounted).toBeCloseTo(12.5, 9)
  expect(presentCostPerTonne({ costs: [10], tonnes: [5] }, 0.07).map(({ label }) => label)).toEqual([
    'net present cost over discounted tonnes',
    'net present cost over undiscounted tonnes',
  ])
})

test('energy is paid at the price of its year, what is spared is earned, and a carrier without a price costs nothing', () => {
  const heated = {
    ...measure,
    capex: '0',
    lifetimeYears: 2,
    tonnesPerYear: '100',
    energy: [
      { carrier: 'power', mwhPerYear: '10' },
      { carrier: 'natural-gas', mwhPerYear: '-4' },
      { carrier: 'hydrogen', mwhPerYear: '7' },
    ] as const,
  }
  const price = (carrier: 'power' | 'natural-gas', year: number, perMwh: string) => ({ carrier, year, perMwh })
  const prices = [price('power', 2030, '80'), price('power', 2031, '100'), price('natural-gas', 2030, '50')]
  // 10 x 80 - 4 x 50 = 600 in 2030 and 800 in 2031, for 100 t each.
  expect(costsPerTonne(heated, 0.25, prices)).toEqual({
    discounted: (600 / 1.25 + 800 / 1.5625) / (100 / 1.25 + 100 / 1.5625),
    undiscounted: (600 / 1.25 + 800 / 1.5625) / 200,
  })
  expect(costPerTonne(heated, 0.25)).toBe(0)
})

test('the known answer: capital alone is £250 per annual tonne, £25 a tonne over 50 Mt', () => {
  expect(capitalPerAnnualTonne(1250e6, 5e6)).toBe(250)
  expect(capitalPerTonne(1250e6, 50e6)).toMatchObject({
    perTonne: 25,
    label: 'capital alone over undiscounted tonnes',
  })
})

test('the known answer: cement capture, by part, captured and avoided', () => {
  const plant = { capexPerTonneAnHour: 3_269_070, hoursPerYear: 8000, fixedShare: 0.03, lifetimeYears: 25 }
  const uses = [
    { mwhPerTonne: 0.72, pricePerMwh: 30 },
    { mwhPerTonne: 0.107, pricePerMwh: 70 },
  ]
  const { capital, fixed, energy } = captureCost(plant, uses, 0.07)
  expect(capital).toBeCloseTo(35.07, 2)
  expect(fixed).toBeCloseTo(12.26, 2)
  expect(capital + fixed).toBeCloseTo(47.32, 2)
  const captured = capital + fixed + energy
  expect(captured).toBeCloseTo(76.41, 2)
  const emitted = boilerEmissions(0.72, 0.9, 0.202)
  expect(costPerTonneAvoided(captured, emitted)).toBeCloseTo(91.14, 2)
  expect(energyPerTonne([])).toBe(0)
})

test('a capture that emits as much as it captures avoids nothing, at no price', () => {
  expect(costPerTonneAvoided(76, 1)).toBeNull()
})

test('without a rate a capital sum is spread evenly', () => {
  expect(costPerTonne(measure, 0)).toBeCloseTo(12.5, 9)
})

test('what nobody has costed has no cost, and what takes nothing off has none a tonne', () => {
  expect(costPerTonne({ ...measure, capex: null }, 0.07)).toBeNull()
  expect(costPerTonne({ ...measure, opexPerYear: null }, 0.07)).toBeNull()
  expect(costPerTonne({ ...measure, lifetimeYears: null }, 0.07)).toBeNull()
  expect(costPerTonne({ ...measure, capex: '0', opexPerYear: '10000000', lifetimeYears: null }, 0.07)).toBe(2)
  expect(presentCostPerTonne({ costs: [1], tonnes: [0] }, 0.07).map(({ perTonne }) => perTonne)).toEqual([null, null])
})

const money = fc.integer({ min: 0, max: 5_000_000_000 })
const rates = fc.integer({ min: 0, max: 200 }).map((permille) => permille / 1000)

test('at constant effect the annuity and the net present cost over discounted tonnes agree', () => {
  const lives = fc.integer({ min: 1, max: 60 })
  const tonnes = fc.integer({ min: 1, max: 10_000_000 })
  fc.assert(
    fc.property(money, money, tonnes, lives, rates, (capex, opexPerYear, tonnesPerYear, years, rate) => {
      const life = { ...measure, capex: String(capex), opexPerYear: String(opexPerYear), lifetimeYears: years }
      const byPresentCost = costPerTonne({ ...life, tonnesPerYear: String(tonnesPerYear) }, rate) ?? Number.NaN
      const byAnnuity = (capex * annuity(rate, years) + opexPerYear) / tonnesPerYear
      const scale = Math.max(1, byAnnuity)
      expect(byPresentCost / scale).toBeCloseTo(byAnnuity / scale, 9)
    }),
  )
})

test('money later is never worth more than money now', () => {
  fc.assert(
    fc.property(fc.array(money, { maxLength: 30 }), rates, (amounts, rate) => {
      expect(presentValue(amounts, rate)).toBeLessThanOrEqual(presentValue(amounts, 0) * (1 + 1e-12))
      expect(presentValue([0, ...amounts], rate)).toBeLessThanOrEqual(presentValue(amounts, rate) * (1 + 1e-12))
    }),
  )
})
