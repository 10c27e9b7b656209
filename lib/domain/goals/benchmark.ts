import { yearsBetween } from '../pathway/path.ts'
import { between, inYearOrder, type YearValue } from '../pathway/year-values.ts'
import { no, ok, type Result } from '../result.ts'

export const benchmarkScopes = ['1', '1+2'] as const
/** Scope 1 alone, or scopes 1 and 2 together. */
export type BenchmarkScope = (typeof benchmarkScopes)[number]

/** Who made a benchmark, and which edition: changing one is a recorded choice, and every figure says which it used. */
export type BenchmarkSource = {
  readonly name: string
  readonly publisher: string
  /** The edition: a figure computed on another one is another figure. */
  readonly version: string
  readonly year: number
  readonly licence: string
  readonly link: string | null
}

/** A benchmark a cluster may choose (METHODS 3.3, 3.4). `id` holds for one edition for good. */
export type Benchmark = { readonly id: string; readonly source: BenchmarkSource } & (
  | { readonly kind: 'contraction'; readonly rate: number }
  | {
      readonly kind: 'sector'
      readonly sector: string
      readonly region: string
      readonly scope: BenchmarkScope
      /** Emissions per unit of output: `t CO2e/t cement`. */
      readonly unit: string
      readonly points: readonly YearValue[]
      /** Growth of the sector's output against the year before, as a share; null where the source gives none. */
      readonly growth: readonly YearValue[] | null
    }
)
export type SectorBenchmark = Extract<Benchmark, { readonly kind: 'sector' }>

/** How a figure names the benchmark it used. */
export function benchmarkName(benchmark: Benchmark): string {
  const { name, version } = benchmark.source
  if (benchmark.kind === 'contraction') return `${name}, ${version}`
  return `${name}, ${benchmark.sector}, ${benchmark.region}, scope ${benchmark.scope}, ${version}`
}

/**
 * A user's own benchmark from a table of years. Refused with a sentence for a table of fewer than two years, a year twice,
 * a value below zero, or a source without a name and version: a benchmark nobody can name is none.
 */
export function ownBenchmark(table: Omit<SectorBenchmark, 'kind' | 'growth'>): Result<SectorBenchmark, string> {
  const points = inYearOrder(table.points)
  if (table.source.name.trim() === '' || table.source.version.trim() === '')
    return no('A benchmark needs a name and a version.')
  if (points.length < 2) return no('A benchmark needs at least two years.')
  const twice = points.find((point, index) => point.year === points[index - 1]?.year)
  if (twice !== undefined) return no(`The year ${twice.year} stands twice.`)
  if (points.some(({ value }) => !(value >= 0))) return no('A benchmark must not be below zero.')
  return ok({ ...table, kind: 'sector', points, growth: null })
}

/**
 * The sector's output by year against `baseYear`, 1 there: what a company's own output is held against for its share of the
 * market. Null where the source does not reach that year.
 */
export function sectorOutput(benchmark: SectorBenchmark, baseYear: number): readonly YearValue[] | null {
  const { growth } = benchmark
  const last = growth?.at(-1)?.year
  if (growth === null || last === undefined || between(growth, baseYear) === null) return null
  let level = 1
  return yearsBetween(baseYear, last).map((year) => {
    if (year > baseYear) level *= 1 + (between(growth, year) ?? 0)
    return { year, value: level }
  })
}
