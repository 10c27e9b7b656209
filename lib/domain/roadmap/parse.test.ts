import { expect, test } from 'vitest'
import type { Funding } from '../economics/funding.ts'
import type { Json } from '../canonical.ts'
import type { MeasureEntry } from '../submission/document.ts'
import { parseFrozen } from '../signoff/parse-frozen.ts'
import { exampleCluster, exampleCommitment, exampleHub, exampleMeasure, oneSite } from './examples.ts'
import { mergeRoadmap } from './merge.ts'
import { changedSubmissions, parseBundle } from './parse-bundle.ts'
import { parseRoadmap } from './parse-roadmap.ts'

const cluster = exampleCluster([{ organisationId: 'A', registerTonnes: '5' }], {
  target: [{ year: 2030, tonnes: '10' }],
})
const submission = oneSite('A', 100, {
  measures: [exampleMeasure('m', 'a', 10)],
  commitments: [exampleCommitment('c')],
})
const bundle = { schema: 'concord/bundle/1', cluster, submissions: [submission], resolutions: [] }
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json
const faultsOf = (value: unknown) => {
  const parsed = parseBundle(asJson(value))
  return parsed.ok ? [] : parsed.refusal
}
const { document } = submission

test('a bundle, a roadmap and a frozen version are read back as they were written', () => {
  expect(parseBundle(asJson(bundle))).toEqual({ ok: true, value: bundle })
  const roadmap = mergeRoadmap(cluster, [submission], []).document
  expect(parseRoadmap(asJson(roadmap))).toEqual({ ok: true, value: roadmap })
  const frozen = {
    schema: 'concord/frozen-roadmap/1',
    version: 1,
    replaces: null,
    roadmap,
    signOff: {
      members: [{ organisationId: 'A', name: 'A', emissionPercent: '100' }],
      rule: { kind: 'share', headPercent: '60', emissionsPercent: '75' },
      deadline: '2027-03-12T17:00:00.000Z',
      frozenAt: '2027-02-12T17:00:00.000Z',
      publication: 'public',
    },
  }
  expect(parseFrozen(asJson(frozen))).toEqual({ ok: true, value: frozen })
})

test('each fault is named with its place in the file', () => {
  const sites = [{ ...document.sites[0], id: 7 }]
  const emissions = [{ ...document.emissions[0], tonnes: '-1' }]
  expect(
    faultsOf({ ...bundle, submissions: [{ ...submission, document: { ...document, sites, emissions } }] }),
  ).toEqual([
    'submissions[0].document.sites[0].id: must be text that is not blank',
    'submissions[0].document.emissions[0].tonnes: must be a number in quotes that is not negative, such as "1250.5", without exponent or needless zeros',
  ])
})

test('a missing key, an unknown key and a wrong word are faults', () => {
  const { region: _, ...without } = cluster
  expect(faultsOf({ ...bundle, cluster: { ...without, motto: 'x' } })).toEqual([
    'cluster.motto: is not known here',
    'cluster.region: is missing',
  ])
  expect(faultsOf({ ...bundle, schema: 'concord/bundle/2' })).toEqual(['schema: must be "concord/bundle/1"'])
  expect(faultsOf([])).toEqual(['the file: must be an object'])
})

test('a submission changed after it was accepted is told by its digest', () => {
  const changed = { ...document, emissions: document.emissions.map((row) => ({ ...row, tonnes: '99' })) }
  const parsed = parseBundle(asJson({ ...bundle, submissions: [{ ...submission, document: changed }] }))
  expect(parsed.ok && changedSubmissions(parsed.value)).toEqual(['Company A'])
  const same = parseBundle(asJson(bundle))
  expect(same.ok && changedSubmissions(same.value)).toEqual([])
})

test('what names nothing, and what stands twice, is refused', () => {
  const stray = oneSite('A', 100, { measures: [exampleMeasure('m', 'nowhere', 1), exampleMeasure('m', 'a', 2)] })
  expect(faultsOf({ ...bundle, submissions: [stray, oneSite('Z', 1)] })).toEqual([
    'submissions[0].document.measures[1]: says the same as submissions[0].document.measures[0]: m',
    'submissions[0].document.measures[0].siteId: names no site of this submission',
    'submissions[1].document.organisation.id: is no member of the cluster',
  ])
})

