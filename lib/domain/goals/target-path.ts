import { fromDecimal, type Decimal, type Tonnes } from '../decimal.ts'
import { lineThrough } from '../pathway/line.ts'
import type { Path } from '../pathway/path.ts'

/**
 * The cluster's target, year by year: straight from its base-year tonnes through the target points, level after the last one
 * (METHODS 3.5). A point in the base year replaces the base-year tonnes, earlier ones are history. Null without a later point.
 */
export function targetPath(
  points: readonly { readonly year: number; readonly tonnes: Decimal }[],
  base: Tonnes,
  years: readonly number[],
): Path | null {
  const baseYear = years[0] ?? 0
  const anchors = points
    .filter((point) => point.year >= baseYear)
    .map((point) => ({ year: point.year, tonnes: fromDecimal(point.tonnes) }))
  if (anchors.length === 0) return null
  const start = anchors.some((anchor) => anchor.year === baseYear) ? [] : [{ year: baseYear, tonnes: base }]
  return lineThrough([...start, ...anchors], years)
}
