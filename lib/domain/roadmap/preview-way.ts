import { fromDecimal, toDecimal } from '../decimal.ts'
import type { WayOut } from './conflict.ts'
import type { RoadmapDocument } from './document.ts'

/** What of a roadmap its pathway is drawn from. */
export type PathwayOfRoadmap = Pick<RoadmapDocument, 'years' | 'roadmap' | 'target' | 'reference' | 'measures'>

/**
 * The pathway with a way out taken, before it is: the roadmap path in tonnes, moved by the way's effect, and nothing else. Null where the
 * path is withheld, or the way does not move it. Who may read the effect is for the caller to know (METHODS 6 and 8).
 */
export function previewWay(before: PathwayOfRoadmap, { effect }: WayOut): PathwayOfRoadmap | null {
  const { years, roadmap } = before
  if (roadmap.state === 'withheld' || effect.length === 0) return null
  const moved = new Map(effect.map(({ year, tonnes }) => [year, fromDecimal(tonnes)]))
  const values = roadmap.values.map((value, index) =>
    toDecimal(fromDecimal(value) + (moved.get(years[index] ?? NaN) ?? 0)),
  )
  const { target, reference, measures } = before
  return { years, target, reference, measures, roadmap: { state: 'shown', values } }
}
