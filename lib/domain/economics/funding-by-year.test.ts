import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fundingByYear } from './funding-by-year.ts'
import { fundingStates } from './funding.ts'

const money = (
  state: (typeof fundingStates)[number],
  ...years: readonly (readonly [year: number, amount: number])[]
) => ({
  state,
  years: years.map(([year, amount]) => ({ year, amount: String(amount) })),
})

test('what a year leaves pays for later ones, what it misses is not made good by later money', () => {
  const need = new Map([
    [2028, 100],
    [2030, 60],
    [2031, 50],
  ])
  expect(
    fundingByYear(need, [money('secured', [2027, 30], [2029, 80]), money('applied', [2028, 20], [2032, 500])]).map(
      ({ year, gap, gapIfAllCame }) => [year, gap, gapIfAllCame],
    ),
  ).toEqual([
    [2027, 0, 0],
    [2028, 70, 50],
    [2029, 0, 0],
    [2030, 0, 0],
    [2031, 30, 30],
    [2032, 0, 0],
  ])
})

const year = fc.integer({ min: 2025, max: 2040 })
const amount = fc.integer({ min: 0, max: 1e9 })

test('the gaps of the years are never less than the gap of the whole, and the same where all money comes first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(year, amount), { maxLength: 12 }),
      fc.array(fc.record({ state: fc.constantFrom(...fundingStates), at: year, amount }), { maxLength: 8 }),
      (needs, drawn) => {
        const need = new Map(needs)
        const asked = [...need.values()].reduce((sum, each) => sum + each, 0)
        const secured = drawn.reduce((sum, each) => sum + (each.state === 'secured' ? each.amount : 0), 0)
        const gap = (sources: Parameters<typeof fundingByYear>[1]) =>
          fundingByYear(need, sources).reduce((sum, each) => sum + each.gap, 0)
        expect(gap(drawn.map(({ state, at, amount: each }) => money(state, [at, each])))).toBeGreaterThanOrEqual(
          Math.max(0, asked - secured),
        )
        expect(gap(drawn.map(({ state, amount: each }) => money(state, [2024, each])))).toBe(
          Math.max(0, asked - secured),
        )
      },
    ),
  )
})
