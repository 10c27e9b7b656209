import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pinnedBy } from '../disclosure/attack.ts'
import { defaultProfile } from '../disclosure/safe-total.ts'
import type { AcceptedSubmission, FieldClass } from '../submission/document.ts'
import { decisionsByKey } from './decide.ts'
import {
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from './examples.ts'
import type { Figure, Series } from './document.ts'
import { exposureOf } from './exposure.ts'
import { mergeRoadmap } from './merge.ts'
import { tally as tallyOf } from './tally.ts'

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
const cluster = exampleCluster(
  ids.map((organisationId) => ({ organisationId, registerTonnes: '90' })),
  { horizonYear: 2024, target: [{ year: 2024, tonnes: '100' }] },
)

/** Mostly confidential and of like size, since of other clusters little is published that could be attacked. */
const mostly = <T>(usual: T, ...others: readonly T[]) => fc.constantFrom(...Array<T>(12).fill(usual), ...others)
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
      class: fieldClass,
    }),
    { freq: 8 },
  ),
  commitment: mostly<null | { readonly cut: string; readonly from: number; readonly class: FieldClass }>(
    { cut: '50', from: 2020, class: 'members' },
    { cut: '40', from: 2020, class: 'members' },
    { cut: '50', from: 2019, class: 'members' },
    { cut: '50', from: 2020, class: 'confidential' },
    null,
  ),
})

function submissionOf(id: string, drawn: typeof drawnCompany extends fc.Arbitrary<infer D> ? D : never) {
  const { base, before, rows, before_, growth, closes, measure, commitment } = drawn
  return exampleSubmission(id, {
    sites: [exampleSite(`s${id}`, { growthPercent: growth, closesIn: closes })],
    emissions: [
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
              class: measure.class,
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
    fc.property(fc.tuple(...ids.map(() => drawnCompany)), fc.subarray(ids, { minLength: 5 }), (drawn, sent) => {
      const submissions = ids.flatMap((id, index) => {
        const one = drawn[index]
        return one === undefined || !sent.includes(id) ? [] : [submissionOf(id, one)]
      })
      const { exposure, pinned } = attacked(submissions)
      for (const { total } of exposure.figures) seen.add(total)
      expect(pinned).toEqual([])
    }),
    { numRuns: 400 },
  )
  // The attack is worth nothing where nothing is published.
  const published = ['coverage', 'inventory.1', 'recorded.2019', 'reference', 'roadmap', 'committed', 'target']
  const gaps = ['gap.measures', 'gap.commitments', 'wedges.capture.firm', 'recorded.2020']
  expect([...seen].toSorted()).toEqual([...published, ...gaps].toSorted())
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
          return submissionOf(id, { ...one, measure, commitment, base: one.base + (index === moved ? more : 0) })
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
  expect(compared).toBeGreaterThan(400)
})
