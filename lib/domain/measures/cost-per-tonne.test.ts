import { expect, test } from 'vitest'
import { annuity, costPerTonne } from './cost-per-tonne.ts'

const measure = { capex: '1250000000', opexPerYear: '0', lifetimeYears: 20, tonnesPerYear: '5000000' }

test('the known answer: £1,250m for 5 Mt a year over 20 years at 7 % and at 3.5 %', () => {
  expect(annuity(0.07, 20)).toBeCloseTo(0.0943929, 7)
  expect(costPerTonne(measure, 0.07)).toBeCloseTo(23.6, 2)
  expect(costPerTonne(measure, 0.035)).toBeCloseTo(17.59, 2)
})

test('without a rate a capital sum is spread evenly', () => {
  expect(costPerTonne(measure, 0)).toBeCloseTo(12.5, 9)
})

test('what nobody has costed has no cost', () => {
  expect(costPerTonne({ ...measure, capex: null }, 0.07)).toBeNull()
  expect(costPerTonne({ ...measure, opexPerYear: null }, 0.07)).toBeNull()
  expect(costPerTonne({ ...measure, lifetimeYears: null }, 0.07)).toBeNull()
  expect(costPerTonne({ ...measure, capex: '0', opexPerYear: '10000000', lifetimeYears: null }, 0.07)).toBe(2)
})
