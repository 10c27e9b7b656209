import type { Tonnes } from '../decimal.ts'
import { lineThrough } from '../pathway/line.ts'
import type { Anchor, Path } from '../pathway/path.ts'
import { between, inYearOrder, type YearValue } from '../pathway/year-values.ts'
import { no, ok, type Result } from '../result.ts'
import { benchmarkName, type Benchmark, type SectorBenchmark } from './benchmark.ts'
import { contract } from './contraction.ts'
import { sectoralTargets } from './sda.ts'

/** How a target runs from its base to its end. */
export type TargetShape =
  | { readonly kind: 'linear'; readonly from: Anchor; readonly to: Anchor }
  /** Straight from point to point through the interim steps. */
  | { readonly kind: 'stepwise'; readonly from: Anchor; readonly steps: readonly Anchor[] }
  /** At the rate of a named benchmark, counted by its rule for late bases. */
  | { readonly kind: 'contraction'; readonly from: Anchor; readonly targetYear: number; readonly benchmark: Benchmark }
  /** Along a sector's benchmark: intensity times the output planned. */
  | {
      readonly kind: 'sectoral'
      readonly from: Anchor
      readonly benchmark: SectorBenchmark
      /** Own output by year in the benchmark's unit, base year included. */
      readonly output: readonly YearValue[]
      readonly marketIntensity: number | null
      readonly share: readonly YearValue[] | null
    }

/** A target path in tonnes a year with the benchmark it used, null where it used none. */
export type ShapedTarget = { readonly path: Path; readonly benchmark: string | null }

/**
 * The target path of a shape over `years`; level after its last point, and NaN before its base: nothing is asked there.
 * Refused with a sentence where the shape has no point after its base, or the benchmark does not fit or reach.
 */
export function targetOf(shape: TargetShape, years: readonly number[]): Result<ShapedTarget, string> {
  if (shape.kind === 'linear') return through(shape.from, [shape.to], years)
  if (shape.kind === 'stepwise') return through(shape.from, shape.steps, years)
  if (shape.kind === 'contraction') return contractionTarget(shape, years)
  return sectoralTarget(shape, years)
}

function through(from: Anchor, steps: readonly Anchor[], years: readonly number[]): Result<ShapedTarget, string> {
  if (!steps.some((step) => step.year > from.year)) return no(`It has no point after its base year ${from.year}.`)
  const early = steps.find((step) => step.year <= from.year)
  if (early !== undefined) return no(`The point of ${early.year} does not come after the base year ${from.year}.`)
  if ([from, ...steps].some((point) => point.tonnes < 0)) return no('A target must not be below zero tonnes.')
  return ok({ path: askedFrom(from.year, lineThrough([from, ...steps], years), years), benchmark: null })
}

function contractionTarget(
  { from, targetYear, benchmark }: Extract<TargetShape, { kind: 'contraction' }>,
  years: readonly number[],
): Result<ShapedTarget, string> {
  if (benchmark.kind !== 'contraction') return no('A sector’s benchmark has no rate of its own.')
  const contracted = contract({ base: from.tonnes, baseYear: from.year, rate: benchmark.rate, targetYear })
  if (!contracted.ok) return contracted
  const points = contracted.value.path.map(({ year, value }) => ({ year, tonnes: value }))
  return ok({
    path: askedFrom(from.year, lineThrough(points, years), years),
    benchmark: benchmarkName(benchmark),
  })
}

function sectoralTarget(
  shape: Extract<TargetShape, { kind: 'sectoral' }>,
  years: readonly number[],
): Result<ShapedTarget, string> {
  const { from, benchmark } = shape
  const output = inYearOrder(shape.output)
  const atBase = between(output, from.year)
  if (atBase === null || !(atBase > 0)) return no(`The output of the base year ${from.year} is not known.`)
  const targets = sectoralTargets({
    intensity: from.tonnes / atBase,
    baseYear: from.year,
    benchmark: benchmark.points,
    marketIntensity: shape.marketIntensity,
    share: shape.share,
    neverRise: true,
    years: years.filter((year) => year >= from.year),
  })
  if (!targets.ok) return targets
  const path = new Float64Array(years.length).fill(Number.NaN)
  for (const { year, target } of targets.value) {
    const planned = between(output, year)
    if (planned === null) return no(`The output planned for ${year} is not known.`)
    const tonnes: Tonnes = target * planned
    path[years.indexOf(year)] = tonnes
  }
  return ok({ path, benchmark: benchmarkName(benchmark) })
}

function askedFrom(year: number, path: Path, years: readonly number[]): Path {
  return path.map((tonnes, index) => ((years[index] ?? 0) < year ? Number.NaN : tonnes))
}
