import { expect, test } from 'vitest'
import { deductionsOf } from '../disclosure/attack.ts'
import { withheldBecause } from '../disclosure/show.ts'
import type { MeasureEntry, Pillar } from '../submission/document.ts'
import { decisionsByKey } from './decide.ts'
import type { RoadmapDocument } from './document.ts'
import { exampleCluster, exampleMeasure, oneSite } from './examples.ts'
import { exposureOf } from './exposure.ts'
import { mergeRoadmap } from './merge.ts'
import { tally as tallyOf } from './tally.ts'

// The table of METHODS 8, kt, as a roadmap publishes one: what each pillar takes off in three years, and in each year all of them. The
// 80 is one company's; every other cell is six companies' alike. No row has a total: years are not added up.
const table: readonly (readonly [Pillar, readonly number[]])[] = [
  ['efficiency', [90, 200, 60]],
  ['electrification', [120, 80, 150]],
  ['hydrogen', [40, 170, 90]],
]
const companies = ['A', 'B', 'C', 'D', 'E', 'F']
const isOnes = (amount: number): boolean => amount === 80

const measuresOf = (company: string): readonly MeasureEntry[] =>
  table.flatMap(([pillar, amounts]) =>
    amounts.flatMap((amount, index) => {
      if (isOnes(amount) && company !== 'A') return []
      const tonnes = isOnes(amount) ? amount : amount / 6
      const start = 2021 + index
      const more = { pillar, start, lifetimeYears: 1, class: 'confidential' as const }
      return [
        exampleMeasure(`${pillar} ${start} ${company}`, company.toLowerCase(), Math.round(tonnes * 1000) / 1000, more),
      ]
    }),
  )

const cluster = exampleCluster(
  companies.map((organisationId) => ({ organisationId })),
  { horizonYear: 2023 },
)
const submissions = companies.map((company) => oneSite(company, 1000, { measures: measuresOf(company) }))
const { document } = mergeRoadmap(cluster, submissions, [])
const tally = tallyOf(cluster, submissions, decisionsByKey([]))

const wedge = (pillar: Pillar) => document.wedges.find((one) => one.pillar === pillar)?.firm

/** What a reader who belongs to nobody deduces of the 80 from a document. */
function deducedFrom(published: RoadmapDocument) {
  const { unknowns, figures } = exposureOf(tally, published)
  const found = deductionsOf(unknowns, figures, []).find(({ unknown }) => unknown.amount === 80)
  return found?.interval
}

test('the cell of one company is withheld, and with it a second one, since the year’s total would give it away', () => {
  expect(document.roadmap.state).toBe('shown')
  expect(wedge('electrification')).toEqual({ state: 'withheld', reason: withheldBecause.tooFew })
  expect(wedge('efficiency')).toEqual({ state: 'withheld', reason: withheldBecause.subtraction })
  expect(wedge('hydrogen')?.state).toBe('shown')
})

test('what is shown leaves the 80 anywhere from nothing to both cells together, where withholding it alone would tell it', () => {
  const near = (value: number): unknown => expect.closeTo(value, 1)
  expect(deducedFrom(document)).toEqual({ least: near(0), most: near(280) })
  const wedges = document.wedges.map((one) =>
    one.pillar === 'efficiency' ? { ...one, firm: { state: 'shown' as const, values: ['0', '90', '200', '60'] } } : one,
  )
  expect(deducedFrom({ ...document, wedges })).toEqual({ least: near(80), most: near(80) })
})
