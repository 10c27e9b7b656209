import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logarithmicMean, splitChange } from './lmdi.ts'
import { whatChanged, type SourceYear } from './what-changed.ts'

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

test('the logarithmic mean lies between its two values and takes its limits', () => {
  expect(logarithmicMean(7, 7)).toBe(7)
  expect(logarithmicMean(7, 0)).toBe(0)
  expect(logarithmicMean(Math.E, 1)).toBeCloseTo(Math.E - 1, 12)
  // Neighbours differ in the last digit alone: the quotient would be 0 / 0 or noise.
  expect(logarithmicMean(1 + Number.EPSILON, 1)).toBeCloseTo(1, 12)
})

test('the parts of a change add up to it, zeros and equal values included', () => {
  const factor = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 1e-6, max: 1e6, noNaN: true }))
  fc.assert(
    fc.property(fc.array(fc.tuple(factor, factor), { minLength: 2, maxLength: 4 }), (pairs) => {
      const before = pairs.map(([was]) => was)
      const after = pairs.map(([, is]) => is)
      const product = (factors: readonly number[]) => factors.reduce((all, one) => all * one, 1)
      const scale = product(before) + product(after)
      const off = sum(splitChange(before, after)) - (product(after) - product(before))
      expect(Math.abs(off)).toBeLessThanOrEqual(1e-9 * scale)
    }),
  )
})

test('the limit at zero is where small values lead', () => {
  const [activity = 0, intensity = 0] = splitChange([10, 2], [0, 3])
  const [nearActivity = 0, nearIntensity = 0] = splitChange([10, 2], [1e-300, 3])
  expect([activity, intensity]).toEqual([-20, 0])
  // The limit is reached as slowly as a logarithm goes to infinity.
  expect(Math.abs(nearActivity - activity)).toBeLessThan(0.05)
  expect(Math.abs(nearIntensity)).toBeLessThan(0.05)
  expect(splitChange([10, 2], [0, 0])).toEqual([-10, -10])
})

const plant = (more: Partial<SourceYear> = {}): SourceYear => ({
  id: 'a',
  tonnes: 100,
  output: 50,
  gridFactor: null,
  ...more,
})

test('half the output at the same intensity is activity, the same output at half the intensity is not', () => {
  expect(whatChanged([plant()], [plant({ tonnes: 50, output: 25 })])).toMatchObject({
    ok: true,
    value: { change: -50, label: 'activity', activityIndex: 0.5 },
  })
  expect(whatChanged([plant()], [plant({ tonnes: 50 })])).toMatchObject({
    ok: true,
    value: { label: 'intensity', activityIndex: 1 },
  })
})

test('a cleaner grid, a plant that joined and a plant that stopped each have their cause', () => {
  const grid = whatChanged([plant({ gridFactor: 0.4 })], [plant({ gridFactor: 0.2, tonnes: 50 })])
  expect(grid).toMatchObject({ ok: true, value: { label: 'grid' } })
  expect(grid.ok && grid.value.by.grid).toBeCloseTo(-50, 10)
  const joined = whatChanged([plant()], [plant(), plant({ id: 'b', tonnes: 30 })])
  expect(joined).toMatchObject({ ok: true, value: { change: 30, by: { boundary: 30 }, label: 'boundary' } })
  const stopped = whatChanged([plant()], [plant({ tonnes: 0, output: 0 })])
  expect(stopped).toMatchObject({ ok: true, value: { change: -100, by: { activity: -100, intensity: 0 } } })
})

test('emissions without output are refused, since nothing could explain them', () => {
  expect(whatChanged([plant()], [plant({ output: 0 })])).toEqual({
    ok: false,
    refusal: 'a has emissions without output.',
  })
})
