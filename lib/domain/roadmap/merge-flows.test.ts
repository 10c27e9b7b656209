import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeasureFlow } from '../measures/needs.ts'
import type { AcceptedSubmission, MeasureEntry } from '../submission/document.ts'
import type { Series } from './document.ts'
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
const members = ['A', 'B', 'C'].map((organisationId) => ({ organisationId }))

const flow = (side: MeasureFlow['side'], kind: MeasureFlow['kind'], with_: string, perYear: number): MeasureFlow => ({
  side,
  kind,
  origin: kind.startsWith('co2') ? 'fossil' : null,
  counterpart: { organisationId: with_, name: `Company ${with_}` },
  perYear: String(perYear),
  class: 'members',
})

test('neither of two that claim one reduction reads what the other keeps confidential', () => {
  const hidden = { class: 'confidential' as const, title: 'Canary' }
  const emitter = oneSite('A', 100, {
    measures: [exampleMeasure('m-a', 'a', 61.5, { ...hidden, flows: [flow('sent', 'co2-storage', 'B', 61.5)] })],
  })
  const operator = oneSite('B', 80, {
    measures: [exampleMeasure('m-b', 'b', 60, { flows: [flow('received', 'co2-storage', 'A', 61.5)] })],
  })
  const twice = mergeRoadmap(exampleCluster(members), [emitter, operator, oneSite('C', 0)], [])
  const { figures, waysOut, sentence } = conflictOf(twice, 'claimed-twice:m-a+m-b') ?? {}
  expect(figures).toHaveLength(1)
  expect(JSON.stringify({ figures, waysOut, sentence })).not.toMatch(/Canary|61\.5/)
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

test('whatever is captured, the cluster total does not depend on who owns the capture plant', () => {
  fc.assert(
    fc.property(
      fc.record({
        base: fc.integer({ min: 0, max: 2_000_000 }).map((tenths) => tenths / 10),
        share: fc.integer({ min: 1, max: 100 }),
        start: fc.integer({ min: 2021, max: 2045 }),
      }),
      fc.integer({ min: 1, max: 6 }),
      ({ base, share, start }, rampYears) => {
        const stored = Math.round(base * share) / 100
        const when = { start, rampYears }
        const of = (side: MeasureFlow['side'], to: string): readonly MeasureFlow[] => [
          {
            side,
            kind: 'co2-capture',
            origin: 'fossil',
            counterpart: { organisationId: to, name: to },
            perYear: String(base),
            class: 'members',
          },
        ]
        const company = (id: string, amount: number, measures: readonly MeasureEntry[]) =>
          exampleSubmission(id, {
            sites: [exampleSite(id.toLowerCase())],
            emissions: [exampleEmission(id.toLowerCase(), amount)],
            measures,
          })
        const cluster = exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }])
        const roadmapOf = (submissions: readonly AcceptedSubmission[]) => {
          const { roadmap } = mergeRoadmap(cluster, submissions, []).document
          return roadmap.state === 'shown' ? roadmap.values.map(Number) : []
        }
        const own = roadmapOf([company('A', base, [exampleMeasure('capture', 'a', stored, when)]), company('B', 0, [])])
        const third = roadmapOf([
          company('A', base, [exampleMeasure('stream', 'a', base, { ...when, flows: of('sent', 'B') })]),
          company('B', 0, [exampleMeasure('plant', 'b', stored, { ...when, flows: of('received', 'A') })]),
        ])
        expect(own).toHaveLength(31)
        own.forEach((left, index) => expect(third[index]).toBeCloseTo(left, 2))
      },
    ),
    { numRuns: 60 },
  )
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
