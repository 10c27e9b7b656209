import { describe, expect, test } from 'vitest'
import type { ClusterEntry } from '../roadmap/document.ts'
import { exampleCluster, exampleHub, exampleMeasure, oneSite } from '../roadmap/examples.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import { costOfScenario } from './cost.ts'
import type { ScenarioChange } from './change.ts'
import { compareRoadmaps } from './compare.ts'
import { withoutMeasures } from './without-measures.ts'
import { scenarioInWords } from './words.ts'

const hub = exampleHub('store', {
  name: 'The store',
  owner: { organisationId: null, name: 'Pipeline company' },
  phases: [{ id: 'one', name: 'Phase 1', from: 2022, capacityPerYear: '30', earlierStarts: [] }],
  minimumTakePerYear: '5',
  illustrative: true,
})
const booking = { hubId: 'store', phaseId: null, perYear: '40', from: null, rampYears: null, class: 'members' } as const
/** 100 t in 2020, of which 40 t are captured from 2022 on; to 2024. */
const submissions = [
  oneSite('A', 100, {
    measures: [
      exampleMeasure('capture', 'a', 40, {
        start: 2022,
        bookings: [booking],
        capex: '900',
        opexPerYear: '10',
        leadYears: 2,
      }),
      exampleMeasure('idea', 'a', 10, { start: 2024, level: 'idea' }),
    ],
  }),
]
const entry = (changes: readonly ScenarioChange[] = []): ClusterEntry =>
  exampleCluster([{ organisationId: 'A' }], {
    horizonYear: 2024,
    target: [{ year: 2023, tonnes: '70' }],
    hubs: [hub],
    capitalBudget: [{ year: 2020, amount: '500' }],
    scenario: { id: 's', name: 'S', changes, reason: 'R', decidedBy: 'L', decidedAt: '2026-11-02T09:00:00.000Z' },
  })
const merged = (changes: readonly ScenarioChange[] = []) => mergeRoadmap(entry(changes), submissions, []).document
const shown = (value: string) => ({ state: 'shown', value })

describe('Two roadmaps side by side', () => {
  const compared = compareRoadmaps(merged(), merged([{ kind: 'start', measureId: 'capture', start: 2024 }]))

  test('differ by year, in the gap to the target, in their budgets and in what is left', () => {
    // 100 100 60 60 50 against 100 100 100 100 50.
    expect(compared.years.map(({ difference }) => difference)).toEqual(['0', '0', '40', '40', '0'].map(shown))
    expect(compared.gaps).toEqual([{ year: 2023, a: shown('-10'), b: shown('30'), difference: shown('40') }])
    expect(compared.budget).toEqual({ a: shown('295'), b: shown('375'), difference: shown('80') })
    expect(compared.residual).toEqual({ a: shown('50'), b: shown('50'), difference: shown('0') })
    expect(compared.residualShare.a).toEqual(shown('0.5'))
  })

  test('differ in what their hubs take, and in which measures start when', () => {
    expect(compared.hubs).toMatchObject([
      {
        name: 'The store',
        most: { a: shown('40'), b: shown('40'), difference: shown('0') },
        over: { a: [2022, 2023, 2024], b: [2024] },
        under: { a: [], b: [2022, 2023] },
      },
    ])
    expect(compared.measures).toMatchObject([{ id: 'capture', a: 2022, b: 2024 }])
  })

  test('have no difference where one of them is withheld', () => {
    const withheld = { state: 'withheld', reason: 'Too few.' } as const
    const { years, budget, residual } = compareRoadmaps(merged(), { ...merged(), roadmap: withheld })
    expect(years[2]).toMatchObject({ a: shown('60'), b: withheld, difference: withheld })
    expect(budget.difference).toEqual(withheld)
    expect(residual.difference).toEqual(withheld)
  })
})

test('the reference stands beside a roadmap as one without measures', () => {
  const reference = withoutMeasures(merged())
  const { budget, measures, hubs, gaps } = compareRoadmaps(reference, merged())
  expect(budget).toEqual({ a: shown('400'), b: shown('295'), difference: shown('-105') })
  expect(gaps[0]?.a).toEqual(shown('30'))
  expect(measures.map(({ a, b }) => [a, b])).toEqual([
    [null, 2022],
    [null, 2024],
  ])
  expect(hubs[0]?.most.a).toEqual(shown('0'))
})

test('a scenario costs what its counted measures cost, when they are built, and names what nobody has costed', () => {
  const costOf = (changes: readonly ScenarioChange[]) =>
    costOfScenario({ cluster: entry(changes), submissions, resolutions: [] }, 0)
  // 900 of capital and 10 in each of 2022, 2023 and 2024, at a rate of nought.
  expect(costOf([])).toEqual({
    capital: '900',
    present: '930',
    byYear: [
      { year: 2020, capital: '450', budget: '500' },
      { year: 2021, capital: '450', budget: null },
    ],
    uncosted: ['Measure idea'],
  })
  expect(costOf([{ kind: 'leave-out', measureId: 'capture' }])).toMatchObject({ capital: '0', present: '0' })
  const later = costOf([{ kind: 'start', measureId: 'capture', start: 2023 }])
  expect(later.byYear.map(({ year }) => year)).toEqual([2020, 2021, 2022])
  expect(later.present).toBe('920')
})

test('a scenario says in a sentence what it changes', () => {
  expect(
    scenarioInWords([
      { kind: 'lead', pillar: 'hydrogen', delayYears: 1 },
      { kind: 'start', measureId: 'a', start: 2030 },
      { kind: 'start', measureId: 'b', start: 2030 },
    ]),
  ).toBe(
    'Where measures exclude each other, hydrogen goes first; what else is not decided waits 1 year; 2 starts are moved.',
  )
  expect(scenarioInWords([])).toBe('Nothing is changed.')
})
