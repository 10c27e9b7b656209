import { expect, test } from 'vitest'
import { grouped, groupedAmount } from './grouped.ts'

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1234', '1\u202f234'],
  ['1234567.12345', '1\u202f234\u202f567.12345'],
  ['-123', '\u2212123'],
  ['-123456', '\u2212123\u202f456'],
])('%s reads as %s', (figure, text) => expect(grouped(figure)).toBe(text))

test.each([
  [0, '0'],
  [1234.56789, '1\u202f234.568'],
  [0.0004, '<0.001'],
  [-0.0004, '\u2212<0.001'],
])('%s t are %s to the kilogram', (tonnes, text) => expect(groupedAmount(tonnes)).toBe(text))
