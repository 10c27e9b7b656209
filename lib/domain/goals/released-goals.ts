import type { RoadmapDocument, Series } from '../roadmap/document.ts'
import type { Benchmark } from './benchmark.ts'
import { ladderOfRoadmap, type RoadmapLadder, type WiderActor } from './roadmap-ladder.ts'

/**
 * What a frozen version shows of goals to every reader, at its milestone years: sums alone, no member's figure. `reference`
 * holds the base year alone. Enough for the Forum to climb a cluster's ladder with.
 */
export type ReleasedGoals = {
  readonly version: number
  readonly years: readonly number[]
  readonly reference: Series
  readonly committed: Series
  readonly roadmap: Series
  readonly target: Series
  readonly coverage: { readonly committedMembers: number; readonly members: number }
}

/** The base year and every fifth year after it: the years that the Forum compares clusters by. */
export const isMilestone = (year: number, baseYear: number): boolean => year === baseYear || year % 5 === 0

/** The goals of a frozen roadmap as the Forum keeps them; what is withheld stays withheld with its reason. */
export function releasedGoals(document: RoadmapDocument, version: number): ReleasedGoals {
  const { years } = document
  const [baseYear = 0] = years
  const kept = years.flatMap((year, index) => (isMilestone(year, baseYear) ? [index] : []))
  const { committedMembers, members } = ladderOfRoadmap(document, []).coverage
  return {
    version,
    years: kept.map((index) => years[index] ?? 0),
    reference: only(document.reference, [0]),
    committed: only(document.committed, kept),
    roadmap: only(document.roadmap, kept),
    target: only(document.target, kept),
    coverage: { committedMembers, members },
  }
}

/** The ladder of a cluster out of what was released of it. */
export function ladderOfReleased(
  cluster: { readonly id: string; readonly name: string },
  goals: ReleasedGoals,
  wider: readonly WiderActor[],
  benchmark: Benchmark | null = null,
): RoadmapLadder {
  const { years } = goals
  const source = { ...goals, cluster: { ...cluster, baseYear: years[0] ?? 0 }, commitments: [], members: [] }
  return ladderOfRoadmap(source, wider, benchmark)
}

const only = (series: Series, indexes: readonly number[]): Series =>
  series.state === 'shown' ? { ...series, values: indexes.flatMap((index) => series.values[index] ?? []) } : series
