import { expect, test } from 'vitest'
import { parseAmount } from './amount.ts'

test('a plain number is read exactly, with or without an exponent', () => {
  const read = {
    '100': '100',
    ' 007.50 ': '7.5',
    '.5': '0.5',
    '-3': '-3',
    '−3': '-3',
    '1.2E+03': '1200',
    '1e-7': '0.0000001',
    '0.1': '0.1',
    '123456789.123456789123456789': '123456789.123456789123456789',
  }
  for (const [typed, value] of Object.entries(read)) expect(parseAmount(typed)).toEqual({ ok: true, value })
})

test('a number that can be read in two ways is asked for, not guessed', () => {
  const asked = (typed: string) => {
    const found = parseAmount(typed)
    return found.ok ? found.value : found.refusal
  }
  expect(asked('1.234,5')).toBe('“1.234,5” can be read in several ways. Is it 1234.5 or 1.2345?')
  expect(asked('1,234')).toBe('“1,234” can be read in several ways. Is it 1.234 or 1234?')
  expect(asked('1 234')).toBe('“1 234” is not written as a plain number. Is it 1234?')
  expect(asked('12 t')).toBe('“12 t” is more than a number. Is it 12, and the rest its unit?')
  expect(asked('')).toBe('The number is empty. What is it?')
  expect(asked('NaN')).toBe('“NaN” is not a number. What is it?')
  expect(asked('Infinity')).toBe('“Infinity” is not a number. What is it?')
  expect(asked('1e999')).toBe('1e999 is out of range: a number must be below 1e21.')
  expect(asked('1e21')).toContain('out of range')
  expect(asked('1e-400')).toBe('1e-400 has too many digits: a number has fewer than 40.')
  expect(asked('9'.repeat(100))).toContain('too long')
})
