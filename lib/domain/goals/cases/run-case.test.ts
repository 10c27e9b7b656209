import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../../canonical.ts'
import { caseKinds, runCase } from './run-case.ts'

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -10, max: 2100 }),
  fc.constantFrom<Json>('12.5', 'much', null, '', '-0', '1e9', [], {}),
)
const year = fc.oneof(fc.integer({ min: 1985, max: 2055 }), number)
const byYear = fc.dictionary(
  fc.oneof(fc.integer({ min: 1985, max: 2055 }).map(String), fc.constantFrom('x', '20200', '')),
  number,
  { maxKeys: 5 },
)
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const commitment = fc.record(
  {
    type: fc.constantFrom('absolute', 'intensity', 'net-zero', 'peak', 'business-as-usual', 'other'),
    baseYear: year,
    base: number,
    targetYear: year,
    targetShare: fc.oneof(fc.double({ min: -0.5, max: 1.5, noNaN: true }), number),
    residualShare: fc.double({ min: 0, max: 1, noNaN: true }),
    interim: byYear,
    scopes: fc.constantFrom<Json>(['1'], ['1', '3'], [], ['5'], [1], 'x'),
  },
  { requiredKeys: ['type', 'targetYear'] },
)
const level = fc.record(
  {
    level: fc.constantFrom('company', 'cluster', 'region', 'nation', 'scheme'),
    name: fc.constantFrom<Json>('A', 'B', 3),
    path: byYear,
    reference: byYear,
    commitments: fc.array(commitment, { maxLength: 3 }),
    covers: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), number),
    factors: fc.array(fc.record({ from: year, to: some(year), percent: number }), { maxLength: 2 }),
    factorOf: number,
  },
  { requiredKeys: ['level'] },
)
const anyCase = fc.record(
  {
    id: fc.oneof(fc.string(), fc.integer()),
    kind: fc.constantFrom(...caseKinds, 'other'),
    base: number,
    baseYear: year,
    newBaseYear: year,
    newBase: number,
    reduction: number,
    emissions: byYear,
    rate: number,
    targetYear: year,
    intensity: number,
    benchmark: byYear,
    marketIntensity: some(number),
    share: some(byYear),
    neverRise: fc.oneof(fc.boolean(), number),
    years: fc.array(year, { maxLength: 4 }),
    type: fc.constantFrom('absolute', 'intensity', 'net-zero', 'other'),
    latest: number,
    targetShare: number,
    path: byYear,
    total: some(number),
    levels: fc.array(level, { maxLength: 5 }),
  },
  { requiredKeys: ['id', 'kind'] },
)

const figuresIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : []
}

test('whatever a case holds, it is answered under its id: with finite figures, or with a refusal and nothing else', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const result = runCase(drawn)
      expect(result['id']).toBe(drawn.id)
      expect(figuresIn(result).every(Number.isFinite)).toBe(true)
      if ('refusal' in result) {
        expect(Object.keys(result)).toEqual(['id', 'refusal'])
        expect(result['refusal']).not.toBe('')
      }
    }),
    { numRuns: 2000 },
  )
})

test('every row of a ladder either has a gap or says why not', () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 4 }), (levels) => {
      const result = runCase({ id: 'x', kind: 'ladder', levels })
      const rows = Array.isArray(result['rows']) ? result['rows'] : []
      for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
        expect(row['gap'] === null).toBe(row['verdict'] === 'not comparable')
        expect(row['reason'] === null).toBe(row['gap'] !== null)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a nation alone is held against its own goal by its own path', () => {
  const commitments = [{ type: 'absolute', baseYear: 1990, targetYear: 2030, targetShare: 0.5 }]
  expect(
    runCase({
      id: 1,
      kind: 'ladder',
      years: [2030],
      levels: [{ level: 'nation', path: { 1990: 100, 2030: 60 }, commitments }],
    }),
  ).toMatchObject({ rows: [{ level: 'nation', required: 50, committed: 60, gap: 10, verdict: 'short' }] })
})

test('companies without a cluster climb together to their region', () => {
  const company = (name: string, base: number, targetShare: number) => ({
    level: 'company',
    name,
    path: { 2020: base, 2030: base },
    commitments: [{ type: 'absolute', baseYear: 2020, targetYear: 2030, targetShare }],
  })
  const region = {
    level: 'region',
    path: { 2010: 1000, 2020: 800 },
    commitments: [{ type: 'absolute', baseYear: 2010, targetYear: 2030, targetShare: 0.6 }],
  }
  const result = runCase({
    id: 1,
    kind: 'ladder',
    years: [2030],
    levels: [company('A', 100, 0.5), company('B', 300, 0.2), region],
  })
  // 50 + 240 is promised; the region's pace leaves 0.4 · 1000 / 800 of 400.
  expect(result).toMatchObject({
    rows: [{ gap: 50 }, { gap: 60 }, { level: 'region', required: 200, committed: 290, gap: 90 }],
  })
})
