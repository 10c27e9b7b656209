import { expect, test } from 'vitest'
import { costOfStart, startYears } from './by-start.ts'
import { exampleHub, exampleProblem, exampleStep } from './example-problem.ts'
import { faultsOfSchedule } from './faults.ts'
import { formulate } from './formulate.ts'
import { outcomeOf } from './outcome.ts'
import type { Plan } from './problem.ts'
import { lpText } from './program.ts'
import { proposePlan } from './propose.ts'

const planned = (starts: Readonly<Record<string, number>>, hubs: Readonly<Record<string, number>> = {}): Plan => ({
  starts: new Map(Object.entries(starts)),
  hubs: new Map(Object.entries(hubs)),
})
const need = { hubId: 'store', amount: 30, rampYears: 1, delayYears: 0 }

test('£1,250m and nothing a year cost £23.60 a tonne for 5 Mt a year over 20 years at 7 % (METHODS 4.2)', () => {
  // The annuity counts its first payment a year after the capital, so the measure stands in the year before its first tonnes.
  const years = Array.from({ length: 21 }, (_, index) => 2029 + index)
  const problem = exampleProblem({ years, discountRate: 0.07 })
  const cost = costOfStart(problem, exampleStep('plant', 5e6, { capex: 1250e6 }), 2029)
  const tonnes = years.slice(1).reduce((sum, year) => sum + 5e6 / 1.07 ** (year - 2029), 0)
  expect(cost / tonnes).toBeCloseTo(23.6, 2)
})

test('costs are discounted to the first year, and run from the start to the end of a life', () => {
  const problem = exampleProblem({ discountRate: 0.1, hubs: [exampleHub('store', { tariff: 2 })] })
  const measure = exampleStep('a', 10, {
    capex: 121,
    opexPerYear: 11,
    energyByYear: [11, 11, 11, 11, 11, 11],
    lifetimeYears: 1,
    needs: [need],
  })
  // 121 + 22 + 2 x 30 in the second year alone.
  expect(costOfStart(problem, measure, 2031)).toBeCloseTo(203 / 1.1, 9)
})

test('what is not decided waits for its lead time, what is decided does not', () => {
  const problem = exampleProblem({ decisionsFrom: 2030 })
  const measure = exampleStep('a', 10, { leadYears: 2 })
  expect(startYears(problem, measure)).toEqual([2032])
  expect(startYears(problem, { ...measure, decided: true })).toEqual([2030, 2031, 2032])
  expect(startYears(problem, { ...measure, leadYears: 0, needs: [{ ...need, hubId: 'nowhere' }] })).toEqual([])
})

test('emissions never fall below zero, and the shortfall is what lies above the target', () => {
  const problem = exampleProblem({
    measures: [exampleStep('a', 80, { rampYears: 2 }), exampleStep('b', 80)],
    target: [50, 50, null],
  })
  const outcome = outcomeOf(problem, planned({ a: 2030, b: 2032 }))
  expect(outcome.emissions).toEqual([60, 20, 0])
  expect(outcome.shortfall).toEqual([10, 0, 0])
})

test('each constraint that a plan breaks is one sentence', () => {
  const problem = exampleProblem({
    measures: [
      exampleStep('a', 10, { capex: 60, exclusiveGroup: 'kiln', buildGroup: 'crane', needs: [need] }),
      exampleStep('b', 10, {
        capex: 60,
        exclusiveGroup: 'kiln',
        buildGroup: 'crane',
        prerequisites: ['c'],
        latestStart: 2030,
      }),
      exampleStep('c', 10, { needs: [need] }),
    ],
    hubs: [exampleHub('store', { buildYears: [2031], capacity: [50, 50, 50], minimumTake: 40 })],
    buildRates: [{ group: 'crane', startsPerYear: 1 }],
    capitalBudget: [100, null, null],
  })
  expect(faultsOfSchedule(problem, planned({ a: 2030, b: 2030, ghost: 2030 }, { store: 2030, dream: 2030 }))).toEqual([
    'There is no measure ghost.',
    'There is no hub dream.',
    'Measure b starts in 2030, before Measure c, which it needs.',
    'Measure a and Measure b exclude each other.',
    '2 measures of crane start in 2030; 1 can.',
    'The capital of 2030 is above its budget.',
    'Hub store cannot be built in 2030.',
    'Less is taken of Hub store in 2030 than its minimum.',
    'Less is taken of Hub store in 2031 than its minimum.',
    'Less is taken of Hub store in 2032 than its minimum.',
  ])
  expect(faultsOfSchedule(problem, planned({ a: 2031, c: 2031 }, { store: 2031 }))).toEqual([
    'More is taken of Hub store in 2031 than it holds.',
    'More is taken of Hub store in 2032 than it holds.',
  ])
  expect(faultsOfSchedule(problem, planned({ b: 2031 }))).toContain('Measure b cannot start in 2031.')
  expect(faultsOfSchedule(problem, planned({ a: 2032 }))).toEqual([
    'Measure a starts in 2032, before Hub store, which it needs, is built.',
  ])
  expect(faultsOfSchedule(problem, planned({}))).toEqual([])
})

test('the proposal opens a hub only with takers enough, and brings what a measure needs', () => {
  const problem = exampleProblem({
    measures: [
      exampleStep('base', 0),
      exampleStep('a', 40, { prerequisites: ['base'], needs: [need] }),
      exampleStep('b', 10, { needs: [need] }),
    ],
    hubs: [exampleHub('store', { minimumTake: 60 })],
    target: [null, 60, 60],
  })
  const plan = proposePlan(problem)
  expect(faultsOfSchedule(problem, plan)).toEqual([])
  expect(outcomeOf(problem, plan).totalShortfall).toBe(0)
  expect([...plan.starts.keys()].toSorted()).toEqual(['a', 'b', 'base'])
})

test('the program reads as a file that other solvers take', () => {
  const problem = exampleProblem({
    years: [2030, 2031],
    measures: [exampleStep('a', 50, { capex: 200 })],
    target: [null, 60],
  })
  expect(lpText(formulate(problem, { least: 'cost', missed: 0 }).program).split('\n')).toEqual([
    'Minimize',
    ' cost: + 200 m0_2031',
    ' + 0 one',
    'Subject To',
    ' m0_stays_2031: + 1 m0_2030',
    ' - 1 m0_2031 <= 0',
    ' target_2031_low: + 500 m0_2031',
    ' + 1 short_2031 >= 400',
    'Bounds',
    ' one = 1',
    ' 0 <= m0_2030 <= 1',
    ' 0 <= m0_2031 <= 1',
    ' 0 <= short_2031 <= 0',
    'Generals',
    ' m0_2030',
    ' m0_2031',
    'End',
    '',
  ])
})
