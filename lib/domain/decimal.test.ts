import { expect, test } from 'vitest'
import { fromDecimal, isDecimal, toDecimal } from './decimal.ts'

test('a number of any size is written in plain digits, to the last place that counts', () => {
  expect([0, -0, 1e15, 0.0004, -0.0004, 1234.5678].map((value) => toDecimal(value))).toEqual([
    '0',
    '0',
    '1000000000000000',
    '0',
    '0',
    '1234.568',
  ])
  expect([1e21, -1e21, 2 ** 80].map((value) => toDecimal(value))).toEqual([
    '1000000000000000000000',
    '-1000000000000000000000',
    '1208925819614629174706176',
  ])
  for (const value of [1e20, 1e21, 1.5e24, -9.99e105, Number.MAX_VALUE]) {
    expect(isDecimal(toDecimal(value))).toBe(true)
    expect(fromDecimal(toDecimal(value))).toBe(value)
  }
})

test('what is no number cannot be written', () => {
  for (const value of [Number.NaN, Infinity, -Infinity]) expect(() => toDecimal(value)).toThrow('out of range')
})
