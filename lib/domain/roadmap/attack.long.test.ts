import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pinnedBy, type Unknown } from '../disclosure/attack.ts'
import { areSafeParts, joined } from '../disclosure/parts.ts'
import { defaultProfile } from '../disclosure/safe-total.ts'
import type { AcceptedSubmission, FieldClass } from '../submission/document.ts'
import type { Bundle } from './bundle.ts'
import { companyWedges } from './company-wedges.ts'
import { decisionsByKey } from './decide.ts'
import {
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleHub,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from './examples.ts'
import type { Figure, Series } from './document.ts'
import { exposureOf } from './exposure.ts'
import { mergeRoadmap } from './merge.ts'
import { standingTotals } from './standing-totals.ts'
import { tally as tallyOf } from './tally.ts'
import { wedgeCells } from './wedges.ts'

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const cluster = exampleCluster(
  // The last two are one owner group, and one contributor.
  ids.map((organisationId) => ({
    organisationId,
    registerTonnes: '90',
    ownerGroup: organisationId > 'F' ? 'Parent' : null,
  })),
  {
    horizonYear: 2024,
    target: [{ year: 2024, tonnes: '100' }],
    hubs: [
      exampleHub('h', {
        name: 'Pipeline',
        owner: { organisationId: null, name: 'Carrier' },
        level: 'permit',
        phases: [{ id: 'p', name: 'First', from: 2021, capacityPerYear: '5000', earlierStarts: [] }],
      }),
    ],
  },
)

/** Mostly confidential and of like size, since of other clusters little is published that could be attacked. */
const mostly = <T>(usual: T, ...others: readonly T[]) => fc.constantFrom(...Array<T>(24).fill(usual), ...others)
const size = fc.integer({ min: 60, max: 140 })
const fieldClass = mostly<FieldClass>('confidential', 'members')

const drawnCompany = fc.record({
  base: size,
  before: fc.option(size),
  rows: fieldClass,
  before_: mostly<FieldClass>('confidential', 'public'),
  growth: mostly<string | null>(null, '10', '-20'),
  closes: mostly<number | null>(null, 2023),
  measure: fc.option(
    fc.record({
      tonnes: fc.integer({ min: 20, max: 120 }),
      start: mostly(2022, 2023),
      pillar: mostly<'capture' | 'hydrogen'>('capture', 'hydrogen'),
      mwh: size,
      booked: fc.option(size, { freq: 8 }),
      bookedAs: fieldClass,
    }),
    { freq: 8 },
  ),
  second: mostly<null | { readonly base: number; readonly growth: string | null }>(
    null,
    { base: 80, growth: null },
    { base: 70, growth: '10' },
  ),
  // Drawn alike for all but a few, as what is shown depends on it.
  closed: mostly(true, false),
  commitment: mostly<null | { readonly cut: string; readonly from: number; readonly class: FieldClass }>(
    { cut: '50', from: 2020, class: 'members' },
    { cut: '40', from: 2020, class: 'members' },
    { cut: '50', from: 2019, class: 'members' },
    { cut: '50', from: 2020, class: 'confidential' },
    null,
  ),
})

type Drawn = typeof drawnCompany extends fc.Arbitrary<infer D> ? D : never

/** `closed` says whether most companies keep their measures confidential, or their inventories alone. */
function submissionOf(id: string, drawn: Drawn, closed: boolean) {
  const { base, before, rows, before_, growth, closes, measure, second, commitment } = drawn
  return exampleSubmission(id, {
    sites: [
      exampleSite(`s${id}`, { growthPercent: growth, closesIn: closes }),
      ...(second === null ? [] : [exampleSite(`t${id}`, { growthPercent: second.growth })]),
    ],
    emissions: [
      ...(second === null ? [] : [exampleEmission(`t${id}`, second.base, { class: rows })]),
      exampleEmission(`s${id}`, base, { class: rows }),
      exampleEmission(`s${id}`, 3, { gas: 'N2O', class: 'public' }),
      ...(before === null ? [] : [exampleEmission(`s${id}`, before, { year: 2019, class: before_ })]),
    ],
    measures:
      measure === null
        ? []
        : [
            exampleMeasure(`m${id}`, `s${id}`, measure.tonnes, {
              start: measure.start,
              pillar: measure.pillar,
              class: drawn.closed === closed ? 'confidential' : 'members',
              energy: [{ carrier: 'power', mwhPerYear: String(measure.mwh) }],
              bookings:
                measure.booked === null
                  ? []
                  : [
                      {
                        hubId: 'h',
                        phaseId: null,
                        perYear: String(measure.booked),
                        from: null,
                        rampYears: null,
                        class: measure.bookedAs,
                      },
                    ],
            }),
          ],
    commitments:
      commitment === null
        ? []
        : [
            exampleCommitment(`c${id}`, {
              reductionPercent: commitment.cut,
              baseYear: commitment.from,
              targetYear: 2024,
              class: commitment.class,
            }),
          ],
  })
}

const attacked = (submissions: readonly AcceptedSubmission[]) => {
  const { document } = mergeRoadmap(cluster, submissions, [])
  const exposure = exposureOf(tallyOf(cluster, submissions, decisionsByKey([])), document)
  return { exposure, pinned: pinnedBy(exposure.unknowns, exposure.figures, defaultProfile) }
}

test('no figure of a random cluster lets two members together know a third’s to within 30 % of it', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      fc.tuple(...ids.map(() => drawnCompany)),
      fc.subarray(ids, { minLength: 6 }),
      fc.boolean(),
      (drawn, sent, closed) => {
        const submissions = ids.flatMap((id, index) => {
          const one = drawn[index]
          return one === undefined || !sent.includes(id) ? [] : [submissionOf(id, one, closed)]
        })
        const { exposure, pinned } = attacked(submissions)
        for (const { total } of exposure.figures) seen.add(total)
        expect(pinned).toEqual([])
      },
    ),
    { numRuns: 400 },
  )
  // The attack is worth nothing where nothing is published.
  const published = [
    'coverage',
    'covered',
    'inventory.1',
    'recorded.2019',
    'reference',
    'roadmap',
    'committed',
    'target',
  ]
  const gaps = ['gap.measures', 'gap.commitments', 'wedges.capture.firm', 'recorded.2020']
  const infrastructure = ['hubs.h', 'demand.power', 'demand.co2-transport']
  expect([...seen].toSorted()).toEqual([...published, ...gaps, ...infrastructure].toSorted())
})

