import { expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { decisionOn, exampleCluster, exampleHub, exampleMeasure, oneSite } from '../roadmap/examples.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import { capitalOfRoadmap } from './roadmap-capital.ts'

const measures = [
  exampleMeasure('capture', 'a', 30, { start: 2028, leadYears: 2, capex: '100' }),
  exampleMeasure('electric', 'a', 20, { start: 2029, capex: '40', exclusiveGroup: 'kiln' }),
  exampleMeasure('hydrogen', 'a', 20, { start: 2030, capex: '70', exclusiveGroup: 'kiln' }),
]
const cluster = exampleCluster([{ organisationId: 'A' }], {
  capitalBudget: [
    { year: 2027, amount: '45' },
    { year: 2029, amount: '40' },
  ],
})
const bundle = { cluster, submissions: [oneSite('A', 100, { measures })], resolutions: [] }

test('a year asks for the capital of what counts in the roadmap, and for more than the budget where that is less', () => {
  expect(capitalOfRoadmap(bundle)).toEqual([
    { year: 2026, spent: 50, budget: null, over: null },
    { year: 2027, spent: 50, budget: 45, over: 5 },
    // Of two measures that exclude each other the later asks for nothing.
    { year: 2029, spent: 40, budget: 40, over: 0 },
  ])
})

test('what a decision leaves out asks for nothing, and what takes its place for its own', () => {
  const conflict = mergeRoadmap(cluster, bundle.submissions, []).conflicts.find(
    ({ kind }) => kind === 'exclusive-measures',
  )
  if (conflict === undefined) throw new Error('The two measures exclude each other')
  const resolutions = [decisionOn(conflict, 'leave-out:electric')]
  expect(capitalOfRoadmap({ ...bundle, resolutions }).map(({ year, spent }) => [year, spent])).toEqual([
    [2026, 50],
    [2027, 50],
    [2029, 0],
    [2030, 70],
  ])
})

test('what waits for its hub asks for its capital later', () => {
  const phases = [{ id: '1', name: 'First', from: 2032, capacityPerYear: '100', earlierStarts: [] }]
  const hubs = [exampleHub('h', { phases })]
  const booking = { hubId: 'h', phaseId: null, perYear: '30', from: null, rampYears: null, class: 'members' as const }
  const waiting = exampleMeasure('capture', 'a', 30, { start: 2028, leadYears: 2, capex: '100', bookings: [booking] })
  const submissions = [oneSite('A', 100, { measures: [waiting] })]
  const spent = capitalOfRoadmap({ cluster: { ...cluster, hubs }, submissions, resolutions: [] })
  expect(spent.filter((year) => year.spent > 0).map(({ year }) => year)).toEqual([2030, 2031])
})

test('nothing that members read changes with the budget, however short the money is', () => {
  const textWith = (amount: string): string => {
    const capitalBudget = [{ year: 2027, amount }]
    return canonicalText(mergeRoadmap({ ...cluster, capitalBudget }, bundle.submissions, []))
  }
  expect(textWith('1')).toBe(textWith('1000000'))
})
