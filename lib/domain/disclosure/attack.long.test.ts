import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deductionsOf, pinnedBy, type Published, type Unknown } from './attack.ts'
import { boundsOf } from './linear-bounds.ts'
import { areSafeAmounts, defaultProfile } from './safe-total.ts'

const total = (...ids: readonly string[]): Published => ({
  label: ids.join('+'),
  terms: new Map(ids.map((id) => [id, 1])),
})
const amounts = (...sizes: readonly number[]): readonly Unknown[] =>
  sizes.map((amount, index) => ({ id: `c${index}`, group: `G${index}`, amount }))

const near = (value: number) => expect.closeTo(value, 9)

test('equations bound what is in them, exactly', () => {
  expect(boundsOf([[1, 1, 1]], [10], [0])).toEqual([{ least: 0, most: near(10) }])
  const pairs = [
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 1],
  ]
  expect(boundsOf(pairs, [3, 5, 4], [0, 1, 2])).toEqual(
    [1, 2, 3].map((value) => ({ least: near(value), most: near(value) })),
  )
  expect(boundsOf([[1, -1]], [4], [0])).toEqual([{ least: near(4), most: Infinity }])
  // The second equation says the first again.
  const twice = [
    [1, 1],
    [2, 2],
  ]
  expect(boundsOf(twice, [6, 12], [1])).toEqual([{ least: 0, most: near(6) }])
  expect(() => boundsOf([[1], [1]], [1, 2], [0])).toThrow('No amounts fit')
})

test('the boundary case of METHODS 8 is protected to the tonne, and one tonne more is not', () => {
  const figure = [total('c0', 'c1', 'c2', 'c3', 'c4')]
  expect(pinnedBy(amounts(50, 20, 15, 10, 5), figure, defaultProfile)).toEqual([])
  const pinned = pinnedBy(amounts(51, 20, 15, 10, 5), figure, defaultProfile)
  expect(pinned).toMatchObject([
    { unknown: { id: 'c0' }, coalition: ['G1', 'G2'], interval: { least: 0, most: near(66) } },
  ])
})

test('two totals with one company between them give that company away', () => {
  const figures = [total('c0', 'c1', 'c2', 'c3', 'c4'), total('c0', 'c1', 'c2', 'c3', 'c4', 'c5')]
  const [last] = deductionsOf(amounts(9, 9, 9, 9, 9, 7), figures, []).filter(({ unknown }) => unknown.id === 'c5')
  expect(last?.interval).toEqual({ least: near(7), most: near(7) })
})

test('one total leaves any two companies guessing exactly where the rule says that it is safe', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 5, maxLength: 8 })
  fc.assert(
    fc.property(sizes, (drawn) => {
      const unknowns = amounts(...drawn)
      const pinned = pinnedBy(unknowns, [total(...unknowns.map(({ id }) => id))], defaultProfile)
      expect(pinned.length === 0).toBe(areSafeAmounts(drawn, defaultProfile))
    }),
  )
})

test('no bound ever shuts out the truth', () => {
  const drawn = fc.record({
    truth: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 }),
    rows: fc.array(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  fc.assert(
    fc.property(drawn, ({ truth, rows }) => {
      const totals = rows.map((row) => row.reduce((sum, factor, index) => sum + factor * (truth[index] ?? 0), 0))
      boundsOf(rows, totals, [0, 1, 2, 3, 4, 5]).forEach(({ least, most }, index) => {
        expect(least).toBeLessThanOrEqual((truth[index] ?? 0) + 1e-6)
        expect(most).toBeGreaterThanOrEqual((truth[index] ?? 0) - 1e-6)
      })
    }),
  )
})
