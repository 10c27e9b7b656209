import { expect, test } from 'vitest'
import { exampleHub, exampleProblem, exampleStep } from '#lib/domain/schedule/example-problem'
import { faultsOfSchedule } from '#lib/domain/schedule/faults'
import type { ScheduleProblem } from '#lib/domain/schedule/problem'
import { solveSchedule } from './solve-schedule.ts'

const limits = { seconds: 20, gap: 0.0001, megabytes: 512 }

async function best(problem: ScheduleProblem) {
  const found = await solveSchedule(problem, { currency: 'GBP', limits })
  if (!found.ok) throw new Error(found.refusal.sentence)
  expect(faultsOfSchedule(problem, found.value.plan)).toEqual([])
  const { plan, ...rest } = found.value
  return { starts: Object.fromEntries(plan.starts), hubs: Object.fromEntries(plan.hubs), ...rest }
}

const need = (hubId: string, amount: number) => ({ hubId, amount, rampYears: 1, delayYears: 0 })

test('the cheapest measure that meets the target starts as late as the target lets it', async () => {
  const problem = exampleProblem({
    measures: [exampleStep('dear', 30, { capex: 1000 }), exampleStep('cheap', 30, { capex: 110 })],
    target: [null, 70, 70],
    discountRate: 0.1,
  })
  const found = await best(problem)
  expect(found.starts).toEqual({ cheap: 2031 })
  // 110 a year later, at 10 %.
  expect(found.cost.value).toBeCloseTo(100, 9)
  expect(found.cost.gap).toBeLessThan(0.0001)
  expect(found.missed).toEqual({ value: 0, bound: 0, gap: 0 })
  expect(found.solver.name).toBe('HiGHS')
})

test('a target that binds says what one tonne less costs', async () => {
  const problem = exampleProblem({
    measures: [exampleStep('only', 50, { opexPerYear: 100 })],
    years: [2030],
    target: [60],
  })
  const found = await best(problem)
  // 100 a year for 50 t: 2 a tonne at the margin.
  expect(found.binding.map(({ worth }) => worth)).toEqual([expect.closeTo(2, 6)])
  expect(found.binding[0]?.sentence).toBe('The target of 2030 binds: one tonne less in that year costs about 2 GBP.')
})

test('of an exclusive group one measure is started, even where both would be cheaper', async () => {
  const problem = exampleProblem({
    measures: [
      exampleStep('a', 30, { capex: 10, exclusiveGroup: 'kiln' }),
      exampleStep('b', 30, { capex: 20, exclusiveGroup: 'kiln' }),
      exampleStep('c', 30, { capex: 500 }),
    ],
    target: [null, null, 40],
  })
  const found = await best(problem)
  expect(Object.keys(found.starts)).toEqual(['a', 'c'])
  expect(found.cost.value).toBeCloseTo(510, 9)
})

test('a measure waits for what it needs, and pays for it', async () => {
  const problem = exampleProblem({
    measures: [
      exampleStep('pipe', 0, { capex: 50, earliestStart: 2031 }),
      exampleStep('capture', 60, { capex: 10, prerequisites: ['pipe'] }),
      exampleStep('other', 60, { capex: 70 }),
    ],
    target: [null, 40, 40],
  })
  expect((await best(problem)).starts).toEqual({ pipe: 2031, capture: 2031 })
  const early = await best({ ...problem, target: [40, 40, 40] })
  expect(early.starts).toEqual({ other: 2030 })
})

