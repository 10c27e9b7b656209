import { expect, test } from 'vitest'
import { parseQuantity, unitInWords } from './quantity.ts'

const read = (amount: string, unit: string, basis: 'LHV' | 'HHV' | null = null) => {
  const found = parseQuantity(amount, unit, basis)
  return found.ok ? { value: found.value.value, unit: unitInWords(found.value) } : found.refusal
}

test('two cells and a heating value make a quantity', () => {
  expect(read(' 12.50', 'kWh (Gross CV)')).toEqual({ value: '12.5', unit: 'kWh (HHV)' })
  expect(read('1', 'GJ', 'LHV')).toEqual({ value: '1', unit: 'GJ (LHV)' })
  expect(read('1', 'GJ (LHV)', 'LHV')).toEqual({ value: '1', unit: 'GJ (LHV)' })
  expect(read('1', 'tonnes', 'LHV')).toEqual({ value: '1', unit: 't' })
})

test('a fault of either cell, or a heating value that contradicts the unit, is asked about', () => {
  expect(read('1.234,5', 'kWh')).toContain('Is it 1234.5 or 1.2345?')
  expect(read('1', 'kw')).toContain('“kw” is not a unit known here.')
  expect(read('1', 'kWh (HHV)', 'LHV')).toContain('Which of the two is it?')
})
