import { expect, test } from 'vitest'
import { goalFrom, type Goal } from './goal.ts'
import { qualityOf, type GoalFacts } from './quality.ts'

const actor = { level: 'company', id: 'c', name: 'Works' } as const
const goal = (more: Partial<Goal>): Goal =>
  goalFrom({
    id: 'g',
    actor,
    title: 'Goal',
    type: 'absolute',
    baseYear: 2020,
    baseValue: 100,
    targetYear: 2030,
    reductionPercent: 50,
    ...more,
  })
const nothingKnown: GoalFacts = {
  committedOn: null,
  plan: null,
  report: null,
  neutralisation: null,
  inYear: () => null,
}
const everything: GoalFacts = {
  committedOn: '2023-01-10',
  plan: { published: true, on: '2023-11-30' },
  report: 'yearly',
  neutralisation: 'permanent-removal',
  inYear: () => null,
}
const resultsOf = (goals: readonly Goal[], facts: GoalFacts): Readonly<Record<string, string>> =>
  Object.fromEntries(qualityOf(goals, facts).map(({ test: name, result }) => [name, result]))

const best = [
  goal({
    interim: [{ year: 2025, reductionPercent: 25 }],
    offsets: 'none',
    coverage: [
      { scope: '1', percent: 98 },
      { scope: '2-market', percent: 95 },
      { scope: '3', percent: 90 },
    ],
  }),
  goal({
    id: 'end',
    type: 'net-zero',
    targetYear: 2045,
    reductionPercent: null,
    residualPercent: 8,
    interim: [
      { year: 2035, reductionPercent: 65 },
      { year: 2040, reductionPercent: 80 },
    ],
  }),
]

test('a target that meets every test passes every test, and nothing is to mend', () => {
  const answers = qualityOf(best, everything)
  expect(answers.map(({ result }) => result)).toEqual(Array.from({ length: 8 }, () => 'passed'))
  expect(answers.map(({ mend }) => mend)).toEqual(Array.from({ length: 8 }, () => null))
})

test('what nobody says is unknown, not failed, with its source and what would mend it', () => {
  expect(
    resultsOf([goal({ type: 'net-zero', targetYear: 2050, reductionPercent: null, baseYear: null })], nothingKnown),
  ).toEqual({
    'net-zero-by-2050': 'passed',
    'interim-every-five-years': 'failed',
    'depth-by-2030': 'unknown',
    'plan-within-a-year': 'unknown',
    'scopes-covered': 'unknown',
    'credits-not-counted': 'unknown',
    'residual-neutralised': 'unknown',
    'yearly-report': 'unknown',
  })
  for (const { source, mend, result } of qualityOf([], nothingKnown)) {
    expect(source).not.toBe('')
    expect(mend === null).toBe(result === 'passed')
  }
})

test('net zero in 2055, ten years without a step, credits, a late plan and 40 % left each fail', () => {
  const poor = [goal({ type: 'net-zero', targetYear: 2055, reductionPercent: 60, offsets: 'counted' })]
  const facts: GoalFacts = { ...everything, plan: { published: true, on: '2025-01-10' }, report: 'less' }
  expect(resultsOf(poor, facts)).toMatchObject({
    'net-zero-by-2050': 'failed',
    'interim-every-five-years': 'failed',
    'depth-by-2030': 'failed',
    'plan-within-a-year': 'failed',
    'credits-not-counted': 'failed',
    'residual-neutralised': 'failed',
    'yearly-report': 'failed',
  })
})

test('a cut from 1990 is judged against a recent year, and is unknown where that year is', () => {
  const old = [goal({ baseYear: 1990, baseValue: 800, reductionPercent: 68 })]
  expect(resultsOf(old, nothingKnown)['depth-by-2030']).toBe('unknown')
  // 1 - 0.32 · 800 / 450 is 43 %: not yet half.
  expect(resultsOf(old, { ...nothingKnown, inYear: () => 450 })['depth-by-2030']).toBe('failed')
  expect(resultsOf(old, { ...nothingKnown, inYear: () => 500 })['depth-by-2030']).toBe('passed')
})

test('a scope that is covered too little fails, and says which', () => {
  const thin = [goal({ coverage: [{ scope: '1', percent: 90 }] })]
  const found = qualityOf(thin, nothingKnown).find((answer) => answer.test === 'scopes-covered')
  expect(found).toMatchObject({ result: 'failed', found: 'Scope 1 is covered by 90 %.' })
})
