import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetOf, budgetOfPath, carbonBudgetLeft } from './budget.ts'
import { lineThrough } from './line.ts'
import { yearsBetween } from './path.ts'

const dunkirk = (in2030: number) => [
  { year: 2020, value: 16 },
  { year: 2030, value: in2030 },
]

test('Dunkirk’s two targets leave budgets of 136 and 116 Mt, 20 Mt apart (METHODS 2.3)', () => {
  const first = budgetOf(dunkirk(16 * 0.7))
  const second = budgetOf(dunkirk(16 * 0.45))
  if (!first.ok || !second.ok) throw new Error('Both have a budget')
  // The published figures have one digit; the arithmetic has twelve.
  expect(first.value).toBeCloseTo(136, 10)
  expect(second.value).toBeCloseTo(116, 10)
  expect(first.value - second.value).toBeCloseTo(20, 10)
})

test('a year in between on the straight line changes no budget', () => {
  const level = fc.integer({ min: 0, max: 1e9 }).map((tenths) => tenths / 10)
  fc.assert(
    fc.property(level, level, fc.integer({ min: 2, max: 40 }), (from, to, span) => {
      const ends = budgetOf([
        { year: 2020, value: from },
        { year: 2020 + span, value: to },
      ])
      const years = yearsBetween(2020, 2020 + span)
      const yearly = lineThrough(
        [
          { year: 2020, tonnes: from },
          { year: 2020 + span, tonnes: to },
        ],
        years,
      )
      expect(ends.ok && Math.abs(ends.value - budgetOfPath(yearly))).toBeLessThanOrEqual(1e-9 * (from + to) * span)
    }),
  )
})

test('one year, and a year twice, have no budget', () => {
  expect(budgetOf([{ year: 2020, value: 1 }])).toMatchObject({ ok: false })
  expect(budgetOf([...dunkirk(1), { year: 2030, value: 2 }])).toEqual({
    ok: false,
    refusal: 'The year 2030 stands twice.',
  })
})

test('a carbon budget of 100 Mt is used up on the way, and what is left before is told', () => {
  // 16 t - 0.24 t² = 100 at t = 6.98.
  expect(carbonBudgetLeft(100, dunkirk(11.2), 2025)).toMatchObject({ ok: true, value: { used: 74, left: 26 } })
  const left = carbonBudgetLeft(100, dunkirk(11.2), 2030)
  expect(left.ok && left.value.left).toBeCloseTo(-36, 10)
  expect(left.ok && left.value.spentIn).toBeCloseTo(2020 + (16 - Math.sqrt(256 - 96)) / 0.48, 10)
})

test('a budget that the path never uses up has no year, and a year off the path is refused', () => {
  expect(carbonBudgetLeft(1000, dunkirk(0), 2030)).toMatchObject({ ok: true, value: { spentIn: null } })
  expect(carbonBudgetLeft(1000, dunkirk(0), 2031)).toMatchObject({ ok: false })
})
