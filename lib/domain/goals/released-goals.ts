import type { RoadmapDocument, Series } from '../roadmap/document.ts'
import type { HeldAgainst } from './ladder-rungs.ts'
import type { SchemeCoverage } from './outlook.ts'
import { ladderOfRoadmap, type RoadmapLadder } from './roadmap-ladder.ts'

/**
 * What a frozen version shows of goals to every reader, at its milestone years: sums alone, no member's figure. Enough for the
 * Forum to climb a cluster's ladder with. Versions that were frozen earlier have the base year of `reference` alone, and neither
 * `covered` nor `schemes`.
 */
export type ReleasedGoals = {
  readonly version: number
  readonly years: readonly number[]
  readonly reference: Series
  readonly committed: Series
  readonly roadmap: Series
  readonly target: Series
  readonly covered?: Series
  /** What the version says of trading schemes over it. */
  readonly schemes?: readonly SchemeCoverage[]
  readonly coverage: { readonly committedMembers: number; readonly members: number }
}

/** The base year and every fifth year after it: the years that the Forum compares clusters by. */
export const isMilestone = (year: number, baseYear: number): boolean => year === baseYear || year % 5 === 0

/** The goals of a frozen roadmap as the Forum keeps them; what is withheld stays withheld with its reason. */
export function releasedGoals(document: RoadmapDocument, version: number): ReleasedGoals {
  const { years, covered, cluster } = document
  const [baseYear = 0] = years
  const kept = years.flatMap((year, index) => (isMilestone(year, baseYear) ? [index] : []))
  const { committedMembers, members } = ladderOfRoadmap(document, againstNobody).coverage
  return {
    version,
    years: kept.map((index) => years[index] ?? 0),
    reference: only(document.reference, kept),
    committed: only(document.committed, kept),
    roadmap: only(document.roadmap, kept),
    target: only(document.target, kept),
    ...(covered === undefined ? {} : { covered: only(covered, kept) }),
    schemes: cluster.outlook?.schemes ?? [],
    coverage: { committedMembers, members },
  }
}

const againstNobody: HeldAgainst = { wider: [], benchmark: null, schemes: [] }

/** The ladder of a cluster out of what was released of it. */
export function ladderOfReleased(
  cluster: { readonly id: string; readonly name: string },
  goals: ReleasedGoals,
  against: HeldAgainst,
): RoadmapLadder {
  const { years } = goals
  const source = { ...goals, cluster: { ...cluster, baseYear: years[0] ?? 0 }, commitments: [], members: [] }
  return ladderOfRoadmap(source, against)
}

const only = (series: Series, indexes: readonly number[]): Series =>
  series.state === 'shown' ? { ...series, values: indexes.flatMap((index) => series.values[index] ?? []) } : series
