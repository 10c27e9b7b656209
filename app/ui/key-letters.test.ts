import { expect, test } from 'vitest'
import { keyLetters } from './key-letters.ts'

test('Each page is reached by the first letter of its name that no earlier page has', () => {
  expect(keyLetters(['Home', 'Members', 'Sign-off', 'Settings', 'People', 'Progress'])).toEqual([...'hmsepr'])
})

test('A page whose letters are all taken has no key', () => {
  expect(keyLetters(['Abc', 'B', 'C', 'A'])).toEqual(['a', 'b', 'c', null])
})
