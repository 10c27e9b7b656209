import { expect, test } from 'vitest'
import { exampleMeasure } from '../roadmap/examples.ts'
import { gapOptionsOf } from './gap-options.ts'

const member = {
  organisationId: 'a',
  standing: 'included',
  years: [2020, 2030],
  baseTonnes: '1000',
  reference: ['1000', '1000'],
  roadmap: ['1000', '400'],
  committed: null,
  gaps: [],
} as const
const costed = { start: 2025, rampYears: 1, lifetimeYears: 20, capex: '0' } as const
const cheap = exampleMeasure('cheap', 's', 300, { ...costed, opexPerYear: '300' })
const dear = exampleMeasure('dear', 's', 300, { ...costed, opexPerYear: '3000' })
const uncosted = exampleMeasure('uncosted', 's', 50, { ...costed, capex: null, opexPerYear: null })

test('what a member plans can be promised, cheapest first, and what nobody has costed comes last', () => {
  expect(gapOptionsOf([uncosted, dear, cheap], member, 2030)).toEqual([
    { id: 'cheap', tonnes: 300, costPerTonne: expect.closeTo(1, 9) },
    { id: 'dear', tonnes: 300, costPerTonne: expect.closeTo(10, 9) },
    { id: 'uncosted', tonnes: 50, costPerTonne: null },
  ])
})

test('the cheapest ones stand for what is promised already', () => {
  const promising = { ...member, committed: ['1000', '600'] }
  expect(gapOptionsOf([dear, cheap], promising, 2030)).toEqual([
    { id: 'dear', tonnes: 200, costPerTonne: expect.closeTo(10, 9) },
  ])
})

test('a measure that does not work yet is no option', () => {
  expect(gapOptionsOf([{ ...cheap, start: 2031 }], member, 2030)).toEqual([])
})