test('a hub is built for its takers, holds no more than its capacity, and not less than its minimum', async () => {
  const taker = (id: string, capex: number) => exampleStep(id, 30, { capex, needs: [need('store', 30)] })
  const problem = exampleProblem({
    measures: [taker('a', 10), taker('b', 20), taker('c', 30), exampleStep('alone', 30, { capex: 300 })],
    hubs: [exampleHub('store', { capacity: [60, 60, 60], capex: 40, buildYears: [2031] })],
    target: [null, null, 40],
  })
  const full = await best(problem)
  expect({ starts: Object.keys(full.starts), hubs: full.hubs }).toEqual({ starts: ['a', 'b'], hubs: { store: 2031 } })
  // One taker would do for the target, but the hub asks for two: then to go alone is cheaper than 40 + 10 + 20 only if it costs less.
  const asking = await best({
    ...problem,
    hubs: [exampleHub('store', { capacity: [60, 60, 60], minimumTake: 60, capex: 40, buildYears: [2031] })],
    measures: [taker('a', 10), taker('b', 20), exampleStep('alone', 30, { capex: 60 })],
    target: [null, null, 70],
  })
  expect(asking.starts).toEqual({ alone: expect.any(Number) })
})

test('a target out of reach comes back as the smallest shortfall by year, and why', async () => {
  const problem = exampleProblem({
    measures: [
      exampleStep('a', 30, { earliestStart: 2031, capex: 10 }),
      exampleStep('b', 20, { earliestStart: 2032, capex: 10 }),
    ],
    target: [60, 60, 60],
  })
  const found = await best(problem)
  expect(found.outcome.shortfall).toEqual([40, 10, 0])
  expect(found.starts).toEqual({ a: 2031, b: 2032 })
  expect(found.reasons).toEqual([
    '2030 is 40 t short of the target. With every measure at its best start and no shared limit it would still be 40 t.',
    '2031 is 10 t short of the target. With every measure at its best start and no shared limit it would still be 10 t.',
  ])
})

test('a budget that keeps the target out of reach is named with what a million more would bring', async () => {
  const problem = exampleProblem({
    measures: [exampleStep('a', 40, { capex: 4_000_000 }), exampleStep('b', 40, { capex: 4_000_000 })],
    years: [2030],
    target: [20],
    capitalBudget: [5_000_000],
  })
  const found = await best(problem)
  expect(found.outcome.totalShortfall).toBe(40)
  expect(found.reasons).toEqual([
    '2030 is 40 t short of the target. The measures could reach it, but not within what they share.',
    'The capital budget of 2030 binds: a million GBP more makes the shortfall smaller by about 10 t.',
  ])
})

test('what is decided is kept where it can be, and named where it cannot', async () => {
  const problem = exampleProblem({
    measures: [
      exampleStep('decided', 10, { decided: true, earliestStart: 2031, latestStart: 2031, capex: 500 }),
      exampleStep('cheap', 50, { capex: 1 }),
    ],
    target: [50, 50, 50],
  })
  expect((await best(problem)).starts).toEqual({ decided: 2031, cheap: 2030 })
  const poor = await best({ ...problem, capitalBudget: [100, 100, 100] })
  expect(poor.starts).toEqual({ cheap: 2030 })
  expect(poor.outcome.dropped).toEqual(['decided'])
})

test('a source never gives more than it has', async () => {
  const problem = exampleProblem({
    measures: [
      exampleStep('a', 80, { capex: 10 }),
      exampleStep('b', 80, { capex: 10 }),
      exampleStep('c', 30, { capex: 99, effects: [{ sourceId: 'mill', tonnesPerYear: 30 }] }),
    ],
    sources: [
      { id: 'works', reference: [100, 100, 100] },
      { id: 'mill', reference: [50, 50, 50] },
    ],
    target: [null, null, 30],
  })
  const found = await best(problem)
  // Both at the works take 100 t, not 160: 50 t of the mill are left, and have to come to 30.
  expect(Object.keys(found.starts)).toEqual(['a', 'b', 'c'])
})

test('without a target nothing is done but what pays for itself', async () => {
  const problem = exampleProblem({
    measures: [exampleStep('saves', 10, { capex: 20, opexPerYear: -10 }), exampleStep('costs', 10, { capex: 1 })],
  })
  expect((await best(problem)).starts).toEqual({ saves: 2030 })
})
