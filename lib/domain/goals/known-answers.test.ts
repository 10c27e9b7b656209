import { expect, test } from 'vitest'
import { claimedPath } from '../measures/ramp.ts'
import { countInSequence } from '../measures/sequence.ts'
import { yearsBetween } from '../pathway/path.ts'
import { contract } from './contraction.ts'
import { progressTowards } from './progress.ts'
import { residualGate } from './residual-gate.ts'
import { sectoralTargets, type SectoralInput } from './sda.ts'

const contracted = (base: number, baseYear: number, targetYear: number, rate = 0.042) => {
  const result = contract({ base, baseYear, rate, targetYear })
  if (!result.ok) throw new Error(result.refusal)
  const { requiredShare, path } = result.value
  return { requiredShare, in: (year: number) => path.find((point) => point.year === year)?.value ?? Number.NaN }
}

test('4,000 t of 2019 must fall 46.2 % by 2030, to 2,152 t, and to 2,992 t in 2025 (METHODS 3.3)', () => {
  const result = contracted(4000, 2019, 2030)
  expect(result.requiredShare).toBeCloseTo(0.462, 12)
  expect(result.in(2030)).toBeCloseTo(2152, 9)
  expect(result.in(2025)).toBeCloseTo(2992, 9)
})

test('a base of 2022 owes 42 % by 2030, as if it had begun in 2020', () => {
  expect(contracted(100, 2022, 2030).requiredShare).toBeCloseTo(0.42, 12)
  expect(contracted(100, 2022, 2030).in(2022)).toBe(100)
  expect(contracted(100, 2022, 2030).in(2030)).toBeCloseTo(58, 10)
})

test('Dunkirk needs 9.28 Mt in 2030: −30 % is short by 1.92, −55 % ahead by 2.08', () => {
  const required = contracted(16, 2020, 2030).in(2030)
  expect(required).toBeCloseTo(9.28, 10)
  expect(16 * 0.7 - required).toBeCloseTo(1.92, 10)
  expect(16 * 0.45 - required).toBeCloseTo(-2.08, 10)
})

test('a path never falls below zero, and a cut is at most everything', () => {
  expect(contracted(100, 2020, 2050).requiredShare).toBe(1)
  expect(contracted(100, 2020, 2050).in(2050)).toBe(0)
  expect(contracted(100, 2020, 2050, 0.025).requiredShare).toBeCloseTo(0.75, 12)
})

test('a target year before the base year, a base of nothing and a rate of 4.2 are refused by name', () => {
  const refused = (more: Partial<Parameters<typeof contract>[0]>): string => {
    const result = contract({ base: 1, baseYear: 2020, rate: 0.042, targetYear: 2030, ...more })
    return result.ok ? '' : result.refusal
  }
  expect(refused({ targetYear: 2019 })).toBe('The target year 2019 must come after the base year 2020.')
  expect(refused({ base: 0 })).toBe('The base must be above zero tonnes.')
  expect(refused({ rate: 4.2 })).toContain('420 %')
})

const points = (years: readonly number[], values: readonly number[]) =>
  years.map((year, index) => ({ year, value: values[index] ?? Number.NaN }))
const cement: SectoralInput = {
  intensity: 0.65,
  baseYear: 2020,
  benchmark: points([2020, 2025, 2030, 2035, 2040, 2050], [0.545, 0.482, 0.419, 0.313, 0.207, 0.031]),
  marketIntensity: null,
  share: null,
  neverRise: true,
  years: [2030, 2035, 2040],
}
const targets = (input: SectoralInput): readonly number[] => {
  const result = sectoralTargets(input)
  if (!result.ok) throw new Error(result.refusal)
  return result.value.map(({ target }) => target)
}
/** The published answers have five digits after the point. */
const fiveDigits = (values: readonly number[]): readonly string[] => values.map((value) => value.toFixed(5))

test('cement of 0.65 t/t converges to .49826, .37061 and .24295 (METHODS 3.4)', () => {
  expect(fiveDigits(targets(cement))).toEqual(['0.49826', '0.37061', '0.24295'])
})

