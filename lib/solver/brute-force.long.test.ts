import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildYears, startYears } from '#lib/domain/schedule/by-start'
import { exampleHub, exampleProblem, exampleStep } from '#lib/domain/schedule/example-problem'
import { faultsOfSchedule } from '#lib/domain/schedule/faults'
import { outcomeOf, type Outcome } from '#lib/domain/schedule/outcome'
import type { Plan, ScheduleMeasure, ScheduleProblem } from '#lib/domain/schedule/problem'
import { proposePlan } from '#lib/domain/schedule/propose'
import { solveSchedule } from './solve-schedule.ts'

const years = [2030, 2031, 2032, 2033]

/** Every plan there is, whether it keeps the constraints or not. */
function everyPlan({ measures, hubs }: ScheduleProblem, problem: ScheduleProblem): readonly Plan[] {
  const choices = [
    ...measures.map((measure) => ({ kind: 'starts' as const, id: measure.id, years: startYears(problem, measure) })),
    ...hubs.map((hub) => ({ kind: 'hubs' as const, id: hub.id, years: buildYears(problem, hub) })),
  ]
  return choices.reduce<readonly Plan[]>(
    (plans, { kind, id, years: own }) =>
      plans.flatMap((plan) => [
        plan,
        ...own.map((year) => ({ ...plan, [kind]: new Map([...plan[kind], [id, year]]) })),
      ]),
    [{ starts: new Map(), hubs: new Map() }],
  )
}

/** The least that can be missed, and the least cost of that, by trying all of them. */
function bestOfAll(problem: ScheduleProblem): Outcome {
  const [first, ...others] = everyPlan(problem, problem)
    .filter((plan) => faultsOfSchedule(problem, plan).length === 0)
    .map((plan) => outcomeOf(problem, plan))
  if (first === undefined) throw new Error('To do nothing is always a plan')
  return others.reduce((best, one) => {
    if (one.missed < best.missed - 1e-6) return one
    return one.missed < best.missed + 1e-6 && one.cost < best.cost ? one : best
  }, first)
}

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })

const measureOf = (index: number): fc.Arbitrary<ScheduleMeasure> =>
  fc
    .record({
      tonnes: fc.integer({ min: 5, max: 60 }),
      sourceId: fc.constantFrom('works', 'mill'),
      named: fc.boolean(),
      rampYears: fc.integer({ min: 1, max: 3 }),
      lifetimeYears: maybe(fc.integer({ min: 1, max: 4 })),
      earliestStart: fc.integer({ min: 2030, max: 2032 }),
      latestStart: fc.integer({ min: 2031, max: 2033 }),
      leadYears: fc.integer({ min: 0, max: 2 }),
      decided: fc.boolean(),
      buildGroup: maybe(fc.constantFrom('crane')),
      capex: fc.integer({ min: 0, max: 300 }),
      opexPerYear: fc.integer({ min: -20, max: 40 }),
      prerequisites: fc.subarray(['m0', 'm1'].slice(0, index)),
      exclusiveGroup: maybe(fc.constantFrom('kiln')),
      hub: maybe(
        fc.record({
          amount: fc.integer({ min: 1, max: 60 }),
          rampYears: fc.integer({ min: 1, max: 2 }),
          delayYears: fc.integer({ min: 0, max: 1 }),
        }),
      ),
    })
    .map(({ tonnes, sourceId, named, hub, ...rest }) =>
      exampleStep(`m${index}`, 0, {
        ...rest,
        effects: [{ sourceId, tonnesPerYear: tonnes, ...(named && sourceId === 'works' ? { streams: [0] } : {}) }],
        needs: hub === null ? [] : [{ hubId: 'store', ...hub }],
      }),
    )

const problems: fc.Arbitrary<ScheduleProblem> = fc
  .record({
    measures: fc.tuple(measureOf(0), measureOf(1), measureOf(2), measureOf(3)),
    buildYears: fc.subarray(years, { minLength: 1 }),
    capacity: fc.integer({ min: 10, max: 120 }),
    minimumTake: fc.constantFrom(0, 0, 20, 40),
    hubCapex: fc.integer({ min: 0, max: 100 }),
    tariff: fc.integer({ min: 0, max: 2 }),
    target: fc.array(maybe(fc.integer({ min: 30, max: 150 })), { minLength: 4, maxLength: 4 }),
    capitalBudget: fc.array(maybe(fc.integer({ min: 0, max: 400 })), { minLength: 4, maxLength: 4 }),
    startsPerYear: fc.integer({ min: 1, max: 2 }),
    decisionsFrom: maybe(fc.constant(2030)),
    discountRate: fc.constantFrom(0, 0.07),
    mill: fc.integer({ min: 10, max: 60 }),
  })
  .map(({ buildYears: build, capacity, minimumTake, hubCapex, tariff, startsPerYear, mill, ...rest }) =>
    exampleProblem({
      ...rest,
      years,
      sources: [
        { id: 'works', reference: [100, 100, 100, 90], streams: [[40, 40, 40, 36]] },
        { id: 'mill', reference: years.map(() => mill) },
      ],
      hubs: [
        exampleHub('store', {
          buildYears: build,
          capacity: years.map(() => capacity),
          minimumTake,
          capex: hubCapex,
          tariff,
          fixedCostPerYear: 3,
        }),
      ],
      buildRates: [{ group: 'crane', startsPerYear }],
    }),
  )

test('on every small problem the solver finds what trying all plans finds', async () => {
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const best = bestOfAll(problem)
      const solved = await solveSchedule(problem, {
        currency: 'GBP',
        limits: { seconds: 30, gap: 1e-6, megabytes: 512 },
      })
      if (!solved.ok) throw new Error(solved.refusal.sentence)
      const { plan, outcome, cost, missed } = solved.value
      expect(faultsOfSchedule(problem, plan)).toEqual([])
      expect(outcome.missed).toBeCloseTo(best.missed, 4)
      expect(outcome.cost).toBeCloseTo(best.cost, 3)
      expect(cost.bound).toBeLessThanOrEqual(best.cost + 1e-3)
      expect(missed.bound).toBeLessThanOrEqual(best.missed + 1e-4)
    }),
    { numRuns: 60 },
  )
}, 600_000)

test('the proposal made at once keeps every constraint and is never better than the best', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const plan = proposePlan(problem)
      expect(faultsOfSchedule(problem, plan)).toEqual([])
      expect(outcomeOf(problem, plan).missed).toBeGreaterThanOrEqual(bestOfAll(problem).missed - 1e-6)
    }),
    { numRuns: 60 },
  )
}, 600_000)
