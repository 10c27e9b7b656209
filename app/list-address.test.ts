import { expect, test } from 'vitest'
import { pageIn, searchIn } from './list-address.ts'

test('A page is a number from 1, however odd its address', () => {
  expect(['3', '0', '-3', '1.5', '1e30', 'x', '', undefined, ['2', '3']].map(pageIn)).toEqual([
    3, 1, 1, 1, 1, 1, 1, 1, 1,
  ])
  expect(pageIn('999999999999999')).toBe(1_000_000)
})

test('A search has no character that no name has, and no database takes', () => {
  expect(searchIn(' Hum\u0000ber\n')).toBe('Hum ber')
  expect(searchIn('%_"<b>')).toBe('%_"<b>')
  expect([undefined, ['a', 'b']].map(searchIn)).toEqual(['', ''])
  expect(searchIn('x'.repeat(500))).toHaveLength(100)
})
