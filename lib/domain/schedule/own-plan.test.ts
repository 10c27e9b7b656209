import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HubBooking } from '../measures/needs.ts'
import {
  exampleCluster,
  exampleEmission,
  exampleHub,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from '../roadmap/examples.ts'
import { tally } from '../roadmap/tally.ts'
import { levels, type AcceptedSubmission, type MeasureEntry } from '../submission/document.ts'
import { faultsOfSchedule } from './faults.ts'
import { scheduleProblemOf } from './from-bundle.ts'
import { outcomeOf } from './outcome.ts'
import type { Plan } from './problem.ts'
import { quickScore } from './quick-score.ts'

const companies = ['A', 'B', 'C']
const streams = ['Kiln', 'Boiler', null]
const tonnes = fc.integer({ min: 0, max: 9000 }).map((tenths) => tenths / 10)

const booking = fc
  .record({ perYear: tonnes, from: fc.option(fc.integer({ min: 2020, max: 2045 })) })
  .map(({ perYear, from }): HubBooking => ({
    hubId: 'store',
    phaseId: null,
    perYear: String(perYear),
    from,
    rampYears: null,
    class: 'members',
  }))

const measureAt = (company: string, index: number): fc.Arbitrary<MeasureEntry> =>
  fc
    .record({
      tonnes,
      level: fc.constantFrom(...levels),
      start: fc.integer({ min: 2017, max: 2045 }),
      rampYears: fc.integer({ min: 1, max: 6 }),
      lifetimeYears: fc.constantFrom(null, 10),
      exclusiveGroup: fc.constantFrom(null, null, 'g'),
      sources: fc.option(fc.subarray(['Kiln', ' boiler', 'Nothing'], { minLength: 1 }), { nil: undefined }),
      bookings: fc.array(booking, { maxLength: 1 }),
      prerequisites: fc.constantFrom<readonly string[]>([], ['A-m0']),
    })
    .map(({ tonnes: amount, ...more }) => exampleMeasure(`${company}-m${index}`, company.toLowerCase(), amount, more))

const companyOf = (company: string): fc.Arbitrary<AcceptedSubmission> =>
  fc
    .record({
      parts: fc.tuple(tonnes, tonnes, tonnes),
      growthPercent: fc.constantFrom(null, '1.5', '-2'),
      closesIn: fc.constantFrom(null, 2040),
      measures: fc.tuple(...[0, 1, 2, 3].map((index) => measureAt(company, index))),
    })
    .map(({ parts, growthPercent, closesIn, measures }) => {
      const id = company.toLowerCase()
      const sum = Math.round(parts.reduce((all, part) => all + part, 0) * 10) / 10
      const { digest, document } = exampleSubmission(company, {
        sites: [exampleSite(id, { growthPercent, closesIn })],
        emissions: [exampleEmission(id, sum)],
        measures,
      })
      const lines = parts.map((amount, index) => ({
        id: `${id}-${index}`,
        siteId: id,
        year: 2020,
        scope: '1' as const,
        category: 'stationary' as const,
        stream: streams[index] ?? null,
        content: { kind: 'reported' as const, gas: 'CO2e', tonnes: String(amount), source: 'EU ETS' },
        method: null,
        quality: null,
        uncertaintyPercent: null,
        note: null,
        evidence: [],
        class: 'public' as const,
      }))
      const statements = { evidence: [], years: [], restatements: [], transfers: [], explanations: [] }
      return {
        digest,
        document: { ...document, schema: 'concord/submission/2', lines, commitments: [], ...statements },
      }
    })

const store = exampleHub('store', {
  phases: [{ id: '1', name: 'Phase 1', from: 2028, capacityPerYear: '100000', earlierStarts: [] }],
})
const clusters = fc.tuple(...companies.map(companyOf)).map((submissions) => ({
  cluster: exampleCluster(
    [...companies, 'D'].map((organisationId) => ({ organisationId, registerTonnes: '70' })),
    { hubs: [store], target: [{ year: 2040, tonnes: '500' }] },
  ),
  submissions,
  resolutions: [],
}))

/** The plans as members submitted them: every measure that the merge counts, in the year from which it counts. */
function ownPlan(bundle: {
  readonly cluster: Parameters<typeof tally>[0]
  readonly submissions: readonly AcceptedSubmission[]
}) {
  const merged = tally(bundle.cluster, bundle.submissions, new Map())
  const starts = new Map([...merged.counting.counted.keys()].map(({ measure, start }) => [measure.id, start]))
  return { merged, plan: { starts, hubs: new Map([['store', 2028]]) } satisfies Plan }
}

test('the schedule holds the submitted plans to the very pathway of the merge, stream by stream', () => {
  fc.assert(
    fc.property(clusters, (bundle) => {
      const { merged, plan } = ownPlan(bundle)
      const problem = scheduleProblemOf(bundle, { decisionsFrom: null, discountRate: 0.07 })
      const path = problem.years.map((year) => merged.roadmap[year - bundle.cluster.baseYear] ?? 0)
      outcomeOf(problem, plan).emissions.forEach((emitted, index) => expect(emitted).toBeCloseTo(path[index] ?? 0, 6))
      const inPlan = new Map([...plan.starts].filter(([, start]) => start <= bundle.cluster.horizonYear))
      const faults = faultsOfSchedule(problem, { ...plan, starts: inPlan })
      expect(faults.filter((fault) => fault.includes('cannot start'))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('the search counts what it moves as the whole outcome does', () => {
  fc.assert(
    fc.property(clusters, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }), (bundle, moves) => {
      const problem = scheduleProblemOf(bundle, { decisionsFrom: null, discountRate: 0.07 })
      const quick = quickScore(problem)
      for (const [measure, place] of moves) {
        const at = measure % problem.measures.length
        quick.put(at, (place % ((quick.table.measures[at]?.options.length ?? 0) + 1)) - 1)
      }
      const plan = quick.planOf(quick.choice)
      const outcome = outcomeOf(problem, plan)
      expect(quick.missed()).toBeCloseTo(outcome.missed, 3)
      expect(quick.cost()).toBeCloseTo(outcome.cost, 3)
      // A hub that no year serves is no hub in the plan, where the search counts it as broken.
      if (quick.broken() === 0) expect(faultsOfSchedule(problem, plan)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
