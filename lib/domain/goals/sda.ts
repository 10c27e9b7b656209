import { between, inYearOrder, type YearValue } from '../pathway/year-values.ts'
import { no, ok, type Result } from '../result.ts'

/** Input of the sectoral decarbonisation approach (METHODS 3.4). Intensities in the benchmark's unit, such as t/t cement. */
export type SectoralInput = {
  /** The company's own intensity in the base year, C(t0). */
  readonly intensity: number
  readonly baseYear: number
  /** The sector's intensity by year, straight between the given years; its last year is T. */
  readonly benchmark: readonly YearValue[]
  /** The market's own level in the base year: the benchmark becomes `market·S(t)/S(t0)`. */
  readonly marketIntensity: number | null
  /**
   * The company's share of the sector's output by year, base year within them: `m(t) = share(t0) / share(t)`, at most 1, straight
   * between the years and level after the last. Where they do not reach the base year, the values are m itself. Null is m = 1.
   */
  readonly share: readonly YearValue[] | null
  /** The product's rule on top: no target above today's intensity. */
  readonly neverRise: boolean
  readonly years: readonly number[]
}

export type SectoralTarget = { readonly year: number; readonly target: number; readonly marketIndex: number }

/**
 * The target intensity by year: `d·p(t)·m(t) + S(T)`. Refused with a sentence where a year lies outside the benchmark, which
 * is never extrapolated, and where the benchmark ends on the level it has in the base year, since p would divide by zero.
 */
export function sectoralTargets(input: SectoralInput): Result<readonly SectoralTarget[], string> {
  if (!(input.intensity > 0)) return no('The intensity must be above zero.')
  if (input.years.length === 0) return no('It names no year to answer for.')
  const points = inYearOrder(input.benchmark)
  const start = between(points, input.baseYear)
  const end = points.at(-1)
  if (start === null || end === undefined) return no(`The benchmark does not reach the base year ${input.baseYear}.`)
  if (points.some(({ value }) => value < 0)) return no('The benchmark must not be below zero.')
  if (start === end.value)
    return no('The benchmark ends on the level of the base year: there is nothing to converge along.')
  if (input.marketIntensity !== null && !(input.marketIntensity > 0))
    return no('The market intensity must be above zero.')
  if (input.marketIntensity !== null && start === 0) return no('A benchmark of zero cannot be rescaled to a market.')
  const scale = input.marketIntensity === null ? 1 : input.marketIntensity / start
  const last = end.value * scale
  const targets: SectoralTarget[] = []
  for (const year of input.years) {
    const sector = between(points, year)
    if (year < input.baseYear) return no(`The year ${year} comes before the base year ${input.baseYear}.`)
    if (sector === null) return no(`The benchmark does not reach the year ${year}.`)
    const marketIndex = marketIndexIn(input, year)
    if (!marketIndex.ok) return marketIndex
    const p = (sector - end.value) / (start - end.value)
    const target = (input.intensity - last) * p * marketIndex.value + last
    targets.push({
      year,
      target: input.neverRise ? Math.min(target, input.intensity) : target,
      marketIndex: marketIndex.value,
    })
  }
  return ok(targets)
}

function marketIndexIn({ share, baseYear }: SectoralInput, year: number): Result<number, string> {
  if (share === null || share.length === 0) return ok(1)
  const points = inYearOrder(share)
  if (points.some(({ value }) => !(value > 0))) return no('A share of the market must be above zero.')
  const base = between(points, baseYear)
  const then = levelIn(points, year)
  if (base !== null) return ok(Math.min(1, base / then))
  // Where they do not reach the base year m is given itself, and it is 1 there.
  return ok(Math.min(1, levelIn([{ year: baseYear, value: 1 }, ...points], year)))
}

/** Straight between the given years, level after the last. */
const levelIn = (points: readonly YearValue[], year: number): number =>
  between(points, year) ?? points.at(-1)?.value ?? 1
