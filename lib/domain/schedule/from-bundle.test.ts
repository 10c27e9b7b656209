import { expect, test } from 'vitest'
import { exampleCluster, exampleHub, exampleMeasure, oneSite } from '../roadmap/examples.ts'
import { outcomeOf } from './outcome.ts'
import { scheduleProblemOf, uncostedMeasures } from './from-bundle.ts'

const choices = { decisionsFrom: null, discountRate: 0.07 }
const hub = exampleHub('store', {
  name: 'Store',
  owner: { organisationId: null, name: 'Storage company' },
  level: 'engineering',
  phases: [
    { id: 'p1', name: 'First', from: 2029, capacityPerYear: '400', earlierStarts: [] },
    { id: 'p2', name: 'Second', from: 2031, capacityPerYear: '600', earlierStarts: [] },
  ],
  minimumTakePerYear: '200',
  tariffPerUnit: { amount: '30', class: 'members' },
  illustrative: true,
})

const cluster = exampleCluster([{ organisationId: 'A' }, { organisationId: 'B', registerTonnes: '500' }], {
  horizonYear: 2032,
  target: [{ year: 2032, tonnes: '600' }],
  hubs: [hub],
  capitalBudget: [{ year: 2030, amount: '1000000' }],
})
const capture = exampleMeasure('capture', 'a', 800, {
  start: 2028,
  level: 'feasibility',
  leadYears: 3,
  capex: '500000',
  opexPerYear: '100',
  exclusiveGroup: 'kiln',
  bookings: [{ hubId: 'store', phaseId: 'p2', perYear: '700', from: null, rampYears: null, class: 'members' }],
})
const firm = exampleMeasure('firm', 'a', 100, { start: 2027, level: 'decision' })
const bundle = { cluster, submissions: [oneSite('A', 1000, { measures: [capture, firm] })], resolutions: [] }

test('a bundle says what may start when, on what, at what cost', () => {
  const problem = scheduleProblemOf(bundle, choices)
  expect(problem.years).toEqual([2027, 2028, 2029, 2030, 2031, 2032])
  const [first, second] = problem.measures
  // It waits for the phase that it books.
  expect(first).toMatchObject({ id: 'capture', earliestStart: 2031, latestStart: 2032, decided: false, capex: 500_000 })
  expect(first?.needs).toEqual([{ hubId: 'store', amount: 700, rampYears: 1, delayYears: 0 }])
  expect(second).toMatchObject({ id: 'firm', earliestStart: 2027, latestStart: 2027, decided: true })
  expect(problem.hubs[0]).toMatchObject({
    buildYears: [2029, 2030, 2031, 2032],
    capacity: [0, 0, 400, 400, 1000, 1000],
    minimumTake: 200,
    tariff: 30,
  })
  expect(problem.capitalBudget).toEqual([null, null, null, 1_000_000, null, null])
  // From 1,500 t in 2020 straight to 600 t in 2032.
  expect(problem.target[0]).toBeCloseTo(975, 9)
  expect(problem.target.at(-1)).toBe(600)
  expect(uncostedMeasures(bundle)).toEqual(['firm'])
})

test('doing nothing leaves the reference of every member, with or without a submission', () => {
  const problem = scheduleProblemOf(bundle, choices)
  expect(outcomeOf(problem, { starts: new Map(), hubs: new Map() }).emissions).toEqual(problem.years.map(() => 1500))
})

test('the order of a bundle changes nothing', () => {
  const turned = { ...bundle, submissions: [oneSite('A', 1000, { measures: [firm, capture] })] }
  expect(scheduleProblemOf(turned, choices)).toEqual(scheduleProblemOf(bundle, choices))
})
