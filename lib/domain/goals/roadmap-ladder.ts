import { fromDecimal, type Tonnes } from '../decimal.ts'
import type { Path } from '../pathway/path.ts'
import type { RoadmapDocument, Series } from '../roadmap/document.ts'
import type { Axis } from './comparable.ts'
import { climb, type LadderLine, type Rung } from './ladder.ts'
import { rungsBeyond, type HeldAgainst } from './ladder-rungs.ts'
import { nothingRequired, requiredBy, type Requirement } from './requirement.ts'

export type RoadmapLadder = {
  readonly years: readonly number[]
  readonly lines: readonly LadderLine[]
  readonly coverage: LadderCoverage
  /** Why a column is not there; null where it is. */
  readonly withheld: { readonly committed: string | null; readonly onCourse: string | null }
}

/** What of a roadmap a ladder is made of. */
export type LadderSource = Pick<
  RoadmapDocument,
  'years' | 'reference' | 'roadmap' | 'committed' | 'covered' | 'target' | 'commitments' | 'members'
> & { readonly cluster: Pick<RoadmapDocument['cluster'], 'id' | 'name' | 'baseYear'> }

/** On how much the committed path rests (METHODS 3.5). */
export type LadderCoverage = {
  /** Members with a commitment that stands against tonnes, of all members. */
  readonly committedMembers: number
  readonly members: number
  /** Their base-year tonnes over those of all, 0 to 1; null where a figure behind it is withheld or not known. */
  readonly shareOfBase: number | null
  /** Covered over total tonnes by year, 0 to 1; null with the reason where it may not be shown or is not kept. */
  readonly byYear: Path | null
  readonly reason: string | null
}

/**
 * A cluster's ladder out of its merged roadmap: nothing but what the merge found safe to show (METHODS 8) goes in, so that
 * every line may be shown to whoever reads the roadmap. A wider goal needs the reference of the base year; where that is
 * withheld its line is not comparable, since required tonnes would give the reference away.
 */
export function ladderOfRoadmap(document: LadderSource, against: HeldAgainst): RoadmapLadder {
  const { years, cluster } = document
  const committed = pathOf(document.committed)
  const onCourse = pathOf(document.roadmap)
  const reference = pathOf(document.reference)
  const base = reference?.[0] ?? null
  const rungs: readonly Rung[] = [
    {
      level: 'cluster',
      id: cluster.id,
      name: cluster.name,
      required: targetOf(document),
      heldBy: 'commitments',
      benchmark: null,
    },
    ...rungsBeyond(against, {
      axis: clusterAxis(document, base),
      base,
      reference,
      why: reasonOf(document.reference),
    }),
  ]
  const coverage = coverageOf(document, base)
  const climber = { base: base ?? Math.max(0, committed?.[0] ?? 0), committed, onCourse, coverage: coverage.byYear }
  return {
    years,
    lines: climb(climber, rungs, years),
    coverage,
    withheld: { committed: reasonOf(document.committed), onCourse: reasonOf(document.roadmap) },
  }
}

/** Out of shown figures alone: a member whose base is withheld makes the share unknown, or subtraction would give it away. */
function coverageOf(source: LadderSource, base: Tonnes | null): LadderCoverage {
  const { commitments, members } = source
  const covered = new Set(
    commitments.filter(({ gapTonnes }) => gapTonnes.state !== 'unknown').map((one) => one.organisationId),
  )
  const figures = members.flatMap(({ organisationId, baseTonnes }) => {
    if (!covered.has(organisationId)) return []
    return [baseTonnes.state === 'shown' ? fromDecimal(baseTonnes.value) : null]
  })
  const known = figures.filter((tonnes) => tonnes !== null)
  const sum = known.reduce((total, tonnes) => total + tonnes, 0)
  const complete = known.length === figures.length && base !== null && base > 0
  return {
    committedMembers: covered.size,
    members: members.length,
    shareOfBase: complete ? sum / base : null,
    ...coveredByYear(source),
  }
}

/** Covered tonnes over the reference of all, year by year. */
function coveredByYear({ covered, reference, years }: LadderSource): Pick<LadderCoverage, 'byYear' | 'reason'> {
  if (covered === undefined) return { byYear: null, reason: 'It was merged before coverage by year was kept.' }
  const [some, all] = [pathOf(covered), pathOf(reference)]
  if (some === null || all === null || all.length < years.length)
    return {
      byYear: null,
      reason: reasonOf(covered) ?? reasonOf(reference) ?? 'The reference of these years is not kept.',
    }
  // Of no tonnes at all there is no share.
  return { byYear: some.map((tonnes, index) => tonnes / (all[index] ?? 0)), reason: null }
}

export const scopeOne = { scopes: ['1'], gases: null } as const

const clusterAxis = ({ years, cluster }: LadderSource, base: Tonnes | null): Axis => ({
  ...scopeOne,
  years,
  baseYear: cluster.baseYear,
  boundary: null,
  inYear: knownIn(cluster.baseYear, base),
})

export const knownIn =
  (baseYear: number, base: Tonnes | null) =>
  (year: number): Tonnes | null =>
    year === baseYear ? base : null

export const pathOf = (series: Series): Path | null =>
  series.state === 'shown' ? Float64Array.from(series.values, fromDecimal) : null

export const reasonOf = (series: Series): string | null => (series.state === 'withheld' ? series.reason : null)

function targetOf({ target }: LadderSource): Requirement {
  const path = pathOf(target)
  if (path !== null) return requiredBy(path)
  return nothingRequired({ kind: 'withheld', sentence: reasonOf(target) ?? 'The cluster has set no target.' })
}
