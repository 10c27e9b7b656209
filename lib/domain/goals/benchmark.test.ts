import { expect, test } from 'vitest'
import { between } from '../pathway/year-values.ts'
import { benchmarkRequirement } from './benchmark-requirement.ts'
import { benchmarkName, ownBenchmark, sectorOutput, type SectorBenchmark } from './benchmark.ts'
import { benchmarks, findBenchmark } from './benchmarks/all.ts'
import { oecmBenchmarks } from './benchmarks/oecm.ts'
import { targetOf } from './target-shape.ts'

const sector = (id: string): SectorBenchmark => {
  const found = findBenchmark(id)
  if (found?.kind !== 'sector') throw new Error(`There is no sector ${id}`)
  return found
}
const cement = sector('oecm-2022/global/cement/1')

test('there are 23 sectors in three regions for two scopes, year by year from 2019 to 2050', () => {
  expect(new Set(oecmBenchmarks.map((one) => one.sector)).size).toBe(23)
  expect(oecmBenchmarks).toHaveLength(23 * 3 * 2)
  const short = oecmBenchmarks.filter(({ points }) => points.length !== 32).map(({ id }) => id)
  // The source gives minus infinity for this one in 2050; the series ends a year earlier instead.
  expect(short).toEqual(['oecm-2022/europe/coal/1'])
  for (const { points, growth } of oecmBenchmarks)
    expect([...points, ...(growth ?? [])].every(({ value }) => Number.isFinite(value))).toBe(true)
})

test('every benchmark has an id of its own, a version and a licence', () => {
  expect(new Set(benchmarks.map(({ id }) => id)).size).toBe(benchmarks.length)
  expect(benchmarks.every(({ source }) => source.version !== '' && source.licence !== '')).toBe(true)
})

test('the 2050 cement of this source is .144 t/t, nearly five times the .031 of another (METHODS 3.4)', () => {
  expect(between(cement.points, 2050)).toBe(0.144)
  expect(0.144 / 0.031).toBeCloseTo(4.6, 1)
})

test('a figure can say which benchmark it used', () => {
  expect(benchmarkName(cement)).toContain('Cement, Global, scope 1')
  expect(benchmarkName(cement)).toContain('OECM 1.5 Degrees')
})

test('the sector’s output grows as its source says, from 1 in the base year', () => {
  const output = sectorOutput(cement, 2020)
  expect(output?.[0]).toEqual({ year: 2020, value: 1 })
  expect(output?.at(-1)?.value).toBeGreaterThan(1.1)
  expect(sectorOutput(cement, 2018)).toBeNull()
})

test('a user’s own table needs a name, a version and two years', () => {
  const { kind: _kind, growth: _growth, ...table } = cement
  expect(ownBenchmark(table)).toMatchObject({ ok: true })
  expect(ownBenchmark({ ...table, source: { ...table.source, version: ' ' } })).toMatchObject({ ok: false })
  expect(ownBenchmark({ ...table, points: table.points.slice(0, 1) })).toMatchObject({ ok: false })
  expect(ownBenchmark({ ...table, points: [...table.points, { year: 2050, value: 1 }] })).toEqual({
    ok: false,
    refusal: 'The year 2050 stands twice.',
  })
})

const years = [2020, 2025, 2030]
const contraction = benchmarks[0] ?? cement

test('linear, stepwise, contracting and sectoral targets run as they are named', () => {
  const from = { year: 2020, tonnes: 100 }
  const shape = (all: Parameters<typeof targetOf>[0]): readonly string[] => {
    const target = targetOf(all, years)
    if (!target.ok) throw new Error(target.refusal)
    return [...target.value.path].map((tonnes) => tonnes.toFixed(1))
  }
  expect(shape({ kind: 'linear', from, to: { year: 2030, tonnes: 50 } })).toEqual(['100.0', '75.0', '50.0'])
  const steps = [
    { year: 2025, tonnes: 90 },
    { year: 2030, tonnes: 50 },
  ]
  expect(shape({ kind: 'stepwise', from, steps })).toEqual(['100.0', '90.0', '50.0'])
  expect(shape({ kind: 'contraction', from, targetYear: 2030, benchmark: contraction })).toEqual([
    '100.0',
    '79.0',
    '58.0',
  ])
  // A plant on its sector's own intensity keeps to the sector, at the same output.
  const output = [2020, 2030].map((year) => ({ year, value: 100 / (between(cement.points, 2020) ?? 1) }))
  expect(shape({ kind: 'sectoral', from, benchmark: cement, output, marketIntensity: null, share: null })).toEqual(
    years.map((year) => ((100 * (between(cement.points, year) ?? 0)) / (between(cement.points, 2020) ?? 1)).toFixed(1)),
  )
})

test('a target without a point after its base, and a benchmark that does not fit, are refused', () => {
  const from = { year: 2030, tonnes: 100 }
  expect(targetOf({ kind: 'linear', from, to: { year: 2020, tonnes: 50 } }, years)).toMatchObject({ ok: false })
  expect(targetOf({ kind: 'contraction', from, targetYear: 2040, benchmark: cement }, years)).toMatchObject({
    ok: false,
  })
})

test('a benchmark asks a base of 2022 for 42 % in 2030, and a sector’s asks for no tonnes', () => {
  const { path } = benchmarkRequirement(contraction, { year: 2022, tonnes: 100 }, [2021, 2022, 2030, 2050])
  expect([...(path ?? [])].map((tonnes) => Number(tonnes.toFixed(9)))).toEqual([Number.NaN, 100, 58, 0])
  expect(benchmarkRequirement(cement, { year: 2022, tonnes: 100 }, [2030])).toMatchObject({
    path: null,
    reason: { kind: 'intensity' },
  })
})
