import { expect, test } from 'vitest'
import type { Hub } from '../infrastructure/hub.ts'
import type { HubBooking } from '../measures/needs.ts'
import type { AcceptedSubmission, MeasureEntry } from '../submission/document.ts'
import type { ClusterEntry, Series } from './document.ts'
import { decisionOn, exampleCluster, exampleHub, exampleMeasure, oneSite } from './examples.ts'
import { mergeRoadmap, type Merged } from './merge.ts'

const inYear = (series: Series | undefined, year: number): number | string =>
  series?.state === 'shown' ? Number(series.values[year - 2020]) : (series?.reason ?? 'none')
const keys = ({ conflicts }: Merged) => conflicts.map((conflict) => conflict.key)
const countedIn = ({ document }: Merged, id: string, year: number) =>
  inYear(document.measures.find((measure) => measure.id === id)?.counted, year)

const store = (more: Partial<Hub> = {}): Hub =>
  exampleHub('store', {
    name: 'The store',
    owner: { organisationId: null, name: 'Pipeline company' },
    phases: [{ id: '1', name: 'Phase 1', from: 2028, capacityPerYear: '100', earlierStarts: [] }],
    illustrative: true,
    ...more,
  })
const opening = (from: number, capacityPerYear = '100'): Partial<Hub> => ({
  phases: [
    { id: '1', name: 'Phase 1', from, capacityPerYear, earlierStarts: [{ start: 2028, recordedOn: '2025-01-01' }] },
  ],
})
const books = (perYear: number, more: Partial<HubBooking> = {}): readonly HubBooking[] => [
  { hubId: 'store', phaseId: null, perYear: String(perYear), from: null, rampYears: null, class: 'members', ...more },
]
const members = ['A', 'B', 'C'].map((organisationId) => ({ organisationId }))
const withHubs = (hubs: readonly Hub[], more: Partial<ClusterEntry> = {}) => exampleCluster(members, { hubs, ...more })
const capturing = (organisationId: string, tonnes: number, more: Partial<MeasureEntry> = {}): AcceptedSubmission =>
  oneSite(organisationId, 200, {
    measures: [
      exampleMeasure(`capture-${organisationId.toLowerCase()}`, organisationId.toLowerCase(), tonnes, {
        bookings: books(tonnes),
        ...more,
      }),
    ],
  })

test('a measure that starts before its hub counts from the hub’s year, and so does what needs it', () => {
  const needs = exampleMeasure('export', 'b', 10, { start: 2028, prerequisites: ['capture-a'] })
  const inputs = [capturing('A', 50), oneSite('B', 100, { measures: [needs] }), oneSite('C', 100)]
  const merged = mergeRoadmap(withHubs([store(opening(2031))]), inputs, [])
  expect(keys(merged)).toEqual(['start-before-hub:capture-a:store'])
  expect([2030, 2031].map((year) => countedIn(merged, 'capture-a', year))).toEqual([0, 50])
  expect([2030, 2031].map((year) => countedIn(merged, 'export', year))).toEqual([0, 10])
  expect(merged.document.measures.map(({ id, start, countsFrom }) => [id, start, countsFrom])).toEqual([
    ['capture-a', 2028, 2031],
    ['export', 2028, 2031],
  ])
  const [conflict] = merged.conflicts
  expect(conflict?.sentence).toBe(
    'Measure capture-a uses The store from 2028, which is there from 2031; it counts from 2031.',
  )
  expect(conflict?.waysOut[1]?.effect).toEqual([2028, 2029, 2030].map((year) => ({ year, tonnes: '-50' })))
  const kept = mergeRoadmap(
    withHubs([store(opening(2031))]),
    inputs,
    merged.conflicts.map((one) => decisionOn(one, 'keep-start')),
  )
  expect(countedIn(kept, 'capture-a', 2028)).toBe(50)
  const slipped = mergeRoadmap(
    withHubs([store(opening(2033))]),
    inputs,
    merged.conflicts.map((one) => decisionOn(one, 'keep-start')),
  )
  expect(slipped.conflicts[0]?.resolution).toBeNull()
  expect(countedIn(slipped, 'capture-a', 2032)).toBe(0)
})

