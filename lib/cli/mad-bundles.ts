import fc from 'fast-check'
import { digestOf } from '#lib/domain/digest'
import { hubKinds, hubUnits } from '#lib/domain/infrastructure/hub'
import { changeKey, leadPillars, type ScenarioChange } from '#lib/domain/scenario/change'
import { carriers, levels, pillars, scopes, type SubmissionDocument } from '#lib/domain/submission/document'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import {
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleHub,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from '#lib/domain/roadmap/examples'

/** The edges of what a reader takes, and some plain figures between which they stand. */
const amount = fc.constantFrom(
  '0',
  '1',
  '100',
  '2500.5',
  '999999999999999',
  `0.${'0'.repeat(35)}1`,
  '999999999999999.5',
)
const signed = fc.oneof(
  amount,
  amount.map((text) => (text === '0' ? text : `-${text}`)),
)
const percent = fc.constantFrom('0', '50', '99.999999', '100')
const growth = fc.constantFrom(null, '0', '-100', '-99.9', '2.5', '100')
const year = fc.constantFrom(1900, 1990, 2019, 2020, 2021, 2030, 2050, 2051, 2200)
const fieldClass = fc.constantFrom('public' as const, 'members' as const, 'confidential' as const)
export const madCompanies = ['A', 'B', 'C', 'D', 'E', 'F']
const anyCompany = fc.constantFrom(...madCompanies)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary)
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3) => fc.array(arbitrary, { maxLength })

const party = orNull(anyCompany).map((organisationId) => ({ organisationId, name: 'Somebody' }))

const measure = fc.record({
  start: year,
  rampYears: fc.constantFrom(1, 7, 100),
  lifetimeYears: fc.constantFrom(null, 1, 200),
  leadYears: fc.constantFrom(null, 0, 50),
  pillar: fc.constantFrom(...pillars),
  level: fc.constantFrom(...levels),
  tonnesPerYear: amount,
  capex: orNull(amount),
  opexPerYear: orNull(signed),
  energy: some(fc.record({ carrier: fc.constantFrom(...carriers), mwhPerYear: signed })),
  prerequisites: some(fc.constantFrom('A-0', 'B-0', 'C-1', 'nobody')),
  exclusiveGroup: fc.constantFrom(null, 'g'),
  class: fieldClass,
  bookings: fc.uniqueArray(
    fc.record({
      hubId: fc.constantFrom('h0', 'h1', 'h2', 'nowhere'),
      phaseId: fc.constantFrom(null, '1', '2', '9'),
      perYear: amount,
      from: orNull(year),
      rampYears: fc.constantFrom(null, 1, 100),
      class: fieldClass,
    }),
    { maxLength: 3, selector: ({ hubId }) => hubId },
  ),
  flows: fc.uniqueArray(
    fc.record({
      side: fc.constantFrom('sent' as const, 'received' as const),
      kind: fc.constantFrom('co2-capture' as const, 'co2-storage' as const, 'co2-use' as const),
      origin: fc.constantFrom('fossil' as const, 'biogenic' as const),
      counterpart: party,
      perYear: amount,
      class: fieldClass,
    }),
    { maxLength: 2, selector: (one) => `${one.side} ${one.kind} ${one.counterpart.organisationId}` },
  ),
})

const commitment = fc.record({
  type: fc.constantFrom('absolute' as const, 'net-zero' as const, 'intensity' as const, 'peak' as const),
  baseYear: orNull(year),
  baseTonnes: orNull(amount),
  targetYear: year,
  reductionPercent: orNull(percent),
  interim: fc.uniqueArray(fc.record({ year, reductionPercent: percent }), {
    maxLength: 2,
    selector: (one) => one.year,
  }),
  class: fieldClass,
})

const submission = (company: string): fc.Arbitrary<SubmissionDocument> =>
  fc
    .record({
      growths: fc.array(growth, { minLength: 1, maxLength: 2 }),
      closesIn: orNull(year),
      shares: some(fc.record({ owner: fc.constantFrom('A', 'Company B'), percent })),
      permits: fc.constantFrom<readonly string[]>([], ['joint']),
      emissions: fc.array(
        fc.record({
          year,
          scope: fc.constantFrom(...scopes),
          gas: fc.constantFrom('CO2e', 'CO2-biogenic'),
          tonnes: amount,
          class: fieldClass,
          site: fc.nat(1),
        }),
        { maxLength: 6 },
      ),
      base: amount,
      baseClass: fieldClass,
      measures: some(measure),
      commitments: some(commitment, 2),
    })
    .map((drawn) => {
      const sites = drawn.growths.map((growthPercent, index) =>
        exampleSite(`${company}-s${index}`, {
          growthPercent,
          closesIn: drawn.closesIn,
          permits: drawn.permits,
          ownerShares: drawn.shares,
        }),
      )
      const rows = [
        exampleEmission(`${company}-s0`, 0, { tonnes: drawn.base, class: drawn.baseClass }),
        ...drawn.emissions.map(({ site, ...row }) =>
          exampleEmission(`${company}-s${Math.min(site, sites.length - 1)}`, 0, row),
        ),
      ]
      const keyOf = (row: (typeof rows)[number]) => `${row.siteId} ${row.year} ${row.scope} ${row.gas}`
      return exampleSubmission(company, {
        sites,
        emissions: [...new Map(rows.map((row) => [keyOf(row), row])).values()],
        measures: drawn.measures.map((one, index) =>
          exampleMeasure(`${company}-${index}`, `${company}-s0`, 0, {
            ...one,
            prerequisites: one.prerequisites.filter((id) => id !== `${company}-${index}`),
          }),
        ),
        commitments: drawn.commitments.map((one, index) => exampleCommitment(`${company}-c${index}`, one)),
      }).document
    })