test('what the wedges by company leave without a name is all that is confidential, and safe by itself', () => {
  const seen = { told: 0, byLevel: 0, withheld: 0 }
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => drawnCompany)), fc.boolean(), (drawn, closed) => {
      const submissions = drawn.map((one, index) => submissionOf(ids[index] ?? '', one, closed))
      const { document } = mergeRoadmap(cluster, submissions, [])
      const cells = wedgeCells(tallyOf(cluster, submissions, decisionsByKey([])))
      const { others } = companyWedges(document)
      const holds = (series: Series, of: typeof cells) => {
        if (series.state !== 'shown') return
        const parts = joined(of.map((cell) => cell.parts))
        expect(areSafeParts(parts, defaultProfile)).toBe(true)
        series.values.forEach((tonnes, index) => {
          const secret = [...parts.values()].reduce((sum, path) => sum + (path[index] ?? 0), 0)
          expect(Number(tonnes)).toBeCloseTo(secret, 1)
        })
        seen.told += parts.size > 0 ? 1 : 0
      }
      holds(others.together, cells)
      holds(
        others.firm,
        cells.filter(({ firm }) => firm),
      )
      holds(
        others.conditional,
        cells.filter(({ firm }) => !firm),
      )
      if (others.together.state === 'withheld') seen.withheld += 1
      else if (others.firm.state === 'withheld') seen.byLevel += 1
    }),
    { numRuns: 400 },
  )
  expect(seen.told).toBeGreaterThan(50)
  expect(seen.withheld).toBeGreaterThan(20)
  expect(seen.byLevel).toBeGreaterThan(0)
})

/** A published number by the name that the exposure gives it. */
function numberOf({ document }: Pick<ReturnType<typeof mergeRoadmap>, 'document'>, label: string): number {
  const [total = '', year = ''] = label.split(' ')
  const [name, part = ''] = total.split('.')
  const value = (figure: Figure | undefined): number => (figure?.state === 'shown' ? Number(figure.value) : Number.NaN)
  const inYear = (series: Series): number =>
    series.state === 'shown' ? Number(series.values[document.years.indexOf(Number(year))]) : Number.NaN
  if (name === 'recorded') return value(document.recorded.find((one) => one.year === Number(part))?.tonnes)
  if (name === 'inventory') return value(document.inventory.find(({ scope }) => scope === part)?.baseTonnes)
  if (name === 'gap') return inYear(part === 'measures' ? document.gap.measures : document.gap.commitments)
  if (name === 'reference' || name === 'roadmap' || name === 'committed' || name === 'target')
    return inYear(document[name])
  return Number.NaN
}

