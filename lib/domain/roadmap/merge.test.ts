import { expect, test } from 'vitest'
import type { Resolution } from './bundle.ts'
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

const inYear = (series: Series, year: number): number | string =>
  series.state === 'shown' ? Number(series.values[year - 2020]) : series.reason
const conflictOf = ({ conflicts }: Merged, key: string) => conflicts.find((conflict) => conflict.key === key)
const keys = ({ conflicts }: Merged) => conflicts.map((conflict) => conflict.key)

test('South Wales: an electric arc furnace takes 16 Mt to 11 Mt, 1.4 Mt short of the target', () => {
  const cluster = exampleCluster([{ organisationId: 'A' }], { target: [{ year: 2030, tonnes: '9600000' }] })
  const furnace = exampleMeasure('eaf', 'a', 5e6, { pillar: 'electrification' })
  const { document, conflicts } = mergeRoadmap(cluster, [oneSite('A', 16e6, { measures: [furnace] })], [])
  expect(inYear(document.reference, 2030)).toBe(16e6)
  expect(inYear(document.roadmap, 2027)).toBe(16e6)
  expect(inYear(document.roadmap, 2028)).toBe(11e6)
  expect(inYear(document.gap.measures, 2030)).toBe(1.4e6)
  expect(conflicts.map(({ kind, blocking }) => [kind, blocking])).toEqual([
    ['commitment-missed', false],
    ['target-missed', false],
  ])
})

test('Scotland: 6.7 Mt come down to 1.2 or 1.3 Mt in 2045 and leave 0.53 or 0.63 Mt above a tenth', () => {
  for (const [residual, above] of [
    [1.2e6, 0.53e6],
    [1.3e6, 0.63e6],
  ] as const) {
    const cluster = exampleCluster([{ organisationId: 'A' }], { target: [{ year: 2045, tonnes: '670000' }] })
    const deep = exampleMeasure('deep', 'a', 6.7e6 - residual, { start: 2036, rampYears: 10 })
    const { document } = mergeRoadmap(cluster, [oneSite('A', 6.7e6, { measures: [deep] })], [])
    expect(inYear(document.roadmap, 2045)).toBe(residual)
    expect(inYear(document.gap.measures, 2045)).toBe(above)
  }
})

test('a measure ramps in a straight line and ends with its lifetime', () => {
  const measure = exampleMeasure('m', 'a', 90, { start: 2028, rampYears: 3, lifetimeYears: 5 })
  const cluster = exampleCluster([{ organisationId: 'A' }])
  const { document } = mergeRoadmap(cluster, [oneSite('A', 100, { measures: [measure] })], [])
  expect([2027, 2028, 2029, 2030, 2032, 2033].map((year) => inYear(document.roadmap, year))).toEqual([
    100, 70, 40, 10, 10, 100,
  ])
})

test('growth raises the reference after the base year and a closure ends it', () => {
  const grows = oneSite('A', 100, { site: { growthPercent: '10', closesIn: 2023 } })
  const { document } = mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [grows], [])
  expect([2020, 2021, 2022, 2023].map((year) => inYear(document.reference, year))).toEqual([100, 110, 121, 0])
})

test('firm and conditional measures stand in separate wedges of their pillar', () => {
  const measures = [
    exampleMeasure('firm', 'a', 10),
    exampleMeasure('idea', 'a', 20, { level: 'idea' }),
    exampleMeasure('heat', 'a', 5, { pillar: 'electrification' }),
  ]
  const { document } = mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [oneSite('A', 100, { measures })], [])
  const wedge = (pillar: string) => document.wedges.find((one) => one.pillar === pillar)
  const capture = wedge('capture')
  expect(capture && [inYear(capture.firm, 2030), inYear(capture.conditional, 2030)]).toEqual([10, 20])
  expect(document.wedges.map((one) => one.pillar)).toHaveLength(6)
})

