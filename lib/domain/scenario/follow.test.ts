import { describe, expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import type { ClusterEntry, RoadmapDocument } from '../roadmap/document.ts'
import { exampleCluster, exampleHub, exampleMeasure, oneSite } from '../roadmap/examples.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import { parseBundle } from '../roadmap/parse-bundle.ts'
import { parseRoadmap } from '../roadmap/parse-roadmap.ts'
import type { AcceptedSubmission, MeasureEntry } from '../submission/document.ts'
import type { ScenarioChange } from './change.ts'
import { changesOfSchedule } from './of-schedule.ts'

const store = exampleHub('store', {
  name: 'The store',
  owner: { organisationId: null, name: 'Pipeline company' },
  phases: [{ id: 'one', name: 'Phase 1', from: 2028, capacityPerYear: '100', earlierStarts: [] }],
  illustrative: true,
})

/** A cluster that takes these changes up, and one that does not where there are none. */
const cluster = (changes: readonly ScenarioChange[] | null, more: Partial<ClusterEntry> = {}): ClusterEntry =>
  exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }], {
    target: [{ year: 2030, tonnes: '150' }],
    ...more,
    ...(changes === null
      ? {}
      : {
          scenario: {
            id: 's1',
            name: 'Another way',
            changes,
            reason: 'To see what it comes to.',
            decidedBy: 'Lead',
            decidedAt: '2026-11-02T09:00:00.000Z',
          },
        }),
  })

const measure = (id: string, tonnes: number, more: Partial<MeasureEntry> = {}) =>
  exampleMeasure(id, id.startsWith('b') ? 'b' : 'a', tonnes, { level: 'idea', ...more })
const submitted = (...measures: readonly MeasureEntry[]): readonly AcceptedSubmission[] =>
  ['A', 'B'].map((name) =>
    oneSite(name, 200, { measures: measures.filter(({ siteId }) => siteId === name.toLowerCase()) }),
  )

const merged = (changes: readonly ScenarioChange[] | null, submissions: readonly AcceptedSubmission[], more = {}) =>
  mergeRoadmap(cluster(changes, more), submissions, [])
const counts = ({ measures }: RoadmapDocument) =>
  Object.fromEntries(measures.map(({ id, leftOut, countsFrom, start }) => [id, leftOut ? null : (countsFrom ?? start)]))
const inYear = ({ roadmap, years }: RoadmapDocument, year: number) =>
  roadmap.state === 'shown' ? Number(roadmap.values[years.indexOf(year)]) : roadmap.reason

const boiler = { exclusiveGroup: 'boiler', start: 2026 }
const plans = submitted(
  measure('a-hydrogen', 60, { ...boiler, pillar: 'hydrogen' }),
  measure('a-electric', 50, { ...boiler, pillar: 'electrification', start: 2029 }),
  measure('a-efficiency', 5, { pillar: 'efficiency' }),
  measure('b-capture', 40, { pillar: 'capture', start: 2028 }),
  measure('b-decided', 30, { pillar: 'hydrogen', level: 'decision', start: 2027 }),
)

describe('A scenario led by one pillar', () => {
  test('counts that pillar where measures exclude each other, and lets what else is not decided wait', () => {
    const { document, conflicts } = merged([{ kind: 'lead', pillar: 'electrification', delayYears: 5 }], plans)
    expect(counts(document)).toEqual({
      'a-hydrogen': null,
      'a-electric': 2029,
      'a-efficiency': 2028,
      'b-capture': 2033,
      'b-decided': 2027,
    })
    expect(conflicts.map(({ kind }) => kind)).not.toContain('exclusive-measures')
    // 400 less 50, 5 and 30 in 2030; as submitted less 60, 5, 40 and 30.
    expect(inYear(document, 2030)).toBe(315)
    expect(inYear(merged(null, plans).document, 2030)).toBe(265)
  })

  test('turns round when another pillar leads', () => {
    const { document } = merged([{ kind: 'lead', pillar: 'hydrogen', delayYears: 5 }], plans)
    expect(counts(document)).toMatchObject({ 'a-hydrogen': 2026, 'a-electric': null, 'b-capture': 2033 })
  })

  test('leaves alone what somebody says of a measure, and what is past its investment decision', () => {
    const rule = { kind: 'lead', pillar: 'electrification', delayYears: 5 } as const
    const kept = merged([rule, { kind: 'keep', measureId: 'b-capture' }], plans)
    expect(counts(kept.document)).toMatchObject({ 'b-capture': 2028 })
    const own = merged([rule, { kind: 'start', measureId: 'b-capture', start: 2030 }], plans)
    expect(counts(own.document)).toMatchObject({ 'b-capture': 2030 })
    const without = merged([rule, { kind: 'leave-out', measureId: 'a-electric' }], plans)
    expect(counts(without.document)).toMatchObject({ 'a-electric': null, 'a-hydrogen': 2031 })
    const firm = submitted(
      measure('a-hydrogen', 60, { ...boiler, pillar: 'hydrogen', level: 'building' }),
      measure('a-electric', 50, { ...boiler, pillar: 'electrification' }),
    )
    expect(merged([rule], firm).conflicts.map(({ kind }) => kind)).toContain('exclusive-measures')
  })
})

