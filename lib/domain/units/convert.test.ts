import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bridge } from '../inventory/line.ts'
import { parseBridge } from './bridge-text.ts'
import { convert, ratioBetween } from './convert.ts'
import { findUnit } from './find-unit.ts'
import { parseQuantity } from './quantity.ts'
import { exactly, times, toDigits } from './rational.ts'
import { unitsOfTable } from './unit-table.ts'
import { comparable } from './unit.ts'

function converted(value: string, from: string, to: string, bridgeText?: string): string {
  const quantity = parseQuantity(value, from)
  const target = findUnit(to)
  const bridge = bridgeText === undefined ? null : parseBridge(bridgeText)
  if (!quantity.ok) return quantity.refusal
  if (!target.ok) return target.refusal
  if (bridge !== null && !bridge.ok) return bridge.refusal
  const found = convert(quantity.value, target.value, bridge?.value ?? null)
  return found.ok ? toDigits(found.value) : found.refusal
}

test('known conversions are exact', () => {
  const known = [
    ['1', 'MWh', 'GJ', '3.6'],
    ['1', 'therm', 'MJ', '105.505585262'],
    ['1', 'therm (US)', 'MJ', '105.4804'],
    ['10', 'therm', 'mmBtu', '1'],
    ['1', 'toe', 'MWh', '11.63'],
    ['1', 'lb', 'kg', '0.45359237'],
    ['1', 'short ton', 'lb', '2000'],
    ['1', 'long ton', 'kg', '1016.0469088'],
    ['1', 'bbl', 'US gal', '42'],
    ['1', 'US gal', 'litre', '3.785411784'],
    ['1', 'imp gal', 'litre', '4.54609'],
    ['1', 'ft3', 'litre', '28.316846592'],
    ['1', 'mile', 'km', '1.609344'],
    ['1', 'nmi', 'km', '1.852'],
    ['1', 'ton-mile', 'tonne.km', '1.45997231821056'],
    ['2', 'million litres', 'm3', '2000'],
    ['1.5', 'kEUR 2024', 'EUR 2024', '1500'],
    ['-5', 't', 'kg', '-5000'],
  ] as const
  for (const [value, from, to, result] of known)
    expect([from, to, converted(value, from, to)]).toEqual([from, to, result])
})

test('a gas volume is restated by the temperature and pressure of its unit', () => {
  // 288.15/273.15, and the 37.3257 scf to a normal cubic metre of the gas trade.
  expect(Number(converted('1', 'Nm3', 'Sm3'))).toBeCloseTo(1.054915, 6)
  expect(Number(converted('1', 'Nm3', 'scf'))).toBeCloseTo(37.3257, 4)
  expect(converted('1', 'm3', 'Nm3')).toContain('At which conditions was the gas measured')
  expect(converted('1', 'scf', 'ft3')).toContain('At which conditions was the gas measured')
})

test('a density or a calorific value leads across dimensions, in both directions', () => {
  expect(converted('100', 'litre', 'kg', 'density=0.84kg/litre')).toBe('84')
  expect(converted('84', 'kg', 'litre', 'density=0.84 kg/litre')).toBe('100')
  expect(converted('1', 't', 'litre', 'density=840kg/m3')).toBe('1190.4761904761905')
  expect(converted('1000', 'm3', 'MJ', 'cv=38.6MJ/m3')).toBe('38600')
  expect(converted('1', 'Gg', 'TJ', 'cv=48 TJ/Gg LHV')).toBe('48')
  expect(converted('38.6', 'GJ (HHV)', 'm3', 'cv=38.6MJ/m3 HHV')).toBe('1000')
  expect(converted('1', 'kWh (HHV)', 'kWh (LHV)', 'ratio=0.9')).toBe('0.9')
  expect(converted('0.9', 'kWh (LHV)', 'kWh (HHV)', 'ratio=0.9')).toBe('1')
})

test('what does not belong together is refused with what is missing', () => {
  expect(converted('1', 'm3', 'kg')).toBe('m3 is a volume and kg a mass. Name the density, such as 0.84 kg/litre.')
  expect(converted('1', 'm3', 'kWh')).toContain('Name the calorific value and its basis')
  expect(converted('1', 'kWh (HHV)', 'kWh (LHV)')).toContain('do not mix')
  expect(converted('1', 'kWh', 'kWh (LHV)')).toContain('the other does not say. Is it LHV or HHV?')
  expect(converted('1', 'm3', 'kWh (LHV)', 'cv=38.6MJ/m3 HHV')).toContain('do not mix')
  expect(converted('1', 'Nm3', 'kWh', 'cv=38.6MJ/m3')).toContain('does not lead from Nm3 to kWh')
  expect(converted('1', 'EUR 2023', 'EUR 2024')).toContain('not the same money')
  expect(converted('1', 'EUR', 'GBP')).toContain('not the same money')
  expect(converted('1', 'passenger.km', 'km')).toContain('does not turn into')
  expect(converted('1', 'm3', 'kg', 'density=0kg/m3')).toContain('must be above zero')
  expect(converted('1', 'm3', 'kg', 'density=1m3/kg')).toContain('is not the unit of a density')
  expect(converted('1', 'kWh (HHV)', 'kWh (LHV)', 'ratio=1.1')).toContain('at most 1')
  expect(converted('1', 'm3', 'kg', 'weight=3')).toContain('What was meant?')
})

const pairs = unitsOfTable.flatMap(({ unit: from }) =>
  unitsOfTable.filter(({ unit: to }) => comparable(from, to)).map(({ unit: to }) => ({ from, to })),
)
const amount = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(999_999)).map(([a, b]) => `${a}.${b}1`)

test('a quantity taken to any unit of its dimension and back is the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pairs), amount, ({ from, to }, value) => {
      const there = ratioBetween({ unit: from, basis: null }, { unit: to, basis: null }, null)
      const back = ratioBetween({ unit: to, basis: null }, { unit: from, basis: null }, null)
      if (!there.ok || !back.ok) throw new Error('Units of one dimension convert')
      expect(times(times(exactly(value), there.value), back.value)).toEqual(exactly(value))
    }),
    { numRuns: 500 },
  )
})

test('a bridge taken there and back is the same', () => {
  const bridge: Bridge = { kind: 'density', value: '0.8437', unit: 'kg/litre', basis: null, source: 'test' }
  fc.assert(
    fc.property(amount, (value) => {
      const litre = findUnit('US gal')
      const mass = findUnit('lb')
      if (!litre.ok || !mass.ok) throw new Error('Known units')
      const there = ratioBetween(litre.value, mass.value, bridge)
      const back = ratioBetween(mass.value, litre.value, bridge)
      if (!there.ok || !back.ok) throw new Error('A density leads both ways')
      expect(times(times(exactly(value), there.value), back.value)).toEqual(exactly(value))
    }),
  )
})