test('measures on one site act in turn and never take it below zero', () => {
  const measures = [exampleMeasure('z', 'a', 80, { start: 2025 }), exampleMeasure('b', 'a', 50, { start: 2030 })]
  const merged = mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [oneSite('A', 100, { measures })], [])
  const counted = merged.document.measures.map((measure) => inYear(measure.counted, 2030))
  expect(counted).toEqual([20, 80])
  expect(inYear(merged.document.roadmap, 2030)).toBe(0)
  const conflict = conflictOf(merged, 'over-abatement:a')
  expect(conflict?.blocking).toBe(true)
  expect(conflict?.sentence).toBe('The measures at Site a claim more than the site emits in 2030 to 2050.')
  expect(conflict?.figures.slice(0, 2)).toEqual([
    { label: 'Claimed', year: 2030, value: '130', unit: 't' },
    { label: 'Available', year: 2030, value: '100', unit: 't' },
  ])
  expect(conflict?.waysOut.map((way) => way.id)).toEqual(['count-what-is-left', 'leave-out:z', 'leave-out:b'])
  expect(conflict?.waysOut[1]?.effect.slice(0, 2)).toEqual([
    { year: 2025, tonnes: '80' },
    { year: 2026, tonnes: '80' },
  ])
  expect(conflict?.waysOut[1]?.effect.find(({ year }) => year === 2030)?.tonnes).toBe('50')
})

test('a measure left out by decision counts nothing, and the decision stands in the document', () => {
  const measures = [exampleMeasure('m1', 'a', 80), exampleMeasure('m2', 'a', 50)]
  const inputs = [exampleCluster([{ organisationId: 'A' }]), [oneSite('A', 100, { measures })]] as const
  const open = mergeRoadmap(...inputs, [])
  const decisions = open.conflicts.map((conflict) => decisionOn(conflict, 'leave-out:m1'))
  const settled = mergeRoadmap(...inputs, decisions)
  expect(inYear(settled.document.roadmap, 2030)).toBe(50)
  expect(settled.document.measures.map(({ id, leftOut }) => [id, leftOut])).toEqual([
    ['m1', true],
    ['m2', false],
  ])
  expect(settled.conflicts[0]?.resolution?.choice).toBe('leave-out:m1')
  expect(settled.conflicts[0]?.factsDigest).toBe(open.conflicts[0]?.factsDigest)
  expect(settled.document.resolutions).toEqual([
    { key: 'over-abatement:a', choice: 'leave-out:m1', reason: 'Agreed in the working group.' },
  ])
})

test('a decision is open again once its facts have changed', () => {
  const cluster = exampleCluster([{ organisationId: 'A' }])
  const site = (tonnes: number) => [oneSite('A', tonnes, { measures: [exampleMeasure('m', 'a', 120)] })]
  const decisions = mergeRoadmap(cluster, site(100), []).conflicts.map((one) => decisionOn(one, 'leave-out:m'))
  expect(mergeRoadmap(cluster, site(100), decisions).conflicts[0]?.resolution?.choice).toBe('leave-out:m')
  const changed = mergeRoadmap(cluster, site(101), decisions)
  expect(changed.conflicts[0]?.resolution).toBeNull()
  expect(inYear(changed.document.roadmap, 2030)).toBe(0)
})

test('of several decisions on the same facts the newest holds', () => {
  const inputs = [
    exampleCluster([{ organisationId: 'A' }]),
    [oneSite('A', 100, { measures: [exampleMeasure('m', 'a', 120)] })],
  ] as const
  const [conflict] = mergeRoadmap(...inputs, []).conflicts
  const decisions: Resolution[] = conflict
    ? [
        { ...decisionOn(conflict, 'leave-out:m'), decidedAt: '2027-01-01T00:00:00.000Z' },
        { ...decisionOn(conflict, 'count-what-is-left'), decidedAt: '2027-02-01T00:00:00.000Z' },
      ]
    : []
  expect(mergeRoadmap(...inputs, decisions).conflicts[0]?.resolution?.choice).toBe('count-what-is-left')
})

test('of two measures that exclude each other only one counts, and the pair blocks the freeze until one is left out', () => {
  const measures = [
    exampleMeasure('capture', 'a', 70, { exclusiveGroup: 'kiln', start: 2028 }),
    exampleMeasure('hydrogen', 'a', 60, { exclusiveGroup: 'kiln', start: 2030, pillar: 'hydrogen' }),
  ]
  const inputs = [exampleCluster([{ organisationId: 'A' }]), [oneSite('A', 100, { measures })]] as const
  const open = mergeRoadmap(...inputs, [])
  expect(keys(open)).toEqual(['exclusive-measures:capture+hydrogen'])
  expect(inYear(open.document.roadmap, 2030)).toBe(30)
  const decisions = open.conflicts.map((one) => decisionOn(one, 'leave-out:capture'))
  const settled = mergeRoadmap(...inputs, decisions)
  expect([2028, 2030].map((year) => inYear(settled.document.roadmap, year))).toEqual([100, 40])
  expect(open.conflicts[0]?.waysOut[0]?.effect.slice(0, 3)).toEqual([
    { year: 2028, tonnes: '70' },
    { year: 2029, tonnes: '70' },
    { year: 2030, tonnes: '10' },
  ])
})