test('a market index of .9 in 2030 asks for .45153, and one above 1 counts as 1', () => {
  const share = points([2020, 2030], [0.09, 0.1])
  expect(fiveDigits(targets({ ...cement, share, years: [2030] }))).toEqual(['0.45153'])
  expect(fiveDigits(targets({ ...cement, share: points([2030], [0.9]), years: [2030] }))).toEqual(['0.45153'])
  expect(fiveDigits(targets({ ...cement, share: points([2020, 2030], [0.1, 0.05]), years: [2030] }))).toEqual([
    '0.49826',
  ])
})

test('steel of 2.2 converges to 1.53400 in 2030 and .61755 in 2040', () => {
  const benchmark = points([2020, 2030, 2040, 2050], [1.613, 1.129, 0.463, 0.052])
  expect(fiveDigits(targets({ ...cement, intensity: 2.2, benchmark, years: [2030, 2040] }))).toEqual([
    '1.53400',
    '0.61755',
  ])
})

test('the benchmark runs straight between its given years', () => {
  const [in2032 = 0] = targets({ ...cement, years: [2032] })
  expect(in2032).toBeCloseTo((0.619 * (0.419 - 0.4 * 0.106 - 0.031)) / 0.514 + 0.031, 12)
})

test('a market at twice the benchmark rescales all of it', () => {
  const [own = 0] = targets({ ...cement, marketIntensity: 1.09, years: [2030] })
  expect(own).toBeCloseTo(((0.65 - 0.062) * 0.388) / 0.514 + 0.062, 12)
})

test('a plant below where its sector ends is not asked to rise, unless the rule is off', () => {
  const clean = { ...cement, intensity: 0.02, years: [2030, 2050] }
  expect(targets(clean)).toEqual([0.02, 0.02])
  expect(targets({ ...clean, neverRise: false })[1]).toBeCloseTo(0.031, 12)
})

test('years outside the benchmark and a benchmark that goes nowhere are refused', () => {
  expect(sectoralTargets({ ...cement, years: [2051] })).toEqual({
    ok: false,
    refusal: 'The benchmark does not reach the year 2051.',
  })
  expect(sectoralTargets({ ...cement, years: [2019] })).toMatchObject({ ok: false })
  expect(sectoralTargets({ ...cement, benchmark: points([2020, 2050], [1, 1]) })).toMatchObject({ ok: false })
})

test('6 of 10 Mt is 53.33 % of the way to −75 %, and an intensity target is not comparable (METHODS 3.5)', () => {
  const progress = progressTowards('absolute', 10, 6, 0.75)
  expect(progress.ok && progress.value.achieved?.toFixed(4)).toBe('0.5333')
  expect(progressTowards('intensity', 10, 6, 0.75)).toMatchObject({ ok: true, value: { achieved: null } })
  expect(progressTowards('absolute', null, 6, 0.75)).toMatchObject({ ok: false })
  expect(progressTowards('absolute', 10, 6, 1.2)).toEqual({
    ok: false,
    refusal: 'A cut of 120 % takes off more than there is.',
  })
})

test('South Wales with an electric arc furnace comes to 11 Mt and misses −40 % by 1.4 Mt (METHODS 2.2)', () => {
  const years = yearsBetween(2020, 2030)
  const furnace = claimedPath({ start: 2028, rampYears: 1, lifetimeYears: null, tonnesPerYear: 5 }, years)
  const { left } = countInSequence([new Float64Array(years.length).fill(16)], [{ path: furnace, parts: null }])
  expect([left[7], left[10]]).toEqual([16, 11])
  expect(1 - (left[10] ?? 0) / 16).toBe(0.3125)
  expect((left[10] ?? 0) - 16 * 0.6).toBeCloseTo(1.4, 12)
})

test('Scotland’s 1.2 and 1.3 Mt of 6.7 leave residuals that miss the 10 % gate by .53 and .63 Mt (METHODS 2.2)', () => {
  const gates = [1.2, 1.3].map((left) => residualGate(6.7, left))
  expect(gates.map((gate) => gate?.residualShare.toFixed(3))).toEqual(['0.179', '0.194'])
  expect(gates.map((gate) => gate?.overTonnes.toFixed(2))).toEqual(['0.53', '0.63'])
  expect(gates.map((gate) => gate?.passes)).toEqual([false, false])
  expect(residualGate(6.7, 0.67)?.passes).toBe(true)
})
