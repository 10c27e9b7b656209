import { expect, test } from 'vitest'
import { fuelRangeOf, fuelRanges } from './fuel-ranges.ts'

test('A fuel is told by the longest of its words', () => {
  const fuel = (name: string) => fuelRangeOf(name)?.fuel ?? null
  expect(fuel('Natural gas')).toBe('natural gas')
  expect(fuel('Coke Oven Gas')).toBe('coke oven gas')
  expect(fuel('Petroleum Coke (Solid)')).toBe('petroleum coke')
  expect(fuel('Sub-bituminous')).toBe('sub-bituminous coal')
  expect(fuel('Distillate Fuel Oil No. 2')).toBe('gas/diesel oil')
  expect(fuel('Clinker')).toBeNull()
})

test('A blend, a biofuel and a part of the supply chain have no range', () => {
  for (const name of ['Diesel (average biofuel blend)', 'Biogas', 'Natural gas, WTT'])
    expect(fuelRangeOf(name)).toBeNull()
})

test('Each range is one', () => {
  for (const { lower, upper, lowerOfHigher } of fuelRanges) {
    expect(lower).toBeLessThan(upper)
    expect(lowerOfHigher).toBeGreaterThan(0.85)
  }
})

// EPA, GHG Emission Factors Hub 2025, table 1, in kg CO2 per mmBtu by the higher heating value.
test.each([
  ['Natural Gas', 53.06],
  ['Anthracite', 103.69],
  ['Bituminous', 93.28],
  ['Lignite', 97.72],
  ['Coal Coke', 113.67],
  ['Petroleum Coke (Solid)', 102.41],
  ['Blast Furnace Gas', 274.32],
  ['Coke Oven Gas', 46.85],
  ['Propane', 62.87],
  ['Motor Gasoline', 70.22],
  ['Distillate Fuel Oil No. 2', 73.96],
  ['Residual Fuel Oil No. 6', 75.1],
])('The published factor of %s lies in its range', (name, kgPerMmBtu) => {
  const fuel = fuelRangeOf(name)
  if (fuel === null) throw new Error(`No range for ${name}`)
  const kgPerGj = kgPerMmBtu / 1.05505585262 / fuel.lowerOfHigher
  expect(kgPerGj).toBeGreaterThan(fuel.lower * 0.95)
  expect(kgPerGj).toBeLessThan(fuel.upper * 1.05)
})
