import type { Tonnes } from '../decimal.ts'
import type { Path } from './path.ts'

/** What is known of a site's activity after the base year. Nulls are "nothing known": then the path is flat. */
export type Outlook = { readonly growthPercent: number | null; readonly closesIn: number | null }

/**
 * A site's emissions if nothing further is done (METHODS 2.1): its base-year tonnes moved by activity growth, and nothing
 * from the year in which it closes. `years` begins with the base year.
 */
export function referencePath(base: Tonnes, outlook: Outlook, years: readonly number[]): Path {
  const factor = 1 + (outlook.growthPercent ?? 0) / 100
  let level = base
  const closesIn = outlook.closesIn ?? Infinity
  const path = new Float64Array(years.length)
  years.forEach((year, index) => {
    if (index > 0) level *= factor
    if (year < closesIn) path[index] = level
  })
  return path
}