test('a file that is wrong throughout names fifty faults and counts the rest', () => {
  const faults = faultsOf({ ...bundle, resolutions: Array.from({ length: 80 }, () => 1) })
  expect(faults).toHaveLength(51)
  expect(faults.at(-1)).toBe('… and 30 more faults')
})

test('what came later is read back as it was written, and stays away where it was not written', () => {
  const hub = exampleHub('store', {
    name: 'The store',
    kind: 'co2-transport-storage' as const,
    unit: 't' as const,
    owner: { organisationId: null, name: 'Pipeline company' },
    level: 'permit' as const,
    phases: [
      {
        id: '1',
        name: 'Phase 1',
        from: 2028,
        capacityPerYear: '100',
        earlierStarts: [{ start: 2027, recordedOn: '2025-01-01' }],
      },
    ],
    minimumTakePerYear: '10',
    tariffPerUnit: { amount: '35.5', class: 'members' as const },
    fixedCostPerYear: { amount: '9', class: 'confidential' as const },
    illustrative: true,
  })
  const ask = {
    id: 'cfd',
    title: 'A contract',
    kind: 'policy' as const,
    owner: { organisationId: 'A', name: 'Company A' },
    status: 'asked' as const,
    neededBy: null,
    measureIds: ['m'],
    source: null,
  }
  const grant: Funding = {
    id: 'grant',
    title: 'Grant for the pipeline',
    kind: 'grant',
    state: 'applied',
    owner: { organisationId: null, name: 'A ministry' },
    years: [
      { year: 2028, amount: '50' },
      { year: 2029, amount: '70.5' },
    ],
    source: null,
    illustrative: false,
  }
  const measure = exampleMeasure('m', 'a', 10, {
    sources: ['Kiln'],
    bookings: [{ hubId: 'store', phaseId: '1', perYear: '9', from: 2031, rampYears: null, class: 'members' }],
    flows: [
      {
        side: 'sent',
        kind: 'co2-storage',
        origin: 'fossil',
        counterpart: { organisationId: null, name: 'Pipeline company' },
        perYear: '9',
        class: 'confidential',
      },
    ],
    levelEvidence: [
      {
        level: 'permit',
        reachedOn: '2027-03-12',
        note: null,
        evidence: [{ digest: 'a'.repeat(64), name: 'permit.pdf' }],
      },
    ],
  })
  const full = {
    ...bundle,
    cluster: { ...cluster, hubs: [hub], asks: [ask], capitalBudget: [{ year: 2028, amount: '100' }], funding: [grant] },
    submissions: [oneSite('A', 100, { measures: [measure] })],
  }
  expect(parseBundle(asJson(full))).toEqual({ ok: true, value: full })
  const roadmap = mergeRoadmap(full.cluster, full.submissions, []).document
  expect(parseRoadmap(asJson(roadmap))).toEqual({ ok: true, value: roadmap })
  const bare = Object.keys(mergeRoadmap(cluster, [submission], []).document)
  expect(bare).not.toContain('hubs')
  expect(bare).not.toContain('funding')
  expect(faultsOf({ ...full, cluster: { ...full.cluster, hubs: [{ ...hub, unit: 'MWh' }, hub] } })).toEqual([
    'cluster.hubs[0].unit: must be t for a hub of this kind',
    'cluster.hubs[1]: says the same as cluster.hubs[0]: store',
  ])
  const wrong: unknown = {
    ...measure,
    flows: [{ ...measure.flows?.[0], origin: null }],
    levelEvidence: [{ level: 'permit' }],
  }
  expect(faultsOf({ ...full, submissions: [oneSite('A', 100, { measures: [wrong as MeasureEntry] })] })).toEqual([
    'submissions[0].document.measures[0].flows[0].origin: belongs to CO2, and to nothing else',
    'submissions[0].document.measures[0].levelEvidence[0].reachedOn: is missing',
    'submissions[0].document.measures[0].levelEvidence[0].note: is missing',
    'submissions[0].document.measures[0].levelEvidence[0].evidence: is missing',
  ])
})
