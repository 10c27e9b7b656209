import { expect, test } from 'vitest'
import type { Json } from '../canonical.ts'
import { exampleCluster, exampleHub, exampleMeasure, oneSite } from './examples.ts'
import { mergeRoadmap } from './merge.ts'
import { parseBundle } from './parse-bundle.ts'
import { parseRoadmap } from './parse-roadmap.ts'

const cluster = exampleCluster([{ organisationId: 'A', registerTonnes: '5' }], {
  target: [{ year: 2030, tonnes: '10' }],
})
const submission = oneSite('A', 100)
const { document } = submission
const bundle = { schema: 'concord/bundle/1', cluster, submissions: [submission], resolutions: [] }
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json
const faultsOf = (value: unknown) => {
  const parsed = parseBundle(asJson(value))
  return parsed.ok ? [] : parsed.refusal
}

test('a word that every object knows is no kind of document', () => {
  for (const schema of ['constructor', 'toString', '__proto__'])
    expect(faultsOf({ ...bundle, submissions: [{ ...submission, document: { ...document, schema } }] })).toEqual([
      'submissions[0].document: must be an object with "schema" "concord/submission/1" or "concord/submission/2"',
    ])
})

test('a roadmap is read back with sums beyond what one figure may be, and years to which a hub moved a measure', () => {
  const largest = 999_999_999_999_999
  const booking = { hubId: 'h', phaseId: null, perYear: '1', rampYears: null, class: 'members' } as const
  const measures = [
    exampleMeasure('m', 'a', 1, { start: 2030, bookings: [{ ...booking, from: 1900 }] }),
    exampleMeasure('n', 'a', 1, { start: 2030 }),
  ]
  const phases = [{ id: '1', name: 'Phase', from: 2200, capacityPerYear: '9', earlierStarts: [] }]
  const wide = exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }], {
    hubs: [exampleHub('h', { phases })],
  })
  const submissions = [oneSite('A', largest, { measures }), oneSite('B', largest)]
  const merged = mergeRoadmap(wide, submissions, []).document
  expect(merged.reference).toMatchObject({ values: merged.years.map(() => '1999999999999998') })
  expect(merged.measures.map(({ countsFrom }) => countsFrom)).toEqual([2330, undefined])
  expect(parseRoadmap(asJson(merged))).toEqual({ ok: true, value: merged })
  expect(
    faultsOf({ ...bundle, cluster: wide, submissions, earlier: { draft: 1, document: merged, releases: [] } }),
  ).toEqual([])
})

test('a measure that needs itself first is refused; what no submission has is for the merge to name', () => {
  const measures = [
    exampleMeasure('m', 'a', 1, { prerequisites: ['n', 'm'] }),
    exampleMeasure('n', 'a', 1, { prerequisites: ['m', 'gone'] }),
  ]
  expect(faultsOf({ ...bundle, submissions: [oneSite('A', 100, { measures })] })).toEqual([
    'submissions[0].document.measures[0].prerequisites[1]: names the measure itself',
  ])
})

test('a submission of another cycle is refused, as the product takes those of the running one alone', () => {
  const next = { ...bundle, cluster: { ...cluster, cycle: 2 } }
  expect(faultsOf(next)).toEqual(['submissions[0].document.cycle: must be that of the cluster, 2'])
  const now = { ...submission, document: { ...document, cycle: 2 } }
  const release = { draft: 1, totals: ['tonnes'], inputs: { cluster, submissions: [submission], resolutions: [] } }
  const earlier = { draft: 1, document: mergeRoadmap(cluster, [submission], []).document, releases: [release] }
  expect(faultsOf({ ...next, submissions: [now], earlier })).toEqual([])
})

test('an earlier draft of another cluster, and a series that is shorter than its years, are refused', () => {
  const merged = mergeRoadmap(cluster, [submission], []).document
  const release = { draft: 1, totals: ['tonnes'], inputs: { cluster, submissions: [submission], resolutions: [] } }
  const earlier = { draft: 1, document: merged, releases: [release] }
  expect(faultsOf({ ...bundle, earlier })).toEqual([])
  const [elsewhere, short] = [
    { ...cluster, id: 'cluster-2' },
    { ...merged, gap: { ...merged.gap, measures: { state: 'shown', values: ['1'] } } },
  ]
  const { members: _, ...entry } = elsewhere
  const foreign = { ...release, inputs: { ...release.inputs, cluster: elsewhere } }
  expect(
    faultsOf({
      ...bundle,
      earlier: { draft: 1, document: { ...merged, cluster: entry }, releases: [release, foreign] },
    }),
  ).toEqual([
    'earlier.document.cluster.id: names another cluster',
    'earlier.releases[1].inputs.cluster.id: names another cluster',
  ])
  expect(faultsOf({ ...bundle, earlier: { ...earlier, document: short } })).toEqual([
    'earlier.document.gap.measures.values: must have a value for each of 31 years',
  ])
})

test('a booking without an amount is refused with its place', () => {
  const booked = (perYear: unknown) => {
    const booking = { hubId: 'store', phaseId: null, perYear, from: null, rampYears: null, class: 'members' }
    const measures = [{ ...exampleMeasure('m', 'a', 10), bookings: [booking] }]
    return faultsOf({ ...bundle, submissions: [{ ...submission, document: { ...document, measures } }] })
  }
  const place = 'submissions[0].document.measures[0].bookings[0].perYear: '
  const sentence =
    'must be a number in quotes that is not negative, such as "1250.5", without exponent or needless zeros'
  // What JSON makes of NaN is null.
  for (const amount of [Number.NaN, null, 'NaN', '', 9, '-9']) expect(booked(amount)).toEqual([place + sentence])
  expect(booked(undefined)).toEqual([`${place}is missing`])
  expect(booked('9')).toEqual([])
})
