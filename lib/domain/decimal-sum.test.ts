import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDecimal } from './decimal.ts'
import { sumDecimals } from './decimal-sum.ts'

const decimal = fc.integer({ min: -1_000_000, max: 1_000_000 }).chain((units) =>
  fc.constantFrom(0, 1, 3).map((places) => {
    const text = (units / 10 ** places).toFixed(places)
    const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text
    return trimmed === '-0' ? '0' : trimmed
  }),
)

test('A sum of tenths has no binary rest', () => {
  expect(sumDecimals(['0.1', '0.2'])).toBe('0.3')
  expect(sumDecimals(['-0.5', '0.25'])).toBe('-0.25')
  expect(sumDecimals(['1.5', '-1.5'])).toBe('0')
  expect(sumDecimals([])).toBe('0')
})

test('Figures too large for a float are still exact to the last digit', () => {
  expect(sumDecimals(['9007199254740993', '0.001'])).toBe('9007199254740993.001')
  expect(sumDecimals(['9007199254740991', '9007199254740991', '1'])).toBe('18014398509481983')
})

test('The order of the parts does not matter, and neither does summing them in two heaps', () => {
  fc.assert(
    fc.property(fc.array(decimal), fc.array(decimal), (a, b) => {
      const sum = sumDecimals([...a, ...b])
      expect(sumDecimals([...b, ...a].toReversed())).toBe(sum)
      expect(sumDecimals([sumDecimals(a), sumDecimals(b)])).toBe(sum)
      expect(isDecimal(sum)).toBe(true)
    }),
  )
})
