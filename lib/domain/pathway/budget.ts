import type { Tonnes } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'
import type { Path } from './path.ts'
import { between, inYearOrder, type YearValue } from './year-values.ts'

/**
 * Tonnes emitted over a path, as the trapezoid area under it from its first to its last year (METHODS 2.3). Years may be
 * given with gaps: the path runs straight between them. Refused with a sentence below two years and where a year stands twice.
 */
export function budgetOf(points: readonly YearValue[]): Result<Tonnes, string> {
  if (points.length < 2) return no('A budget needs at least two years: one year has no time between.')
  const sorted = inYearOrder(points)
  let sum = 0
  for (const [index, point] of sorted.entries()) {
    const previous = sorted[index - 1]
    if (previous === undefined) continue
    if (previous.year === point.year) return no(`The year ${point.year} stands twice.`)
    sum += ((previous.value + point.value) / 2) * (point.year - previous.year)
  }
  return ok(sum)
}

/** The budget of a yearly path, in tonnes; 0 for a path of one year. */
export function budgetOfPath(path: Path): Tonnes {
  let sum = 0
  for (let index = 1; index < path.length; index += 1) sum += ((path[index - 1] ?? 0) + (path[index] ?? 0)) / 2
  return sum
}

export type BudgetLeft = {
  /** Tonnes used up to the year asked for. */
  readonly used: Tonnes
  /** What is left then; negative is overdrawn. */
  readonly left: Tonnes
  /** When the path has used all of it, as a year with its fraction (2034.5 is mid-2034 to mid-2035); null if not on this path. */
  readonly spentIn: number | null
}

/**
 * How much of a carbon budget of `total` tonnes is left in `year` on this path, counted from the path's first year. Refused
 * where the year lies outside the path. A path that falls below zero gives budget back; `spentIn` is the first crossing.
 */
export function carbonBudgetLeft(
  total: Tonnes,
  points: readonly YearValue[],
  year: number,
): Result<BudgetLeft, string> {
  const sorted = inYearOrder(points)
  const level = between(sorted, year)
  const [first] = sorted
  if (level === null || first === undefined) return no(`The path does not reach the year ${year}.`)
  const upTo = [...sorted.filter((point) => point.year < year), { year, value: level }]
  const used = upTo.length === 1 ? ok(0) : budgetOf(upTo)
  if (!used.ok) return used
  return ok({ used: used.value, left: total - used.value, spentIn: spentIn(total, sorted) })
}

function spentIn(total: Tonnes, sorted: readonly YearValue[]): number | null {
  let used = 0
  for (const [index, point] of sorted.entries()) {
    const previous = sorted[index - 1]
    if (previous === undefined) continue
    const span = point.year - previous.year
    const crossing = crossingIn(total - used, previous.value, (point.value - previous.value) / span, span)
    if (crossing !== null) return previous.year + crossing
    used += ((previous.value + point.value) / 2) * span
  }
  return null
}

/** The earliest time in 0…span at which level·t + slope·t²/2 reaches what is left; null if it does not. */
function crossingIn(left: Tonnes, level: number, slope: number, span: number): number | null {
  if (left <= 0) return 0
  const under = level * level + 2 * slope * left
  if (under < 0) return null
  // This form of the root does not cancel, nor divide by a slope of zero.
  const bottom = level + Math.sqrt(under)
  const time = bottom > 0 ? (2 * left) / bottom : Infinity
  return time <= span ? time : null
}