const price = orNull(fc.record({ amount, class: fieldClass }))
const hub = fc.record({
  kind: fc.constantFrom(...hubKinds),
  minimumTakePerYear: orNull(amount),
  tariffPerUnit: price,
  fixedCostPerYear: price,
  capex: price,
  owner: party,
  phases: fc.array(fc.record({ from: year, capacityPerYear: amount }), { maxLength: 2 }),
})

const anyMeasure = fc.constantFrom('A-0', 'B-1', 'C-0')
const change: fc.Arbitrary<ScenarioChange> = fc.oneof(
  fc.record({ kind: fc.constant('start' as const), measureId: anyMeasure, start: year }),
  fc.record({ kind: fc.constant('leave-out' as const), measureId: anyMeasure }),
  fc.record({ kind: fc.constant('keep' as const), measureId: anyMeasure }),
  fc.record({
    kind: fc.constant('lead' as const),
    pillar: fc.constantFrom(...leadPillars),
    delayYears: fc.constantFrom(0, 50),
  }),
  fc.record({
    kind: fc.constant('hub-phase' as const),
    hubId: fc.constantFrom('h0', 'h1'),
    phaseId: fc.constant('1'),
    from: year,
  }),
)
const followed = {
  id: 'late',
  name: 'Late',
  reason: 'Decided.',
  decidedBy: 'lead',
  decidedAt: '2027-01-15T10:00:00.000Z',
}

/** Bundles whose figures stand at the edges of what a reader takes, each alone plain enough. */
export const madBundles: fc.Arbitrary<Bundle> = fc
  .record({
    years: fc.constantFrom([2020, 2050], [2020, 2021], [1990, 2100], [1900, 2200]),
    target: fc.uniqueArray(fc.record({ year, tonnes: amount }), { maxLength: 3, selector: (one) => one.year }),
    registerTonnes: fc.array(orNull(amount), { minLength: 6, maxLength: 6 }),
    hubs: some(hub),
    prices: fc.uniqueArray(fc.record({ carrier: fc.constantFrom(...carriers), year, perMwh: amount }), {
      maxLength: 4,
      selector: (one) => `${one.carrier} ${one.year}`,
    }),
    budget: fc.uniqueArray(fc.record({ year, amount }), { maxLength: 3, selector: (one) => one.year }),
    policy: percent,
    changes: fc.uniqueArray(change, { maxLength: 3, selector: changeKey }),
    documents: fc.tuple(...madCompanies.map(submission)),
    missing: fc.subarray(madCompanies, { maxLength: 2 }),
  })
  .map((drawn) => {
    const [baseYear = 2020, horizonYear = 2050] = drawn.years
    const cluster = exampleCluster(
      madCompanies.map((organisationId, index) => ({
        organisationId,
        registerTonnes: drawn.registerTonnes[index] ?? null,
      })),
      {
        baseYear,
        horizonYear,
        target: drawn.target,
        hubs: drawn.hubs.map((one, index) =>
          exampleHub(`h${index}`, {
            ...one,
            unit: hubUnits[one.kind][0],
            phases: one.phases.map((phase, at) => ({ id: `${at + 1}`, name: 'Phase', earlierStarts: [], ...phase })),
          }),
        ),
        capitalBudget: drawn.budget,
        energyPrices: drawn.prices,
        ...(drawn.changes.length === 0 ? {} : { scenario: { ...followed, changes: drawn.changes } }),
        outlook: {
          gridFactor: null,
          policies: [{ name: 'Ban', source: 'Law', sectors: [], takesOff: [{ year: 2030, value: drawn.policy }] }],
          schemes: [],
          illustrative: false,
        },
      },
    )
    const submissions = drawn.documents
      .filter(({ organisation }) => !drawn.missing.includes(organisation.id))
      .map((document) => ({ digest: digestOf(document), document }))
    return { schema: 'concord/bundle/1', cluster, submissions, resolutions: [] }
  })
