import { expect, test } from 'vitest'
import { differenceInWords, yearsInWords } from './difference.ts'

test.each([
  [2030, 2030, 'as planned'],
  [2030, 2031, '1 year later'],
  [2030, 2027, '3 years earlier'],
  [2030, null, 'left out'],
  [null, 2030, 'added'],
  [null, null, 'not planned'],
] as const)('planned in %s and proposed in %s is %s', (own, proposed, words) => {
  expect(differenceInWords(own, proposed)).toBe(words)
})

test.each([
  [[], ''],
  [[2030], '2030'],
  [[2031, 2030], '2030–2031'],
  [[2030, 2032, 2033, 2040], '2030, 2032–2033 and 2040'],
] as const)('%j are %s', (years, words) => {
  expect(yearsInWords(years)).toBe(words)
})
