import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDecimal, toDecimal } from '../decimal.ts'
import { decimalOfCell, pointLeft, productOf, quotientOf } from './exact.ts'

const figure = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((value) => toDecimal(value / 100_000, 5))

test('pounds become kilograms without a digit lost', () => {
  expect(productOf('738.038', '0.45359237')).toBe('334.76840557006')
  expect(productOf('0', '0.45359237')).toBe('0')
  expect(productOf('-0.5', '0.2')).toBe('-0.1')
})

test('grams become kilograms by moving the point', () => {
  expect(pointLeft('0.00103', 3)).toBe('0.00000103')
  expect(pointLeft('1.46', -3)).toBe('1460')
  expect(pointLeft('276', 3)).toBe('0.276')
})

test('a figure that a workbook stores as a binary float reads as it was printed', () => {
  expect(decimalOfCell(0.022000000000000002)).toBe('0.022')
  expect(decimalOfCell(4.6368e-6)).toBe('0.0000046368')
  expect(decimalOfCell(3033.38067)).toBe('3033.38067')
})

test('whatever is reckoned is a decimal string, and the product does not depend on the order', () => {
  fc.assert(
    fc.property(figure, figure, fc.integer({ min: -6, max: 6 }), (a, b, places) => {
      expect(productOf(a, b)).toBe(productOf(b, a))
      expect(pointLeft(pointLeft(a, places), -places)).toBe(a)
      for (const text of [productOf(a, b), pointLeft(a, places), quotientOf(a, 28)]) expect(isDecimal(text)).toBe(true)
    }),
  )
})

test('a gas that was published as CO2e comes back to its printed digits', () => {
  fc.assert(
    fc.property(figure, fc.constantFrom(28, 265), (co2e, gwp) => {
      expect(toDecimal(Number(quotientOf(co2e, gwp)) * gwp, 5)).toBe(co2e)
    }),
  )
})
