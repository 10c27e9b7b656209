import { expect, test } from 'vitest'
import { latestOf } from './latest-of.ts'

test('The values used last stay, the one not used for longest goes', () => {
  const values = latestOf<number>(2)
  values.keep('a', 1)
  values.keep('b', 2)
  expect(values.get('a')).toBe(1)
  values.keep('c', 3)
  expect([values.get('a'), values.get('b'), values.get('c')]).toEqual([1, undefined, 3])
})
