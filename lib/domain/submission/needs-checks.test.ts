import { expect, test } from 'vitest'
import type { MeasureFlow } from '../measures/needs.ts'
import { checkSubmission } from './checks.ts'
import type { MeasureEntry } from './document.ts'
import { aDocument, aMeasure, anEmission } from './make-document.ts'

const rulesOf = (measure: Partial<MeasureEntry>, tonnes = '1000') =>
  checkSubmission(aDocument({ emissions: [anEmission({ tonnes })], measures: [aMeasure(measure)] }), {
    baseYear: 2021,
    horizonYear: 2050,
    thisYear: 2026,
  }).map((check) => check.rule)

const flow = (side: MeasureFlow['side'], kind: MeasureFlow['kind'], perYear: string): MeasureFlow => ({
  side,
  kind,
  origin: 'fossil',
  counterpart: { organisationId: null, name: 'Somebody' },
  perYear,
  class: 'members',
})

test('A measure cannot hand over more CO2 than it takes off', () => {
  expect(rulesOf({ tonnesPerYear: '500', flows: [flow('sent', 'co2-use', '500')] })).toEqual([])
  expect(rulesOf({ tonnesPerYear: '500', flows: [flow('sent', 'co2-use', '501')] })).toEqual([
    'measure-hands-over-more',
  ])
})

test('A capture plant is bounded by what it takes in, not by what its own site emits', () => {
  const plant = (tonnesPerYear: string) =>
    rulesOf({ tonnesPerYear, flows: [flow('received', 'co2-capture', '2000')] }, '0')
  expect(plant('1800')).toEqual([])
  expect(plant('2001')).toEqual(['measure-takes-off-more-than-it-takes-in'])
})

test('A source that no line names is asked about', () => {
  expect(rulesOf({ tonnesPerYear: '500', sources: ['Kiln'] })).toEqual(['measure-source-unknown'])
})