test('a member without a submission stays in at its register figure and is named in the coverage', () => {
  const cluster = exampleCluster([
    { organisationId: 'A' },
    { organisationId: 'B', registerTonnes: '300' },
    { organisationId: 'C' },
  ])
  const merged = mergeRoadmap(cluster, [oneSite('A', 100)], [])
  expect(inYear(merged.document.reference, 2050)).toBe(400)
  expect(merged.document.coverage).toEqual({
    membersIncluded: 1,
    members: 3,
    shareOfKnownTonnes: { state: 'shown', value: '0.25' },
  })
  expect(merged.document.members[2]?.baseTonnes.state).toBe('unknown')
  expect(keys(merged)).toEqual(['member-missing:B', 'member-missing:C'])
  expect(merged.conflicts[0]?.sentence).toBe(
    'Company B has no accepted submission; it is counted at 300 t a year from the public register.',
  )
})

test('a joint plant counts once at 100 %, with the figures of the greatest owner', () => {
  const shares = [
    { owner: 'A', percent: '45' },
    { owner: 'Company B', percent: '55' },
  ]
  const site = { permits: ['UK-E-IN-1'], ownerShares: shares }
  const cluster = exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }])
  const merged = mergeRoadmap(
    cluster,
    [oneSite('A', 990, { site, measures: [exampleMeasure('m', 'a', 400)] }), oneSite('B', 1000, { site })],
    [],
  )
  expect(inYear(merged.document.reference, 2020)).toBe(1000)
  expect(inYear(merged.document.roadmap, 2030)).toBe(600)
  expect(keys(merged)).toEqual(['site-claimed-twice:b'])
  expect(merged.conflicts[0]?.sentence).toBe(
    'The site under permit UK-E-IN-1 is claimed by Company A and Company B; it counts once, with the figures of Company B.',
  )
})

test('a site without a base-year figure counts nothing and is named', () => {
  const late = exampleSubmission('A', {
    sites: [exampleSite('a')],
    emissions: [exampleEmission('a', 50, { year: 2022 }), exampleEmission('a', 40, { year: 2018 })],
  })
  const merged = mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [late], [])
  expect(inYear(merged.document.reference, 2030)).toBe(0)
  expect(keys(merged)).toEqual(['base-year-missing:a'])
  expect(merged.document.history).toEqual([{ year: 2018, tonnes: '40' }])
  expect(merged.document.recorded.map(({ year }) => year)).toEqual([2018, 2022])
})

test('a measure that starts before one it needs is named', () => {
  const measures = [
    exampleMeasure('pipe', 'a', 0, { start: 2030 }),
    exampleMeasure('capture', 'a', 10, { start: 2028, prerequisites: ['pipe'] }),
  ]
  const merged = mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [oneSite('A', 100, { measures })], [])
  expect(keys(merged)).toEqual(['start-before-prerequisite:capture:pipe'])
  expect(merged.conflicts[0]?.blocking).toBe(false)
})

test('scope 2 is summed by location and by market, each under its own name', () => {
  const submission = exampleSubmission('A', {
    sites: [exampleSite('a')],
    emissions: [
      exampleEmission('a', 100),
      exampleEmission('a', 5, { gas: 'Biogenic CO2' }),
      exampleEmission('a', 30, { scope: '2-location' }),
      exampleEmission('a', 20, { scope: '2-market' }),
    ],
  })
  const { document } = mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [submission], [])
  expect(
    document.inventory.map(({ scope, baseTonnes }) => [scope, baseTonnes.state === 'shown' && baseTonnes.value]),
  ).toEqual([
    ['1', '100'],
    ['2-location', '30'],
    ['2-market', '20'],
    ['3', false],
  ])
})
