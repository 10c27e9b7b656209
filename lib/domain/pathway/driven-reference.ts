import type { Tonnes } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'
import type { Path } from './path.ts'
import { referencePath, type Outlook } from './reference.ts'
import { between, inYearOrder, type YearValue } from './year-values.ts'

/** A rule that already binds and takes emissions off without anybody's further doing: a ban, a standard, a phase-out. */
export type PolicyInForce = {
  readonly name: string
  readonly source: string
  /** What it takes off what there would be without it, as shares by year: none before the first year, level after the last. */
  readonly takesOff: readonly YearValue[]
}

/** All that moves a reference without further measures (METHODS 2.1). */
export type Drivers = Outlook & {
  /** Emissions per unit of power by year, for bought power alone; null for every other source. Level after its last year. */
  readonly gridFactor: readonly YearValue[] | null
  readonly policies: readonly PolicyInForce[]
}

/**
 * A source's reference pathway: base-year tonnes moved by activity growth, closure, grid factor and policy in force. Tonnes a
 * year; `years` begins with the base year. Refused with a sentence where the grid factor of the base year is not known or
 * zero, and where a policy takes off less than nothing or more than everything.
 */
export function drivenReference(base: Tonnes, drivers: Drivers, years: readonly number[]): Result<Path, string> {
  const grid = gridIndex(drivers.gridFactor, years)
  if (!grid.ok) return grid
  for (const { name, takesOff } of drivers.policies)
    if (takesOff.some(({ value }) => value < 0 || value > 1)) return no(`${name} must take off between 0 and 1.`)
  const policies = drivers.policies.map(({ takesOff }) => inYearOrder(takesOff))
  const path = referencePath(base, drivers, years)
  if (drivers.gridFactor === null && policies.length === 0) return ok(path)
  return ok(
    path.map((tonnes, index) => {
      const year = years[index] ?? 0
      const left = policies.reduce((share, points) => share * (1 - takenOff(points, year)), 1)
      return tonnes * (grid.value[index] ?? 1) * left
    }),
  )
}

function gridIndex(factor: readonly YearValue[] | null, years: readonly number[]): Result<readonly number[], string> {
  if (factor === null) return ok(years.map(() => 1))
  const points = inYearOrder(factor)
  const baseYear = years[0] ?? 0
  const base = between(points, baseYear)
  const last = points.at(-1)
  if (base === null || last === undefined) return no(`The grid factor of ${baseYear} is not known.`)
  if (!(base > 0)) return no(`The grid factor of ${baseYear} must be above zero.`)
  return ok(years.map((year) => (between(points, year) ?? last.value) / base))
}

function takenOff(points: readonly YearValue[], year: number): number {
  const last = points.at(-1)
  if (last === undefined) return 0
  return year > last.year ? last.value : (between(points, year) ?? 0)
}
