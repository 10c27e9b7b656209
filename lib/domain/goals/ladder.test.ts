import { expect, test } from 'vitest'
import { yearsBetween } from '../pathway/path.ts'
import type { Axis } from './comparable.ts'
import { goalFrom, type Goal, type LadderLevel } from './goal.ts'
import { climb, rowsOf, type Climber, type LadderRow, type Rung } from './ladder.ts'
import { netZeroOrder } from './net-zero-order.ts'
import { ownRequirement, widerRequirement, type Requirement } from './requirement.ts'
import { verdictOn } from './verdict.ts'

const years = yearsBetween(2020, 2050)
const axis: Axis = {
  years,
  baseYear: 2020,
  scopes: ['1'],
  gases: ['CO2e'],
  boundary: 'Harbour',
  inYear: (year) => (year === 2020 ? 16e6 : null),
}
const goal = (level: LadderLevel, more: Partial<Goal>): Goal =>
  goalFrom({
    id: `${level}-goal`,
    actor: { level, id: level, name: level },
    title: 'Goal',
    type: 'absolute',
    baseYear: 2020,
    targetYear: 2030,
    reductionPercent: 30,
    ...more,
  })
const rung = (level: LadderLevel, required: Requirement): Rung => ({
  level,
  id: level,
  name: level,
  required,
  heldBy: 'commitments',
  benchmark: null,
})
const flat = (tonnes: number): Climber => ({
  base: 16e6,
  committed: new Float64Array(years.length).fill(tonnes),
  onCourse: null,
  coverage: null,
})
const rowIn = (climber: Climber, required: Requirement, year: number): LadderRow => {
  const [row] = climb(climber, [rung('cluster', required)], years).flatMap((line) => rowsOf(line, years, [year]))
  if (row === undefined) throw new Error('There is a row')
  return row
}

test('a nation’s 55 % from 1990 asks the cluster for what is left of it from 2020', () => {
  const nation = goal('nation', { baseYear: 1990, reductionPercent: 55 })
  const required = widerRequirement([nation], axis, (year) => ({ 1990: 550, 2020: 400 })[year] ?? null)
  // 1 - 0.45 · 550 / 400 = 38.125 % below 2020.
  const row = rowIn(flat(11.2e6), required, 2030)
  expect(row.required).toBeCloseTo(16e6 * 0.61875, 3)
  expect(row.gap).toBeCloseTo(11.2e6 - 16e6 * 0.61875, 3)
  expect(row.verdict).toBe('short')
})

test('two numbers for one year: the lower counts, both are said, and the owner is asked', () => {
  const own = ownRequirement([goal('cluster', { id: 'a' }), goal('cluster', { id: 'b', reductionPercent: 55 })], axis)
  const row = rowIn(flat(9.28e6), own, 2030)
  expect(row.required).toBeCloseTo(7.2e6, 3)
  expect(row.alternatives.map(({ goal: id, gap, verdict }) => [id, Math.round(gap ?? 0), verdict])).toEqual([
    ['a', -1_920_000, 'ahead'],
    ['b', 2_080_000, 'short'],
  ])
  expect(row.question).toContain('Which one holds?')
})

test.each([
  ['an intensity target', { type: 'intensity' }, 'An intensity target promises no tonnes.'],
  ['a cut of business as usual', { type: 'business-as-usual' }, 'business as usual'],
  ['a peak year', { type: 'peak', reductionPercent: null }, 'It names a peak year, not a level.'],
  ['another scope', { scopes: ['3'] }, 'It does not cover scope 1.'],
  ['more than the scope', { scopes: ['1', '3'] }, 'together with other scopes'],
  ['no scope', { scopes: [] }, 'which scopes'],
  ['other gases', { gases: ['CO2'] }, 'It covers CO2, these tonnes CO2e.'],
  ['another boundary', { boundary: 'Group' }, 'It covers “Group”, these tonnes “Harbour”.'],
  ['mixed boundaries', { boundary: 'Harbour', baseBoundary: 'Group' }, 'two boundaries'],
  ['an unknown base', { baseYear: 2018 }, 'the emissions of 2018 are not known'],
  ['a base of something else', { baseValue: 40e6 }, 'it covers something else'],
  ['net zero with 40 % left', { type: 'net-zero', reductionPercent: 60 }, 'residual of 40 %'],
  ['a cut of 120 %', { reductionPercent: 120 }, '120 %'],
] as const satisfies readonly (readonly [string, Partial<Goal>, string])[])(
  '%s is not comparable, with the reason and never 0',
  (_, more, reason) => {
    const row = rowIn(flat(1), ownRequirement([goal('cluster', more)], axis), 2030)
    expect(row).toMatchObject({ required: null, gap: null, verdict: 'not comparable' })
    expect(row.reason).toContain(reason)
  },
)