test('a hub booked beyond its capacity serves the earlier start first, once that is decided', () => {
  const inputs = [capturing('A', 80), capturing('B', 60, { start: 2029 }), oneSite('C', 100)]
  const cluster = withHubs([store()])
  const open = mergeRoadmap(cluster, inputs, [])
  expect(keys(open)).toEqual(['hub-over-booked:store'])
  const [conflict] = open.conflicts
  expect(conflict?.sentence).toBe('The store is booked beyond its capacity in 2029 to 2050.')
  expect(conflict?.blocking).toBe(true)
  expect(conflict?.parties).toEqual(['A', 'B'])
  expect(conflict?.waysOut.map(({ id, effect }) => [id, effect[0]])).toEqual([
    ['serve-in-turn', { year: 2029, tonnes: '40' }],
    ['ask-for-more', undefined],
    ['leave-out:capture-a', { year: 2028, tonnes: '80' }],
    ['leave-out:capture-b', { year: 2029, tonnes: '60' }],
  ])
  expect(countedIn(open, 'capture-b', 2030)).toBe(60)
  expect(inYear(open.document.hubs?.[0]?.booked, 2030)).toBe(140)
  const after = (choice: string) =>
    mergeRoadmap(
      cluster,
      inputs,
      open.conflicts.map((one) => decisionOn(one, choice)),
    )
  expect(countedIn(after('serve-in-turn'), 'capture-b', 2030)).toBe(20)
  expect(inYear(after('serve-in-turn').document.hubs?.[0]?.booked, 2030)).toBe(100)
  expect(countedIn(after('leave-out:capture-a'), 'capture-a', 2030)).toBe(0)
  expect(inYear(after('leave-out:capture-a').document.hubs?.[0]?.booked, 2030)).toBe(60)
})

test('a hub below its minimum take can be given up with all that needs it', () => {
  const cluster = withHubs([store({ minimumTakePerYear: '90' })])
  const inputs = [capturing('A', 50), oneSite('B', 100), oneSite('C', 100)]
  const open = mergeRoadmap(cluster, inputs, [])
  expect(open.conflicts.map(({ kind, blocking }) => [kind, blocking])).toEqual([['hub-under-booked', false]])
  expect(open.conflicts[0]?.figures.slice(0, 2)).toEqual([
    { label: 'Booked', year: 2028, value: '50', unit: 't' },
    { label: 'Minimum take', year: 2028, value: '90', unit: 't' },
  ])
  const given = mergeRoadmap(
    cluster,
    inputs,
    open.conflicts.map((one) => decisionOn(one, 'give-up')),
  )
  expect(inYear(given.document.roadmap, 2030)).toBe(400)
  expect(given.conflicts[0]?.factsDigest).toBe(open.conflicts[0]?.factsDigest)
})

test('a booking of a hub that is not there is named', () => {
  const inputs = [capturing('A', 50), oneSite('B', 100), oneSite('C', 100)]
  expect(keys(mergeRoadmap(withHubs([]), inputs, []))).toEqual(['hub-unknown:capture-a:store'])
})

test('a measure that no submission has, though another needs it first, is named to the owner of that other', () => {
  const needs = exampleMeasure('export', 'b', 10, { prerequisites: ['capture-a', 'taken-back', 'taken-back'] })
  const needing = oneSite('B', 100, { measures: [needs] })
  const [conflict, ...more] = mergeRoadmap(
    withHubs([store()]),
    [capturing('A', 50), needing, oneSite('C', 100)],
    [],
  ).conflicts
  expect([conflict?.key, more]).toEqual(['prerequisite-unknown:export:taken-back', []])
  expect([conflict?.parties, conflict?.confidential, conflict?.blocking]).toEqual([['B'], true, false])
  expect(conflict?.sentence).toBe('A measure of Company B needs a measure first that no submission has.')
  const without = mergeRoadmap(withHubs([store()]), [needing, oneSite('C', 100)], [])
  expect(keys(without).filter((key) => key.startsWith('prerequisite'))).toEqual([
    'prerequisite-unknown:export:capture-a',
    'prerequisite-unknown:export:taken-back',
  ])
  expect(countedIn(without, 'export', 2030)).toBe(10)
})

