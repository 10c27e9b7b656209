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

// IPCC 2006, volume 2, table 1.4: the default of each fuel in kg CO2 per TJ by the lower heating value.
test.each([
  ['Natural gas', 56_100],
  ['Coke oven gas', 44_400],
  ['Blast furnace gas', 260_000],
  ['Oxygen steel furnace gas', 182_000],
  ['LPG', 63_100],
  ['Crude oil', 73_300],
  ['Motor gasoline', 69_300],
  ['Other kerosene', 71_900],
  ['Gas/diesel oil', 74_100],
  ['Residual fuel oil', 77_400],
  ['Naphtha', 73_300],
  ['Lubricants', 73_300],
  ['Petroleum coke', 97_500],
  ['Anthracite', 98_300],
  ['Coking coal', 94_600],
  ['Other bituminous coal', 94_600],
  ['Sub-bituminous coal', 96_100],
  ['Lignite', 101_000],
  ['Coke oven coke', 107_000],
  ['Waste oils', 73_300],
  ['Peat', 106_000],
])('The IPCC’s default of %s lies in its range, without slack', (name, kgPerTj) => {
  const fuel = fuelRangeOf(name)
  if (fuel === null) throw new Error(`No range for ${name}`)
  expect(kgPerTj / 1000).toBeGreaterThan(fuel.lower)
  expect(kgPerTj / 1000).toBeLessThan(fuel.upper)
})