test('a nation whose emissions of either year are not known is not comparable, unless it promises nothing at all', () => {
  const nation = goal('nation', { baseYear: 1990, reductionPercent: 55 })
  const unknown = widerRequirement([nation], axis, () => null)
  expect(unknown.reason).toMatchObject({ kind: 'no-emissions-to-rebase' })
  const zero = widerRequirement(
    [goal('nation', { type: 'net-zero', targetYear: 2050, reductionPercent: null })],
    axis,
    () => null,
  )
  expect(rowIn(flat(1), zero, 2035).required).toBeCloseTo(8e6, 6)
})

test('one goal that is not comparable does not hide the others, and is named', () => {
  const required = ownRequirement([goal('cluster', {}), goal('cluster', { id: 'i', type: 'intensity' })], axis)
  expect(required.path?.[10]).toBeCloseTo(11.2e6, 3)
  expect(required.leftOut).toMatchObject([{ goal: { id: 'i' }, reason: { kind: 'intensity' } }])
})

test('before its base year nothing is asked, and the row says so', () => {
  const row = rowIn(flat(1), ownRequirement([goal('cluster', { baseYear: 2025, baseValue: 15e6 })], axis), 2022)
  expect(row).toMatchObject({ required: null, verdict: 'not comparable' })
  expect(row.reason).toContain('Nothing is asked yet')
})

test('half a per cent of what is required is aligned, a hair more is short, and zero is zero', () => {
  expect(verdictOn(100.5, 100, 200)).toBe('aligned')
  expect(verdictOn(100.51, 100, 200)).toBe('short')
  expect(verdictOn(99, 100, 200)).toBe('ahead')
  expect(verdictOn(1e-9, 0, 200)).toBe('aligned')
  expect(verdictOn(0.001, 0, 200)).toBe('short')
})

test('a company that is due later than its cluster is named', () => {
  const due = (level: LadderLevel, targetYear: number) =>
    goal(level, { type: 'net-zero', reductionPercent: null, targetYear })
  const order = netZeroOrder([due('company', 2050), due('cluster', 2040), due('nation', 2050)])
  expect(order.map(({ level, year, inOrder }) => [level, year, inOrder])).toEqual([
    ['nation', 2050, true],
    ['cluster', 2040, false],
    ['company', 2050, true],
  ])
  expect(order[1]?.lateBy).toEqual([{ name: 'company', year: 2050 }])
})

test('a goal whose level is not known hides the years its line would run through, and no other', () => {
  const nation = [
    goal('nation', { id: 'soon', baseYear: 1990, reductionPercent: 68, targetYear: 2030 }),
    goal('nation', { id: 'end', type: 'net-zero', reductionPercent: null, targetYear: 2050 }),
  ]
  const required = widerRequirement(nation, axis, () => null)
  const row = (year: number): LadderRow => rowIn(flat(1e6), required, year)
  expect([row(2020).verdict, row(2050).verdict]).toEqual(['ahead', 'short'])
  for (const year of [2021, 2030, 2040])
    expect(row(year)).toMatchObject({
      verdict: 'not comparable',
      reason: 'The emissions of nation in 2020 are not known.',
    })
  expect(required.used.map(({ id }) => id)).toEqual(['end'])
})

test('a later step never asks for more than an earlier one', () => {
  const rising = [
    goal('cluster', { reductionPercent: 50 }),
    goal('cluster', { id: 'late', targetYear: 2040, reductionPercent: 20 }),
  ]
  const { path } = ownRequirement(rising, axis)
  expect([path?.[10], path?.[20], path?.[30]]).toEqual([8e6, 8e6, 8e6])
})