test('the attack knows the figures: a confidential row that grows by a tonne moves each by what its equation says', () => {
  const drawn = fc.record({ companies: fc.tuple(...ids.map(() => drawnCompany)), moved: fc.nat(ids.length - 1) })
  let compared = 0
  fc.assert(
    fc.property(drawn, ({ companies, moved }) => {
      if (companies[moved]?.rows !== 'confidential') return
      const sent = (more: number) =>
        ids.map((id, index) => {
          const one = companies[index]
          if (one === undefined) throw new Error('A company is missing')
          const measure = one.measure === null ? null : { ...one.measure, tonnes: 20 }
          const commitment = one.commitment?.class === 'confidential' ? null : one.commitment
          return submissionOf(id, { ...one, measure, commitment, base: one.base + (index === moved ? more : 0) }, true)
        })
      const [before, after] = [sent(0), sent(1)]
      const merged = [before, after].map((submissions) => mergeRoadmap(cluster, submissions, []))
      const { exposure } = attacked(before)
      const row = `rows s${ids[moved]} 1 2020`
      for (const { label, terms } of exposure.figures) {
        const [was = Number.NaN, is = Number.NaN] = merged.map((one) => numberOf(one, label))
        if (Number.isNaN(was) || Number.isNaN(is)) continue
        expect(is - was).toBeCloseTo(terms.get(row) ?? 0, 2)
        compared += 1
      }
    }),
    { numRuns: 150 },
  )
  expect(compared).toBeGreaterThan(150)
})

test('nor do two releases after each other, where it is known who changed: what too few changed is carried forward', () => {
  const bundleOf = (submissions: readonly AcceptedSubmission[]): Bundle => ({
    schema: 'concord/bundle/1',
    cluster,
    submissions,
    resolutions: [],
  })
  const states = { carried: 0, renewed: 0 }
  const company = fc.record({
    drawn: drawnCompany,
    grows: fc.constantFrom(0, 20, 30),
    changes: fc.integer({ min: 0, max: 9 }),
  })
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => company)), fc.constantFrom(1, 5, 9), (companies, changing) => {
      const sent = (later: boolean) =>
        companies.map(({ drawn, grows, changes }, index) =>
          submissionOf(
            ids[index] ?? '',
            {
              ...drawn,
              base: drawn.base + (later && changes < changing ? grows : 0),
            },
            true,
          ),
        )
      const [before, after] = [sent(false), sent(true)]
      const [first, second] = [attacked(before).exposure, attacked(after).exposure]
      const standing = standingTotals(bundleOf(after), [bundleOf(before)], defaultProfile)
      const stateOf = new Map(standing.map(({ total, state }) => [total, state]))
      // Whoever did not change is the same unknown in both releases.
      const same = new Set(second.unknowns.flatMap((one) => (isIn(first.unknowns, one) ? [one.id] : [])))
      const renamed = (id: string): string => (same.has(id) ? id : `${id} later`)
      const renewed = second.figures
        .filter(
          ({ total }) => stateOf.get(total) === 'shown' || total.includes('member') || total.includes('commitment'),
        )
        .map((figure) => ({
          ...figure,
          terms: new Map([...figure.terms].map(([id, factor]) => [renamed(id), factor])),
        }))
      const unknowns = [
        ...first.unknowns,
        ...second.unknowns.filter(({ id }) => !same.has(id)).map((one) => ({ ...one, id: renamed(one.id) })),
      ]
      for (const { state, total } of standing) {
        if (state === 'carried') states.carried += 1
        if (state === 'shown' && second.figures.some((figure) => figure.total === total)) states.renewed += 1
      }
      expect(pinnedBy(unknowns, [...first.figures, ...renewed], defaultProfile)).toEqual([])
    }),
    { numRuns: 150 },
  )
  expect(states.carried).toBeGreaterThan(50)
  expect(states.renewed).toBeGreaterThan(50)
})

const isIn = (unknowns: readonly Unknown[], { id, amount }: Unknown): boolean =>
  unknowns.some((one) => one.id === id && one.amount === amount)
