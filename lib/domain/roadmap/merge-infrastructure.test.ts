import { expect, test } from 'vitest'
import type { Hub } from '../infrastructure/hub.ts'
import type { HubBooking, MeasureFlow } from '../measures/needs.ts'
import type { AcceptedSubmission, MeasureEntry } from '../submission/document.ts'
import type { ClusterEntry, Series } from './document.ts'
import {
  decisionOn,
  exampleCluster,
  exampleEmission,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
  oneSite,
} from './examples.ts'
import { mergeRoadmap, type Merged } from './merge.ts'

const inYear = (series: Series | undefined, year: number): number | string =>
  series?.state === 'shown' ? Number(series.values[year - 2020]) : (series?.reason ?? 'none')
const conflictOf = ({ conflicts }: Merged, key: string) => conflicts.find((conflict) => conflict.key === key)
const keys = ({ conflicts }: Merged) => conflicts.map((conflict) => conflict.key)
const countedIn = ({ document }: Merged, id: string, year: number) =>
  inYear(document.measures.find((measure) => measure.id === id)?.counted, year)

const store = (more: Partial<Hub> = {}): Hub => ({
  id: 'store',
  name: 'The store',
  kind: 'co2-transport-storage',
  unit: 't',
  owner: { organisationId: null, name: 'Pipeline company' },
  level: 'building',
  phases: [{ id: '1', name: 'Phase 1', from: 2028, capacityPerYear: '100', earlierStarts: [] }],
  minimumTakePerYear: null,
  tariffPerUnit: null,
  fixedCostPerYear: null,
  capex: null,
  source: null,
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

const flow = (side: MeasureFlow['side'], kind: MeasureFlow['kind'], with_: string, perYear: number): MeasureFlow => ({
  side,
  kind,
  origin: kind.startsWith('co2') ? 'fossil' : null,
  counterpart: { organisationId: with_, name: `Company ${with_}` },
  perYear: String(perYear),
  class: 'members',
})

// The known answer of METHODS 1.8, with measures: gross 0.889 Mt, 0.8 Mt stored.
test('the cluster total does not depend on who owns the capture plant', () => {
  const emitter = (measure: Partial<MeasureEntry>, tonnes: number) =>
    oneSite('A', 889_000, { measures: [exampleMeasure('capture', 'a', tonnes, measure)] })
  const own = mergeRoadmap(exampleCluster(members), [emitter({}, 800_000), oneSite('B', 0), oneSite('C', 0)], [])
  const plant = oneSite('B', 0, {
    measures: [exampleMeasure('plant', 'b', 800_000, { flows: [flow('received', 'co2-capture', 'A', 889_000)] })],
  })
  const handsOver = emitter({ flows: [flow('sent', 'co2-capture', 'B', 889_000)] }, 889_000)
  const third = mergeRoadmap(exampleCluster(members), [handsOver, plant, oneSite('C', 0)], [])
  expect([own, third].map(({ document }) => inYear(document.roadmap, 2030))).toEqual([89_000, 89_000])
  expect([own, third].map(({ document }) => inYear(document.reference, 2030))).toEqual([889_000, 889_000])
  const of = (merged: Merged) => merged.members.map(({ roadmap }) => Number(roadmap[10]))
  expect(of(own)).toEqual([89_000, 0, 0])
  expect(of(third)).toEqual([0, 89_000, 0])
  expect(keys(third)).toEqual([])
  const alone = mergeRoadmap(exampleCluster(members), [handsOver, oneSite('B', 0), oneSite('C', 0)], [])
  expect(inYear(alone.document.roadmap, 2030)).toBe(889_000)
  expect(keys(alone)).toEqual(['flow-unbalanced:co2-capture fossil:A:B'])
})

test('CO2 sold for use earns nothing', () => {
  const sold = oneSite('A', 100, {
    measures: [exampleMeasure('capture', 'a', 60, { flows: [flow('sent', 'co2-use', 'outside', 25)] })],
  })
  const { members: results } = mergeRoadmap(exampleCluster(members), [sold, oneSite('B', 0), oneSite('C', 0)], [])
  expect(results[0]?.roadmap[10]).toBe('65')
})

test('what emitter and store both claim counts once, at the emitter, until it is decided', () => {
  const emitter = oneSite('A', 100, {
    measures: [exampleMeasure('capture', 'a', 60, { flows: [flow('sent', 'co2-storage', 'B', 60)] })],
  })
  const operator = oneSite('B', 80, {
    measures: [exampleMeasure('storing', 'b', 60, { flows: [flow('received', 'co2-storage', 'A', 60)] })],
  })
  const inputs = [exampleCluster(members), [emitter, operator, oneSite('C', 0)]] as const
  const open = mergeRoadmap(...inputs, [])
  expect(keys(open)).toEqual(['claimed-twice:capture+storing'])
  expect(inYear(open.document.roadmap, 2030)).toBe(120)
  expect(open.conflicts[0]).toMatchObject({ blocking: true, confidential: true, parties: ['A', 'B'] })
  expect(open.conflicts[0]?.waysOut.map(({ id }) => id)).toEqual(['leave-out:storing', 'leave-out:capture'])
  const settled = mergeRoadmap(
    ...inputs,
    open.conflicts.map((one) => decisionOn(one, 'leave-out:capture')),
  )
  expect([countedIn(settled, 'capture', 2030), countedIn(settled, 'storing', 2030)]).toEqual([0, 60])
})

test('seller and buyer with the same tonnes are asked, and may both be right', () => {
  const seller = oneSite('A', 100, {
    measures: [exampleMeasure('wind', 'a', 30, { flows: [flow('sent', 'power', 'B', 90)] })],
  })
  const buyer = oneSite('B', 100, {
    measures: [exampleMeasure('boiler', 'b', 30, { flows: [flow('received', 'power', 'A', 90)] })],
  })
  const inputs = [exampleCluster(members), [seller, buyer, oneSite('C', 0)]] as const
  const open = mergeRoadmap(...inputs, [])
  expect(inYear(open.document.roadmap, 2030)).toBe(170)
  const [conflict] = open.conflicts
  expect(conflict?.waysOut.find(({ id }) => id === 'count-both')?.effect[0]).toEqual({ year: 2028, tonnes: '-30' })
  const both = mergeRoadmap(
    ...inputs,
    open.conflicts.map((one) => decisionOn(one, 'count-both')),
  )
  expect(inYear(both.document.roadmap, 2030)).toBe(140)
})

test('two owners of a joint plant with one measure are asked', () => {
  const site = { permits: ['JOINT'] }
  const plan = (id: string, at: string, title: string) => exampleMeasure(id, at, 30, { title })
  const inputs = [
    oneSite('A', 100, { site, measures: [plan('m-a', 'a', 'New furnace')] }),
    oneSite('B', 100, { site, measures: [plan('m-b', 'b', 'new furnace ')] }),
    oneSite('C', 0),
  ]
  const merged = mergeRoadmap(exampleCluster(members), inputs, [])
  expect(keys(merged)).toContain('claimed-twice:m-a+m-b')
  expect(conflictOf(merged, 'claimed-twice:m-a+m-b')?.blocking).toBe(true)
})

test('supply and demand that part by more than the tolerance are named, with both figures', () => {
  const gives = oneSite('A', 100, {
    measures: [exampleMeasure('h', 'a', 1, { flows: [flow('sent', 'heat', 'B', 100)] })],
  })
  const takes = (mwh: number) =>
    oneSite('B', 100, { measures: [exampleMeasure('t', 'b', 9, { flows: [flow('received', 'heat', 'A', mwh)] })] })
  const merge = (mwh: number) => mergeRoadmap(exampleCluster(members), [gives, takes(mwh), oneSite('C', 0)], [])
  expect(keys(merge(95))).toEqual([])
  const [conflict] = merge(94).conflicts
  expect(conflict?.key).toBe('flow-unbalanced:heat:A:B')
  expect(conflict?.figures.slice(0, 2)).toEqual([
    { label: 'Supplied', year: 2028, value: '100', unit: 'MWh' },
    { label: 'Taken', year: 2028, value: '94', unit: 'MWh' },
  ])
})

test('a measure acts on the streams it names, and a stream that the site does not report is named', () => {
  const line = (id: string, stream: string, tonnes: string) => ({
    id,
    siteId: 'a',
    year: 2020,
    scope: '1' as const,
    category: 'stationary' as const,
    stream,
    content: { kind: 'reported' as const, gas: 'CO2e', tonnes, source: 'EU ETS' },
    method: null,
    quality: null,
    uncertaintyPercent: null,
    note: null,
    evidence: [],
    class: 'public' as const,
  })
  const of = (...measures: readonly MeasureEntry[]): AcceptedSubmission => {
    const plain = exampleSubmission('A', {
      sites: [exampleSite('a')],
      emissions: [exampleEmission('a', 100)],
      measures,
    })
    return {
      ...plain,
      document: {
        ...plain.document,
        schema: 'concord/submission/2',
        lines: [line('1', 'Kiln', '70'), line('2', 'Boiler 2', '30')],
        commitments: [],
        evidence: [],
        years: [],
        restatements: [],
        transfers: [],
        explanations: [],
      },
    }
  }
  const merge = (...measures: readonly MeasureEntry[]) =>
    mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [of(...measures)], [])
  const boiler = exampleMeasure('boiler', 'a', 50, { sources: ['boiler 2'] })
  expect(inYear(merge(boiler).document.roadmap, 2030)).toBe(70)
  expect(conflictOf(merge(boiler), 'over-abatement:a')?.figures.slice(0, 2)).toEqual([
    { label: 'Claimed', year: 2028, value: '50', unit: 't' },
    { label: 'Available', year: 2028, value: '30', unit: 't' },
  ])
  const savings = exampleMeasure('all', 'a', 70, { start: 2025 })
  const smaller = { ...boiler, tonnesPerYear: '30' }
  expect(keys(merge(savings, smaller))).toEqual([])
  expect(inYear(merge(savings, smaller).document.roadmap, 2030)).toBe(0)
  const unknown = merge(exampleMeasure('m', 'a', 60, { sources: ['Turbine'] }))
  expect(keys(unknown)).toEqual(['source-unknown:m'])
  expect(inYear(unknown.document.roadmap, 2030)).toBe(40)
})
