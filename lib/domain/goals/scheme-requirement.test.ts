import fc from 'fast-check'
import { expect, test } from 'vitest'
import { yearsBetween } from '../pathway/path.ts'
import { climb, rowsOf, type Rung } from './ladder.ts'
import { capIndex } from './public/cap-index.ts'
import { schemesOver } from './public/schemes-over.ts'
import type { TradingScheme } from './public/trading-scheme.ts'
import { schemeRequirement } from './scheme-requirement.ts'
import { euEts } from './starter/eu-ets.ts'

const years = yearsBetween(2021, 2050)
const flat = new Float64Array(years.length).fill(1000)
const over = (scheme: TradingScheme, share: number | null) => ({
  scheme,
  covers: share === null ? null : { share, source: 'A register' },
})
const subject = { base: 1000, baseYear: 2021, reference: flat }
const asked = (year: number, scheme = euEts, share: number | null = 1) =>
  schemeRequirement(over(scheme, share), subject, years).path?.[years.indexOf(year)]

test('the EU’s cap falls by its factors of the amount they are per cent of, and by its one-off changes', () => {
  // 43,003,515 a year at 2.2 % is 1,954,705,227 in all; 4.3 % of it to 2027, 4.4 % from 2028, less 90 Mt in 2024 and 27 Mt in 2026.
  const amount = 43_003_515 / 0.022
  const in2030 = 1_485_575_977 + 78_400_000 - 90_000_000 - 27_000_000 - amount * (4 * 0.043 + 3 * 0.044)
  const index = capIndex(euEts, 2024, [2024, 2030])
  const in2024 = 1_485_575_977 + 78_400_000 - 90_000_000 - amount * 0.043
  expect(index?.index[1]).toBeCloseTo(in2030 / in2024, 12)
  expect(index?.computedFrom).toBe(2025)
})

test('what widens a scheme makes nobody’s pace slower', () => {
  const without = { ...euEts, changes: euEts.changes.filter(({ widens }) => widens !== true) }
  expect(capIndex(euEts, 2021, [2024])?.index[0]).toBeCloseTo(capIndex(without, 2021, [2024])?.index[0] ?? 0, 12)
})

test('a cap never falls below zero', () => {
  expect(asked(2050)).toBe(0)
  expect(asked(2039)).toBeGreaterThanOrEqual(0)
})

test('the covered part keeps the pace of the cap, and the rest stays at its reference', () => {
  const all = asked(2023) ?? 0
  expect(all).toBeCloseTo((1000 * 1_485_575_977) / 1_571_583_007, 9)
  expect(asked(2023, euEts, 0.6)).toBeCloseTo(0.6 * all + 400, 9)
})

test.each([
  ['nobody says what it covers', over(euEts, null), subject, 'not said how much'],
  ['it covers nothing', over(euEts, 0), subject, 'covers none'],
  ['the base year has no cap', over(euEts, 1), { ...subject, baseYear: 2019 }, 'No cap of 2019 is known'],
  ['the rest has no reference', over(euEts, 0.5), { ...subject, reference: null }, 'reference of the other part'],
])('it is not comparable where %s', (_, scheme, of, words) => {
  const required = schemeRequirement(scheme, of, years)
  expect(required.path).toBeNull()
  expect(required.reason?.sentence).toContain(words)
})

test('without the amount its factors are per cent of, the years after the last cap are not known, and say so', () => {
  const { referenceAmount: _, ...short } = euEts
  const required = schemeRequirement(over(short, 1), subject, years)
  const rung: Rung = { level: 'scheme', id: 's', name: 's', required, heldBy: 'commitments', benchmark: null }
  const lines = climb({ base: 1000, committed: flat, onCourse: null, coverage: null }, [rung], years)
  const rows = lines.flatMap((line) => rowsOf(line, years, [2023, 2030]))
  expect(rows).toMatchObject([
    { level: 'scheme', verdict: 'short', reason: null },
    { required: null, verdict: 'not comparable', reason: expect.stringContaining('No cap of 2024 or later is known') },
  ])
})

test('the EU’s scheme is over its members and the EEA, a national one over its own country', () => {
  const kept = [
    { country: 'EU', scheme: euEts },
    { country: 'GB', scheme: { ...euEts, id: 'uk' } },
  ]
  const ids = (country: string) => schemesOver(country, kept, []).map(({ scheme }) => scheme.id)
  expect([ids('NL'), ids('NO'), ids('GB'), ids('US')]).toEqual([['eu-ets'], ['eu-ets'], ['uk'], []])
})

test('scaling the tonnes scales what is asked, and a scheme never asks more of less coverage', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(...years.slice(1)),
      (factor, thousandths, year) => {
        const at = years.indexOf(year)
        const scaled = { base: 1000 * factor, baseYear: 2021, reference: flat.map((tonnes) => tonnes * factor) }
        const share = thousandths / 1000
        const once = schemeRequirement(over(euEts, share), subject, years).path?.[at] ?? Number.NaN
        const more = schemeRequirement(over(euEts, share), scaled, years).path?.[at] ?? Number.NaN
        expect(Math.abs(more - once * factor)).toBeLessThanOrEqual(1e-9 * 1000 * factor)
        // On a level reference, what is outside is asked nothing.
        expect(once).toBeGreaterThanOrEqual((asked(year) ?? 0) - 1e-9)
      },
    ),
  )
})
