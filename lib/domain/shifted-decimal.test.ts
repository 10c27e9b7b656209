import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDecimal } from './decimal.ts'
import { shiftedDecimal } from './shifted-decimal.ts'

test('a power of ten moves the decimal point and loses no digit', () => {
  expect([
    shiftedDecimal('1234.5678', 3),
    shiftedDecimal('5', -6),
    shiftedDecimal('-0.5', 6),
    shiftedDecimal('0', 3),
  ]).toEqual(['1234567.8', '0.000005', '-500000', '0'])
  fc.assert(
    fc.property(fc.integer(), fc.nat(999), fc.constantFrom(3, 6), (whole, fraction, power) => {
      const text = plainDecimal(`${whole}.${fraction}`) ?? ''
      expect(shiftedDecimal(shiftedDecimal(text, power), -power)).toBe(text)
    }),
  )
})