describe('A scenario', () => {
  test('moves a start, and with it what needs that measure first', () => {
    const chain = submitted(
      measure('a-first', 10),
      measure('b-second', 20, { prerequisites: ['a-first'], start: 2029 }),
    )
    const { document } = merged([{ kind: 'start', measureId: 'a-first', start: 2035 }], chain)
    expect(counts(document)).toEqual({ 'a-first': 2035, 'b-second': 2035 })
  })

  test('moves the phase of a hub, and what books it waits', () => {
    const booking = {
      hubId: 'store',
      phaseId: null,
      perYear: '40',
      from: null,
      rampYears: null,
      class: 'members',
    } as const
    const booked = submitted(measure('a-capture', 40, { bookings: [booking], start: 2028 }))
    const { document } = merged([{ kind: 'hub-phase', hubId: 'store', phaseId: 'one', from: 2032 }], booked, {
      hubs: [store],
    })
    expect(counts(document)).toEqual({ 'a-capture': 2032 })
    expect(document.hubs?.[0]?.phases[0]?.from).toBe(2032)
    expect(document.scenario?.phases).toEqual([
      { hubId: 'store', phaseId: 'one', hub: 'The store', phase: 'Phase 1', submitted: 2028, from: 2032 },
    ])
  })

  test('leaves the members’ own plans as they were submitted and names every difference', () => {
    const changes: readonly ScenarioChange[] = [
      { kind: 'start', measureId: 'b-capture', start: 2031 },
      { kind: 'leave-out', measureId: 'a-hydrogen' },
    ]
    const { document } = merged(changes, plans)
    expect(document.scenario).toMatchObject({
      name: 'Another way',
      measures: [
        { id: 'a-hydrogen', organisationId: 'A', submitted: 2026, start: null },
        { id: 'b-capture', organisationId: 'B', submitted: 2028, start: 2031 },
      ],
    })
    const plain = merged(null, plans).document
    expect(document.measures.map(({ start }) => start)).toEqual(plain.measures.map(({ start }) => start))
    expect(document.members).toEqual(plain.members)
    expect(plain.scenario).toBeUndefined()
  })

  test('gives the same bytes in any order of its changes and of the submissions, and from its bundle', () => {
    const changes: readonly ScenarioChange[] = [
      { kind: 'lead', pillar: 'hydrogen', delayYears: 3 },
      { kind: 'start', measureId: 'b-capture', start: 2031 },
      { kind: 'leave-out', measureId: 'a-efficiency' },
    ]
    const text = canonicalText(merged(changes, plans))
    expect(canonicalText(merged(changes.toReversed(), plans.toReversed()))).toBe(text)
    const bundle = { schema: 'concord/bundle/1', cluster: cluster(changes), submissions: plans, resolutions: [] }
    const read = parseBundle(JSON.parse(JSON.stringify(bundle)))
    if (!read.ok) throw new Error(read.refusal.join(' '))
    const { cluster: entry, submissions, resolutions } = read.value
    const again = mergeRoadmap(entry, submissions, resolutions)
    expect(canonicalText(again)).toBe(text)
    expect(parseRoadmap(JSON.parse(canonicalText(again.document)))).toEqual({ ok: true, value: again.document })
  })

  test('is refused in a bundle that says two things of one measure', () => {
    const twice: readonly ScenarioChange[] = [
      { kind: 'start', measureId: 'a', start: 2031 },
      { kind: 'leave-out', measureId: 'a' },
    ]
    const bundle = { schema: 'concord/bundle/1', cluster: cluster(twice), submissions: [], resolutions: [] }
    expect(parseBundle(JSON.parse(JSON.stringify(bundle)))).toMatchObject({
      ok: false,
      refusal: [expect.stringContaining('cluster.scenario.changes[1]')],
    })
  })

  test('without a change merges to what was submitted', () => {
    const { scenario, ...document } = merged([], plans).document
    expect(document).toEqual(merged(null, plans).document)
    expect(scenario?.measures).toEqual([])
  })
})

test('a schedule becomes changes where it differs from what was submitted', () => {
  const { measures } = merged(null, plans).document
  const starts = new Map<string, number | null>([
    ['b-capture', 2030],
    ['a-hydrogen', null],
    ['b-decided', 2027],
    ['nobody-reads-this', 2040],
  ])
  expect(changesOfSchedule(starts, measures)).toEqual([
    { kind: 'leave-out', measureId: 'a-hydrogen' },
    { kind: 'start', measureId: 'b-capture', start: 2030 },
  ])
})
