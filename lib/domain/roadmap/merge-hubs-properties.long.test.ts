import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { hubUnits, type Hub } from '../infrastructure/hub.ts'
import type { HubBooking, MeasureFlow } from '../measures/needs.ts'
import type { AcceptedSubmission, EmissionEntry, MeasureEntry } from '../submission/document.ts'
import type { Resolution } from './bundle.ts'
import type { ClusterEntry } from './document.ts'
import {
  decisionOn,
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleHub,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from './examples.ts'
import { mergeRoadmap } from './merge.ts'

/** What a merge reads, drawn at random. */
type Inputs = {
  readonly cluster: ClusterEntry
  readonly submissions: readonly AcceptedSubmission[]
  readonly resolutions: readonly Resolution[]
}
const merge = ({ cluster, submissions, resolutions }: Inputs) => mergeRoadmap(cluster, submissions, resolutions)
const textOf = (drawn: Inputs): string => canonicalText(merge(drawn))

const companies = ['A', 'B', 'C', 'D', 'E', 'F']
const tonnes = fc.integer({ min: 0, max: 2_000_000 }).map((tenths) => tenths / 10)
const fieldClass = fc.constantFrom('public' as const, 'members' as const, 'confidential' as const)
const kinds = ['power', 'heat', 'hydrogen', 'co2-capture', 'co2-storage', 'co2-use'] as const

const hub = (id: string, kind: 'co2-transport-storage' | 'power'): fc.Arbitrary<Hub> =>
  fc
    .record({
      years: fc.uniqueArray(fc.integer({ min: 2022, max: 2040 }), { minLength: 0, maxLength: 3 }),
      capacity: tonnes,
      least: fc.option(tonnes),
      owner: fc.constantFrom(null, ...companies),
    })
    .map(({ years, capacity, least, owner }) =>
      exampleHub(id, {
        name: `Hub ${id}`,
        kind,
        unit: hubUnits[kind][0],
        owner: { organisationId: owner, name: owner ?? 'Somebody' },
        level: 'permit' as const,
        phases: years.map((from) => ({
          id: `${from}`,
          name: `From ${from}`,
          from,
          capacityPerYear: String(capacity),
          earlierStarts: [],
        })),
        minimumTakePerYear: least === null ? null : String(least),
        illustrative: true,
      }),
    )

const booking = fc
  .record({
    hubId: fc.constantFrom('h1', 'h2', 'unknown'),
    perYear: tonnes,
    from: fc.option(fc.integer({ min: 2020, max: 2045 })),
    class: fieldClass,
  })
  .map((drawn): HubBooking => ({ ...drawn, perYear: String(drawn.perYear), phaseId: null, rampYears: null }))

const flow = fc
  .record({
    side: fc.constantFrom('sent' as const, 'received' as const),
    kind: fc.constantFrom(...kinds),
    to: fc.constantFrom(...companies),
    perYear: tonnes,
    class: fieldClass,
  })
  .map(({ side, kind, to, perYear, class: flowClass }): MeasureFlow => ({
    side,
    kind,
    origin: kind.startsWith('co2') ? 'fossil' : null,
    counterpart: { organisationId: to, name: `Company ${to}` },
    perYear: String(perYear),
    class: flowClass,
  }))

const measureAt = (company: string, index: number): fc.Arbitrary<MeasureEntry> =>
  fc
    .record({
      tonnes,
      start: fc.integer({ min: 2021, max: 2045 }),
      rampYears: fc.integer({ min: 1, max: 6 }),
      lifetimeYears: fc.constantFrom(null, 10),
      exclusiveGroup: fc.constantFrom(null, 'g'),
      class: fieldClass,
      sources: fc.option(fc.subarray(['Kiln', 'Boiler', 'Nothing'], { minLength: 1 }), { nil: undefined }),
      bookings: fc.uniqueArray(booking, { maxLength: 2, selector: ({ hubId }) => hubId }),
      flows: fc.uniqueArray(flow, {
        maxLength: 2,
        selector: ({ side, kind, counterpart }) => `${side} ${kind} ${counterpart.name}`,
      }),
      needs: fc.constantFrom<readonly string[]>([], ['A-m0'], ['B-m0']),
    })
    .map(({ tonnes: amount, needs: prerequisites, ...more }) =>
      exampleMeasure(`${company}-m${index}`, company.toLowerCase(), amount, { ...more, prerequisites }),
    )

const companyOf = (company: string): fc.Arbitrary<AcceptedSubmission> =>
  fc
    .record({
      parts: fc.tuple(tonnes, tonnes, tonnes),
      class: fieldClass,
      permit: fc.constantFrom<readonly string[]>([], ['joint']),
      measures: fc.tuple(measureAt(company, 0), measureAt(company, 1), measureAt(company, 2)),
      committed: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ parts, class: lineClass, permit, measures, committed }) => {
      const id = company.toLowerCase()
      const figures = exampleSubmission(company, {
        sites: [exampleSite(id, { permits: permit })],
        emissions: [figure(id, parts, lineClass)],
        measures,
      })
      const lines = parts.map((amount, index) => ({
        id: `${id}-${index}`,
        siteId: id,
        year: 2020,
        scope: '1' as const,
        category: 'stationary' as const,
        stream: ['Kiln', 'Boiler', null][index] ?? null,
        content: { kind: 'reported' as const, gas: 'CO2e', tonnes: String(amount), source: 'EU ETS' },
        method: null,
        quality: null,
        uncertaintyPercent: null,
        note: null,
        evidence: [],
        class: lineClass,
      }))
      return {
        ...figures,
        document: {
          ...figures.document,
          schema: 'concord/submission/2' as const,
          lines,
          commitments: [{ ...exampleCommitment(`${company}-c`), reductionPercent: String(committed), terms: noTerms }],
          evidence: [],
          years: [],
          restatements: [],
          transfers: [],
          explanations: [],
        },
      }
    })

