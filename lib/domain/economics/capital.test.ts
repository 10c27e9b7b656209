import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capitalByYear, spending } from './capital.ts'
import { fundingKinds, fundingStack, fundingStates } from './funding.ts'

test('capital is spent evenly in the years before the start, or in the start year where no lead time is known', () => {
  expect([...spending({ start: 2030, leadYears: 3, capex: 90 })]).toEqual([
    [2027, 30],
    [2028, 30],
    [2029, 30],
  ])
  expect([...spending({ start: 2030, leadYears: null, capex: 90 })]).toEqual([[2030, 90]])
})

test('years above their budget say by how much, years without one say that nobody set it', () => {
  const plans = [
    { start: 2030, leadYears: 2, capex: 100 },
    { start: 2029, leadYears: 0, capex: 20 },
  ]
  const budgets = new Map([
    [2027, 10],
    [2029, 60],
  ])
  expect(capitalByYear(plans, budgets)).toEqual([
    { year: 2027, spent: 0, budget: 10, over: 0 },
    { year: 2028, spent: 50, budget: null, over: null },
    { year: 2029, spent: 70, budget: 60, over: 10 },
  ])
})

test('the stack begins with the surest money, and the gap counts the secured alone', () => {
  const stack = fundingStack(100, [
    { id: 'fund', kind: 'grant', state: 'applied', amount: 50 },
    { id: 'own', kind: 'own-capital', state: 'secured', amount: 30 },
  ])
  expect(stack.layers.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['own', 0, 30],
    ['fund', 30, 80],
  ])
  expect(stack).toMatchObject({ gap: 70, gapIfAllCame: 20, surplus: 0 })
  expect(fundingStack(0, [])).toEqual({ layers: [], gap: 0, gapIfAllCame: 0, surplus: 0 })
})

const whole = (max: number) => fc.integer({ min: 0, max })

test('no money is lost or made: what is spent by year is the capital, whatever the lead times', () => {
  const plan = fc.record({
    start: fc.integer({ min: 2025, max: 2050 }),
    leadYears: fc.option(whole(9)),
    capex: whole(1e9),
  })
  fc.assert(
    fc.property(fc.array(plan, { maxLength: 20 }), (plans) => {
      const spent = capitalByYear(plans, new Map()).reduce((sum, year) => sum + year.spent, 0)
      const capex = plans.reduce((sum, one) => sum + one.capex, 0)
      expect(Math.abs(spent - capex)).toBeLessThanOrEqual(1e-9 * Math.max(1, capex))
    }),
  )
})

test('need, money and what is missing always balance', () => {
  const source = fc.record({
    id: fc.string(),
    kind: fc.constantFrom(...fundingKinds),
    state: fc.constantFrom(...fundingStates),
    amount: whole(1e9),
  })
  fc.assert(
    fc.property(whole(1e9), fc.array(source, { maxLength: 10 }), (need, sources) => {
      const { gap, gapIfAllCame, surplus } = fundingStack(need, sources)
      const all = sources.reduce((sum, { amount }) => sum + amount, 0)
      expect(need - all).toBe(gapIfAllCame - surplus)
      expect(gap).toBeGreaterThanOrEqual(gapIfAllCame)
    }),
  )
})
