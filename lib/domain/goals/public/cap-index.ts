import type { Path } from '../../pathway/path.ts'
import { capIn, factorIn, type TradingScheme } from './trading-scheme.ts'

/** A cap as a share of the cap of one year, over the sources that were capped then. */
export type CapIndex = {
  /** One value a year, 1 in the year it starts from; NaN where no cap is known. */
  readonly index: Path
  /** The first year whose cap is not kept but follows from the factors; null where none does. */
  readonly computedFrom: number | null
}

/**
 * How a scheme's cap falls from `baseYear` on. A year without a kept cap has that of the year before, less its factor of the
 * reference amount, with the one-off changes of that year. What a change brings in from outside is taken out of the step of its
 * year (chain-linking), so that the index says nothing but how fast the same sources must fall. Null where `baseYear` has no cap.
 */
export function capIndex(scheme: TradingScheme, baseYear: number, years: readonly number[]): CapIndex | null {
  const caps = new Map<number, number>()
  const last = Math.max(baseYear, ...years)
  const [first = last] = scheme.caps.map(({ year }) => year).toSorted((a, b) => a - b)
  let computedFrom: number | null = null
  for (let year = first; year <= last; year += 1) {
    const kept = capIn(scheme, year)
    const cap = kept ?? capAfter(scheme, caps.get(year - 1), year)
    if (cap !== null) caps.set(year, cap)
    if (kept === null && cap !== null && year > baseYear) computedFrom ??= year
  }
  if (!((caps.get(baseYear) ?? 0) > 0)) return null
  const index = new Map([[baseYear, 1]])
  for (let year = baseYear + 1; year <= last; year += 1) {
    const before = index.get(year - 1)
    const step = stepIn(scheme, caps.get(year - 1), caps.get(year), year)
    if (before !== undefined && step !== null) index.set(year, before * step)
  }
  return { index: Float64Array.from(years, (year) => index.get(year) ?? Number.NaN), computedFrom }
}

function capAfter(scheme: TradingScheme, before: number | undefined, year: number): number | null {
  const { referenceAmount, changes } = scheme
  const factor = factorIn(scheme, year)
  if (before === undefined || factor === null || referenceAmount === undefined) return null
  const once = changes.reduce((sum, change) => (change.year === year ? sum + change.tonnes : sum), 0)
  return Math.max(0, before - (factor.percent / 100) * referenceAmount + once)
}

function stepIn({ changes }: TradingScheme, before: number | undefined, cap: number | undefined, year: number) {
  if (before === undefined || cap === undefined) return null
  if (before === 0) return 0
  const broughtIn = changes.reduce((sum, { widens, ...change }) => {
    return widens === true && change.year === year ? sum + change.tonnes : sum
  }, 0)
  return Math.max(0, cap - broughtIn) / before
}