const figure = (id: string, parts: readonly number[], lineClass: EmissionEntry['class']): EmissionEntry =>
  exampleEmission(id, Math.round(parts.reduce((sum, part) => sum + part, 0) * 10) / 10, { class: lineClass })

const noTerms = {
  gases: null,
  boundary: null,
  baseBoundary: null,
  unit: 't',
  targetValue: null,
  residualPercent: null,
  coverage: [],
  offsets: 'not-stated' as const,
  validation: null,
  committedOn: null,
  plan: null,
  planOn: null,
  report: null,
  neutralisation: null,
  ownersWord: null,
}

/** Six companies with sources, bookings, flows and decisions, and two hubs. */
const inputs: fc.Arbitrary<Inputs> = fc
  .record({
    submissions: fc.tuple(...companies.map(companyOf)),
    hubs: fc.tuple(hub('h1', 'co2-transport-storage'), hub('h2', 'power')),
    choice: fc.nat(4),
  })
  .map(({ submissions, hubs, choice }) => {
    const cluster = exampleCluster(
      companies.map((organisationId) => ({ organisationId })),
      { hubs, target: [{ year: 2030, tonnes: '150000' }] },
    )
    const resolutions = mergeRoadmap(cluster, submissions, []).conflicts.flatMap((conflict) => {
      const way = conflict.waysOut[choice % (conflict.waysOut.length + 1)]
      return way === undefined ? [] : [decisionOn(conflict, way.id)]
    })
    return { cluster, submissions, resolutions }
  })

const turned = (drawn: Inputs): Inputs =>
  JSON.parse(JSON.stringify(drawn), (_, value: unknown) =>
    Array.isArray(value) ? value.toReversed() : value,
  ) as Inputs

test('with sources, hubs and flows too, any order of any array gives the same bytes', () => {
  fc.assert(
    fc.property(inputs, (drawn) => {
      expect(textOf(turned(drawn))).toBe(textOf(drawn))
      expect(textOf(drawn)).toBe(textOf(drawn))
    }),
    { numRuns: 40 },
  )
})