test('what measures need more of is told by carrier, and withheld while too few stand behind it', () => {
  const ids = ['A', 'B', 'C', 'D', 'E']
  const cluster = exampleCluster(
    ids.map((organisationId) => ({ organisationId })),
    { hubs: [store(opening(2028, '1000'))] },
  )
  const inputs = ids.map((id) => capturing(id, 50, { rampYears: 2, energy: [{ carrier: 'power', mwhPerYear: '30' }] }))
  const { document } = mergeRoadmap(cluster, inputs, [])
  const demand = (of: string) => document.demand?.find((one) => one.of === of)?.perYear
  expect([2027, 2028, 2029].map((year) => inYear(demand('power'), year))).toEqual([0, 75, 150])
  expect(inYear(demand('co2-transport'), 2029)).toBe(250)
  const few = mergeRoadmap(cluster, inputs.slice(0, 4), []).document
  expect(few.demand?.find((one) => one.of === 'power')?.perYear.state).toBe('withheld')
  expect(few.demand?.find((one) => one.of === 'co2-transport')?.perYear.state).toBe('shown')
})

test('confidential bookings and prices are told to nobody', () => {
  const secretPrice = { amount: '77.5', class: 'confidential' as const }
  const cluster = withHubs([
    store({ tariffPerUnit: secretPrice, fixedCostPerYear: { ...secretPrice, class: 'members' } }),
  ])
  const inputs = [capturing('A', 33.25, { bookings: books(33.25, { class: 'confidential' }) }), oneSite('B', 100)]
  const [hub] = mergeRoadmap(cluster, inputs, []).document.hubs ?? []
  expect([hub?.booked.state, hub?.tariffPerUnit.state, hub?.fixedCostPerYear.state]).toEqual([
    'withheld',
    'withheld',
    'shown',
  ])
})

test('no party to a hub’s conflict reads in it what another books in confidence', () => {
  const secret = { bookings: books(81.25, { class: 'confidential' as const }) }
  const inputs = [capturing('A', 81.25, secret), capturing('B', 60), oneSite('C', 100)]
  const [conflict] = mergeRoadmap(withHubs([store()]), inputs, []).conflicts
  expect([conflict?.key, conflict?.confidential, conflict?.parties]).toEqual(['hub-over-booked:store', true, []])
  expect(conflict?.sentence).toBe('The store is booked beyond its capacity.')
})

test('who alone books a hub in confidence is party to its conflict, and the owner is none', () => {
  const secret = { bookings: books(121.25, { class: 'confidential' as const }) }
  const cluster = withHubs([store({ owner: { organisationId: 'B', name: 'Company B' } })])
  const inputs = [capturing('A', 121.25, secret), oneSite('B', 100), oneSite('C', 100)]
  const conflict = mergeRoadmap(cluster, inputs, []).conflicts.find(({ kind }) => kind === 'hub-over-booked')
  expect(conflict?.parties).toEqual(['A'])
})

test('whom a hub’s conflict would tell what another books in confidence does not learn of a decision on it', () => {
  const secret = { bookings: books(81.25, { class: 'confidential' as const }) }
  const inputs = [capturing('A', 81.25, secret), capturing('B', 60), oneSite('C', 100)]
  const cluster = withHubs([store()])
  const found = mergeRoadmap(cluster, inputs, []).conflicts.find(({ kind }) => kind === 'hub-over-booked')
  if (found === undefined) throw new Error('There is no conflict')
  expect([found.parties, found.quietParties]).toEqual([[], ['A', 'B']])
  const told = mergeRoadmap(cluster, inputs, []).members.map(({ organisationId, conflicts }) => [
    organisationId,
    conflicts,
  ])
  expect(told).toEqual([
    ['A', [found.key]],
    ['B', [found.key]],
    ['C', undefined],
  ])
  const decision = decisionOn(found, 'leave-out:capture-a')
  const { resolutions, keptDecisions } = mergeRoadmap(cluster, inputs, [decision]).document
  expect([resolutions, keptDecisions]).toEqual([[], 1])
})

test('an ask tells the tonnes that wait for it', () => {
  const ask = {
    id: 'cfd',
    title: 'A contract for difference',
    kind: 'policy' as const,
    owner: { organisationId: null, name: 'The state' },
    status: 'asked' as const,
    neededBy: 2027,
    measureIds: ['capture-b', 'capture-a'],
    source: null,
  }
  const inputs = [capturing('A', 50), capturing('B', 20), oneSite('C', 100)]
  const { document } = mergeRoadmap(withHubs([store()], { asks: [ask] }), inputs, [])
  expect(document.asks?.[0]?.measureIds).toEqual(['capture-a', 'capture-b'])
  expect(inYear(document.asks?.[0]?.dependent, 2030)).toBe(70)
})
