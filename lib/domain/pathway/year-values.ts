/** A figure for a year, in the unit of whatever it belongs to. */
export type YearValue = { readonly year: number; readonly value: number }

/**
 * The value in a year, straight between the two given years around it. Null before the first and after the last of them:
 * nothing is extrapolated. `points` stand in year order, each year once.
 */
export function between(points: readonly YearValue[], year: number): number | null {
  const after = points.findIndex((point) => point.year >= year)
  const next = after === -1 ? undefined : points[after]
  if (next === undefined) return null
  if (next.year === year) return next.value
  const previous = points[after - 1]
  if (previous === undefined) return null
  return previous.value + ((next.value - previous.value) * (year - previous.year)) / (next.year - previous.year)
}

/** In year order. */
export const inYearOrder = <T extends { readonly year: number }>(points: readonly T[]): readonly T[] =>
  points.toSorted((a, b) => a.year - b.year)
