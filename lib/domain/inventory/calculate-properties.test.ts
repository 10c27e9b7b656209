import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDecimal } from '../decimal.ts'
import { gwpSets, type GwpSet } from '../factors/factor.ts'
import { gwpOf } from '../factors/gwp.ts'
import { calculate, type Calculation, type Computed } from './calculate.ts'
import { orderFreeSum } from './order-free-sum.ts'

const decimal = (most: number, places: number) =>
  fc.integer({ min: 0, max: most * 10 ** places }).map((units) => toDecimal(units / 10 ** places, places))

const line: fc.Arbitrary<Calculation> = fc.record({
  quantity: fc.record({
    value: decimal(1_000_000, 3),
    unit: fc.constantFrom('MWh (HHV)', 'GJ (HHV)', 'therm (HHV)', 'mmBtu (HHV)', 'kWh (Gross CV)'),
  }),
  factor: fc.record({
    per: fc.constantFrom('kWh', 'GJ', 'MMBtu'),
    basis: fc.constant('HHV' as const),
    gases: fc.record({
      CO2: decimal(500, 5),
      'CH4-fossil': decimal(1, 5),
      N2O: decimal(1, 5),
      'CO2-biogenic': decimal(10, 3),
    }),
    gwp: fc.constant(null),
  }),
  gwp: fc.constantFrom(...gwpSets),
  bridge: fc.constant(null),
  oxidation: fc.constantFrom(null, '0.995', '1'),
  biogenicShare: fc.constantFrom(null, '0.1', '0.5'),
  isRemoval: fc.constant(false),
})

function computed(input: Calculation): Computed {
  const found = calculate(input)
  if (!found.ok) throw new Error(found.refusal)
  return found.value
}
const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(a), 1e-9))

test('the order of the lines changes no bit of the total', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (lines, chance) => {
      const kilograms = lines.map((each) => computed(each).kg)
      const shuffled = kilograms
        .map((kg) => [chance.next().value ?? 0, kg] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, kg]) => kg)
      expect(orderFreeSum(shuffled)).toBe(orderFreeSum(kilograms))
    }),
  )
})

test('splitting a line in two changes no total', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 0, max: 1000 }), (whole, thousandths) => {
      const value = Number(whole.quantity.value)
      const first = toDecimal((value * thousandths) / 1000, 6)
      const second = toDecimal(value - Number(first), 6)
      const parts = [first, second].map((part) => computed({ ...whole, quantity: { ...whole.quantity, value: part } }))
      near(computed(whole).kg, orderFreeSum(parts.map(({ kg }) => kg)))
      near(computed(whole).biogenicKg, orderFreeSum(parts.map(({ biogenicKg }) => biogenicKg)))
    }),
  )
})

test('changing the GWP set changes only what is not carbon dioxide', () => {
  fc.assert(
    fc.property(line, fc.constantFrom<GwpSet>(...gwpSets), (before, gwp) => {
      const [old, now] = [computed(before), computed({ ...before, gwp })]
      expect(now.byGas['CO2']).toBe(old.byGas['CO2'])
      expect(now.biogenicKg).toBe(old.biogenicKg)
      near(now.kg, orderFreeSum(Object.values(now.byGas)))
      // Of what is not carbon dioxide each gas moves by its own potential, and by nothing else.
      for (const gas of ['CH4-fossil', 'N2O'] as const) {
        const [was, is] = [gwpOf(gas, before.gwp), gwpOf(gas, gwp)]
        if (!was.ok || !is.ok) throw new Error('Every set knows both gases')
        near((now.byGas[gas] ?? 0) * was.value, (old.byGas[gas] ?? 0) * is.value)
      }
    }),
  )
})
