import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactly, over, rational, times, toDigits, toNumber } from './rational.ts'

test('an exact decimal is written in full, an endless one to seventeen digits', () => {
  expect(toDigits(exactly('105.505585262'))).toBe('105.505585262')
  expect(toDigits(rational(1n, 3n))).toBe('0.33333333333333333')
  expect(toDigits(rational(-2n, 3n))).toBe('-0.66666666666666667')
  expect(toDigits(rational(200_000n, 3n))).toBe('66666.666666666667')
  expect(toDigits(rational(2n * 10n ** 20n, 3n))).toBe('66666666666666667000')
  expect(toDigits(rational(0n))).toBe('0')
})

test('a division and its inverse give the value back, and the number is the nearest one', () => {
  const whole = fc.bigInt({ min: 1n, max: 10n ** 24n })
  fc.assert(
    fc.property(whole, whole, whole, (a, b, c) => {
      const value = rational(a, b)
      expect(times(over(value, rational(c)), rational(c))).toEqual(value)
    }),
  )
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-6, max: 1e15 }), (number) => {
      expect(toNumber(rational(BigInt(number * 2 ** 80), 1n << 80n))).toBe(number)
    }),
  )
})
