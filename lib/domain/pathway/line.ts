import type { Anchor, Path } from './path.ts'

/**
 * The straight path through the anchors: level before the first of them and after the last (METHODS 3.3, 3.5).
 * Anchors may stand in any order and outside `years`; of two in one year the lower counts. Throws without an anchor.
 */
export function lineThrough(anchors: readonly Anchor[], years: readonly number[]): Path {
  const sorted = anchors.toSorted((a, b) => a.year - b.year || a.tonnes - b.tonnes)
  const points = sorted.filter((anchor, index) => anchor.year !== sorted[index - 1]?.year)
  return Float64Array.from(years, (year) => levelAt(points, year))
}

function levelAt(points: readonly Anchor[], year: number): number {
  const after = points.findIndex((point) => point.year >= year)
  const next = after === -1 ? points.at(-1) : points[after]
  const previous = after > 0 ? points[after - 1] : undefined
  if (next === undefined) throw new Error('A line needs a point')
  if (previous === undefined || year >= next.year) return next.tonnes
  const passed = (year - previous.year) / (next.year - previous.year)
  return previous.tonnes + (next.tonnes - previous.tonnes) * passed
}