test('no source goes below zero, and what is counted and left adds up to the reference', () => {
  fc.assert(
    fc.property(inputs, (drawn) => {
      const open: Inputs = {
        ...drawn,
        submissions: drawn.submissions.map((one) => ({
          ...one,
          document: {
            ...one.document,
            emissions: one.document.emissions.map((row) => ({ ...row, class: 'public' as const })),
            measures: one.document.measures.map((measure) => ({
              ...measure,
              class: 'public' as const,
              flows: measure.flows?.map((each) => ({ ...each, class: 'public' as const })),
              bookings: measure.bookings?.map((each) => ({ ...each, class: 'public' as const })),
            })),
          },
        })),
      }
      const { document, members } = merge(open)
      for (const member of members) for (const left of member.roadmap) expect(Number(left)).toBeGreaterThanOrEqual(0)
      const { reference, roadmap, wedges, years } = document
      if (reference.state !== 'shown' || roadmap.state !== 'shown') throw new Error('Nothing here is confidential')
      years.forEach((_, index) => {
        const taken = wedges
          .flatMap(({ firm, conditional }) => [firm, conditional])
          .reduce((sum, series) => sum + (series.state === 'shown' ? Number(series.values[index]) : NaN), 0)
        expect(taken + Number(roadmap.values[index])).toBeCloseTo(Number(reference.values[index]), 1)
        expect(taken).toBeGreaterThanOrEqual(0)
      })
    }),
    { numRuns: 40 },
  )
})

test('a member that withdraws and comes back leaves no mark', () => {
  fc.assert(
    fc.property(inputs, fc.nat(5), (drawn, place) => {
      const away = drawn.submissions[place % drawn.submissions.length]
      const rest = drawn.submissions.filter((one) => one !== away)
      merge({ ...drawn, submissions: rest })
      const back = away === undefined ? rest : [...rest, away]
      expect(textOf({ ...drawn, submissions: back })).toBe(textOf(drawn))
    }),
    { numRuns: 25 },
  )
})

test('what a merge remembers of the one before changes no byte', () => {
  fc.assert(
    fc.property(inputs, fc.nat(5), (drawn, place) => {
      merge({ ...drawn, resolutions: [] })
      merge(drawn)
      const changed: Inputs = {
        ...drawn,
        submissions: drawn.submissions.map((one, index) =>
          index === place
            ? {
                ...one,
                document: {
                  ...one.document,
                  measures: one.document.measures.slice(1).map((measure) => ({ ...measure, start: measure.start + 2 })),
                },
              }
            : one,
        ),
      }
      for (const next of [changed, { ...changed, resolutions: [] }, drawn])
        expect(textOf(next)).toBe(textOf(structuredClone(next)))
    }),
    { numRuns: 30 },
  )
})

test('a decision never changes the facts it was taken on', () => {
  fc.assert(
    fc.property(inputs, ({ cluster, submissions }) => {
      for (const conflict of mergeRoadmap(cluster, submissions, []).conflicts)
        for (const way of conflict.waysOut.slice(0, 4)) {
          const settled = mergeRoadmap(cluster, submissions, [decisionOn(conflict, way.id)])
          const again = settled.conflicts.find(({ key }) => key === conflict.key)
          expect([again?.resolution?.choice, again?.factsDigest]).toEqual([way.id, conflict.factsDigest])
        }
    }),
    { numRuns: 5 },
  )
})

test('no decision survives a change of its facts', () => {
  fc.assert(
    fc.property(inputs, (drawn) => {
      const before = new Map(mergeRoadmap(drawn.cluster, drawn.submissions, []).conflicts.map((one) => [one.key, one]))
      const later = {
        ...drawn,
        cluster: {
          ...drawn.cluster,
          hubs: (drawn.cluster.hubs ?? []).map((one) => ({
            ...one,
            phases: one.phases.map((phase) => ({ ...phase, from: phase.from + 3, capacityPerYear: '7' })),
          })),
        },
        submissions: drawn.submissions.map((one) => ({
          ...one,
          document: {
            ...one.document,
            measures: one.document.measures.map((measure) => ({ ...measure, start: measure.start + 1 })),
          },
        })) as readonly AcceptedSubmission[],
      }
      for (const conflict of merge(later).conflicts)
        if (conflict.resolution !== null) expect(conflict.factsDigest).toBe(before.get(conflict.key)?.factsDigest)
    }),
    { numRuns: 25 },
  )
})
