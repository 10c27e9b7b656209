import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { fromDecimal } from '../decimal.ts'
import { pillars, levels, type AcceptedSubmission } from '../submission/document.ts'
import type { Resolution } from './bundle.ts'
import type { ClusterEntry } from './document.ts'
import {
  decisionOn,
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from './examples.ts'
import { mergeRoadmap } from './merge.ts'

type Inputs = {
  readonly cluster: ClusterEntry
  readonly submissions: readonly AcceptedSubmission[]
  readonly resolutions: readonly Resolution[]
}

const textOf = ({ cluster, submissions, resolutions }: Inputs): string =>
  canonicalText(mergeRoadmap(cluster, submissions, resolutions))

const tonnes = fc.integer({ min: 0, max: 2_000_000 }).map((tenths) => tenths / 10)
const fieldClass = fc.constantFrom('public' as const, 'members' as const, 'confidential' as const)

const siteOf = (company: string) => (index: number) =>
  fc
    .record({
      base: fc.option(tonnes),
      other: tonnes,
      growth: fc.constantFrom(null, '1.5', '-2'),
      closes: fc.constantFrom(null, 2040),
      permit: fc.constantFrom<readonly string[]>([], [`P-${index}`], ['joint']),
      class: fieldClass,
      measures: fc.array(
        fc.record({
          tonnes,
          start: fc.integer({ min: 2021, max: 2045 }),
          ramp: fc.integer({ min: 1, max: 6 }),
          lifetime: fc.constantFrom(null, 10),
          pillar: fc.constantFrom(...pillars),
          level: fc.constantFrom(...levels),
          group: fc.constantFrom(null, 'g'),
          class: fieldClass,
        }),
        { maxLength: 3 },
      ),
    })
    .map((drawn) => ({ ...drawn, id: `${company}-s${index}` }))

const companyOf = (company: string): fc.Arbitrary<AcceptedSubmission> =>
  fc
    .record({
      sites: fc
        .integer({ min: 1, max: 3 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => siteOf(company)(i)))),
      committed: fc.option(fc.integer({ min: 0, max: 100 })),
      class: fieldClass,
    })
    .map(({ sites, committed, class: commitmentClass }) =>
      exampleSubmission(company, {
        sites: sites.map((site) =>
          exampleSite(site.id, { growthPercent: site.growth, closesIn: site.closes, permits: site.permit }),
        ),
        emissions: sites.flatMap((site) => [
          ...(site.base === null
            ? []
            : [
                exampleEmission(site.id, site.base, { class: site.class }),
                exampleEmission(site.id, 0.1, { gas: 'N2O', class: 'confidential' }),
              ]),
          exampleEmission(site.id, site.other, { year: 2018, class: site.class }),
        ]),
        commitments:
          committed === null
            ? []
            : [exampleCommitment(`${company}-c`, { reductionPercent: String(committed), class: commitmentClass })],
        measures: sites.flatMap((site) =>
          site.measures.map((measure, index) =>
            exampleMeasure(`${site.id}-m${index}`, site.id, measure.tonnes, {
              start: measure.start,
              rampYears: measure.ramp,
              lifetimeYears: measure.lifetime,
              pillar: measure.pillar,
              level: measure.level,
              exclusiveGroup: measure.group,
              class: measure.class,
              prerequisites: index > 0 ? [`${site.id}-m0`] : [],
            }),
          ),
        ),
      }),
    )

const companies = ['A', 'B', 'C', 'D', 'E', 'F']
const inputs: fc.Arbitrary<Inputs> = fc
  .record({
    submissions: fc.tuple(...companies.map(companyOf)),
    missing: fc.subarray(companies, { maxLength: 2 }),
    choice: fc.nat(3),
  })
  .map(({ submissions, missing, choice }) => {
    const cluster = exampleCluster(
      companies.map((organisationId) => ({ organisationId, registerTonnes: '500.5' })),
      {
        target: [
          { year: 2030, tonnes: '150000' },
          { year: 2050, tonnes: '0' },
        ],
      },
    )
    const present = submissions.filter((one) => !missing.includes(one.document.organisation.id))
    const open = mergeRoadmap(cluster, present, []).conflicts
    const resolutions = open.flatMap((conflict) => {
      const way = conflict.waysOut[choice % (conflict.waysOut.length + 1)]
      return way === undefined ? [] : [decisionOn(conflict, way.id)]
    })
    return { cluster, submissions: present, resolutions }
  })

