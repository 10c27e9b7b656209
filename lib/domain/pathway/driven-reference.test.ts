import { expect, test } from 'vitest'
import { drivenReference, type Drivers } from './driven-reference.ts'
import { yearsBetween } from './path.ts'
import { referencePath } from './reference.ts'

const years = yearsBetween(2020, 2030)
const still: Drivers = { growthPercent: null, closesIn: null, gridFactor: null, policies: [] }
const pathOf = (drivers: Partial<Drivers>): readonly number[] => {
  const path = drivenReference(100, { ...still, ...drivers }, years)
  if (!path.ok) throw new Error(path.refusal)
  return [...path.value]
}

test('without grid and policy it is the reference of growth and closure', () => {
  expect(pathOf({ growthPercent: 2, closesIn: 2028 })).toEqual([
    ...referencePath(100, { growthPercent: 2, closesIn: 2028 }, years),
  ])
})

test('a grid that halves by 2030 halves bought power’s emissions, straight between and level after', () => {
  const path = pathOf({
    gridFactor: [
      { year: 2020, value: 0.4 },
      { year: 2028, value: 0.2 },
    ],
  })
  expect([path[0], path[4], path[8], path[10]].map((value) => value?.toFixed(9))).toEqual(
    [100, 75, 50, 50].map((value) => value.toFixed(9)),
  )
})

test('two policies in force act one on what the other leaves, and nothing before their first year', () => {
  const policy = (year: number, share: number) => ({
    name: 'Standard',
    source: 'law',
    takesOff: [{ year, value: share }],
  })
  const path = pathOf({ policies: [policy(2025, 0.5), policy(2028, 0.5)] })
  expect([path[4], path[5], path[8], path[10]]).toEqual([100, 50, 25, 25])
})

test('an unknown grid factor of the base year and a policy beyond everything are refused', () => {
  expect(drivenReference(1, { ...still, gridFactor: [{ year: 2025, value: 0.2 }] }, years)).toMatchObject({ ok: false })
  const wrong = { name: 'Ban', source: 'law', takesOff: [{ year: 2025, value: 1.2 }] }
  expect(drivenReference(1, { ...still, policies: [wrong] }, years)).toEqual({
    ok: false,
    refusal: 'Ban must take off between 0 and 1.',
  })
})
