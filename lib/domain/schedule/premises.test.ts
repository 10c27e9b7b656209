import { expect, test } from 'vitest'
import { exampleCluster, exampleMeasure, oneSite } from '../roadmap/examples.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import { costOfScenario } from '../scenario/cost.ts'
import { scheduleProblemOf } from './from-bundle.ts'
import { costOfStart } from './by-start.ts'
import { parsePrices, priceIn, type EnergyPrice } from './premises.ts'

const prices: readonly EnergyPrice[] = [
  { carrier: 'power', year: 2030, perMwh: '60' },
  { carrier: 'power', year: 2034, perMwh: '80' },
]

test('a price runs straight between the years stated and level beyond them', () => {
  expect([2026, 2030, 2032, 2034, 2040].map((year) => priceIn(prices, 'power', year))).toEqual([60, 60, 70, 80, 80])
  expect(priceIn(prices, 'hydrogen', 2030)).toBeNull()
})

test('prices are typed one a line, and a line that is none is named', () => {
  expect(parsePrices('natural gas 2030 30.5\nPower 2034 80\npower 2030 60\n')).toEqual({
    ok: true,
    value: [...prices, { carrier: 'natural-gas', year: 2030, perMwh: '30.5' }],
  })
  expect(parsePrices('power 2030 60\nsteam 2030 9')).toMatchObject({ ok: false, refusal: /Line 2.*steam/ })
  expect(parsePrices('power 2030 60\npower 2030 61')).toMatchObject({ ok: false, refusal: /twice/ })
})

const boiler = exampleMeasure('boiler', 'a', 100, {
  start: 2030,
  level: 'idea',
  pillar: 'electrification',
  capex: '1000',
  opexPerYear: '0',
  energy: [{ carrier: 'power', mwhPerYear: '10' }],
})
const plain = exampleCluster([{ organisationId: 'A' }], { horizonYear: 2032 })
const stated = {
  ...plain,
  buildRates: [{ pillar: 'electrification' as const, startsPerYear: 1 }],
  energyPrices: prices,
}
const submissions = [oneSite('A', 500, { measures: [boiler] })]
const problemOf = (cluster: typeof plain) =>
  scheduleProblemOf({ cluster, submissions, resolutions: [] }, { decisionsFrom: null, discountRate: 0 })

test('stated build rates and prices are in the schedule and in the costs of scenarios, and absent ones change nothing', () => {
  const [without, withThem] = [problemOf(plain), problemOf(stated)]
  expect(without.buildRates).toEqual([])
  expect(withThem.buildRates).toEqual([{ group: 'electrification', startsPerYear: 1 }])
  expect(withThem.measures[0]?.buildGroup).toBe('electrification')
  const costIn = (problem: typeof without) => problem.measures.map((measure) => costOfStart(problem, measure, 2030))
  // 10 MWh at 60, 65 and 70.
  expect([costIn(without), costIn(withThem)]).toEqual([[1000], [2950]])
  const costOf = (cluster: typeof plain) => costOfScenario({ cluster, submissions, resolutions: [] }, 0).present
  expect([costOf(plain), costOf(stated)]).toEqual(['1000', '2950'])
})

test('what is stated for costs is in no byte of the roadmap', () => {
  expect(mergeRoadmap(stated, submissions, []).document).toEqual(mergeRoadmap(plain, submissions, []).document)
})