/** The same inputs with every list turned round, down to the permits of a site. */
const turned = (drawn: Inputs): Inputs =>
  JSON.parse(JSON.stringify(drawn), (_, value: unknown) =>
    Array.isArray(value) ? value.toReversed() : value,
  ) as Inputs

test('any order of any array gives the same bytes, and merging twice gives them again', () => {
  fc.assert(
    fc.property(inputs, (drawn) => {
      const text = textOf(drawn)
      expect(textOf(turned(drawn))).toBe(text)
      expect(textOf(drawn)).toBe(text)
    }),
    { numRuns: 60 },
  )
})

test('a measure never makes a source negative, and what is counted adds up to the reference', () => {
  fc.assert(
    fc.property(inputs, ({ cluster, submissions, resolutions }) => {
      const { document, members } = mergeRoadmap(cluster, submissions, resolutions)
      for (const member of members)
        for (const left of member.roadmap) expect(fromDecimal(left)).toBeGreaterThanOrEqual(0)
      const { reference, roadmap, wedges } = document
      const series = wedges.flatMap(({ firm, conditional }) => [firm, conditional])
      if (reference.state !== 'shown' || roadmap.state !== 'shown') return
      if (!series.every((one) => one.state === 'shown')) return
      document.years.forEach((_, index) => {
        const sum = series.reduce((total, one) => total + Number(one.state === 'shown' && one.values[index]), 0)
        expect(sum + Number(roadmap.values[index])).toBeCloseTo(Number(reference.values[index]), 1)
      })
    }),
    { numRuns: 60 },
  )
})

test('a member that withdraws and comes back with the same submission leaves no mark', () => {
  fc.assert(
    fc.property(inputs, fc.nat(5), (drawn, place) => {
      const away = drawn.submissions[place % drawn.submissions.length]
      const rest = drawn.submissions.filter((one) => one !== away)
      const without = textOf({ ...drawn, submissions: rest })
      const back = away === undefined ? rest : [...rest, away]
      expect(textOf({ ...drawn, submissions: back })).toBe(textOf(drawn))
      expect(without).not.toBe(textOf(drawn))
    }),
    { numRuns: 40 },
  )
})

test('no decision survives a change of its facts', () => {
  fc.assert(
    fc.property(inputs, ({ cluster, submissions, resolutions }) => {
      const decidedOn = new Map(mergeRoadmap(cluster, submissions, []).conflicts.map((one) => [one.key, one]))
      const doubled = submissions.map(({ digest, document }) => ({
        digest,
        document: {
          ...document,
          emissions: document.emissions.map((row) => ({ ...row, tonnes: String(Number(row.tonnes) * 2 + 1) })),
          measures: document.measures.map((one) => ({
            ...one,
            tonnesPerYear: String(Number(one.tonnesPerYear) + 9e6),
          })),
        },
      }))
      const after = mergeRoadmap(cluster, doubled, resolutions)
      for (const conflict of after.conflicts) {
        if (conflict.resolution === null) continue
        expect(conflict.factsDigest).toBe(decidedOn.get(conflict.key)?.factsDigest)
        expect(conflict.figures).toEqual(decidedOn.get(conflict.key)?.figures)
      }
    }),
    { numRuns: 40 },
  )
})

test('a decision never changes the facts it was taken on', () => {
  fc.assert(
    fc.property(inputs, ({ cluster, submissions }) => {
      for (const conflict of mergeRoadmap(cluster, submissions, []).conflicts)
        for (const way of conflict.waysOut) {
          const settled = mergeRoadmap(cluster, submissions, [decisionOn(conflict, way.id)])
          expect(settled.conflicts.find(({ key }) => key === conflict.key)?.resolution?.choice).toBe(way.id)
        }
    }),
    { numRuns: 25 },
  )
})
