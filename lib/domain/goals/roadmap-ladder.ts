import { fromDecimal, type Tonnes } from '../decimal.ts'
import type { Path } from '../pathway/path.ts'
import type { RoadmapDocument, Series } from '../roadmap/document.ts'
import type { MemberResult } from '../roadmap/member-result.ts'
import type { Benchmark } from './benchmark.ts'
import { benchmarkRequirement, benchmarkRung } from './benchmark-requirement.ts'
import type { Axis, Incomparable } from './comparable.ts'
import type { Goal, LadderLevel } from './goal.ts'
import { climb, type LadderLine, type Rung } from './ladder.ts'
import { nothingRequired, requiredBy, widerRequirement, type Requirement } from './requirement.ts'

/** A region's or nation's goals with its emissions of a year in tonnes, null where they are not known. */
export type WiderActor = {
  readonly level: Extract<LadderLevel, 'region' | 'nation'>
  readonly id: string
  readonly name: string
  readonly goals: readonly Goal[]
  readonly inYear: (year: number) => Tonnes | null
  /** The data set that `inYear` comes from; absent where nobody says. */
  readonly emissionsFrom?: string
}

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
  'years' | 'reference' | 'roadmap' | 'committed' | 'target' | 'commitments' | 'members'
> & { readonly cluster: Pick<RoadmapDocument['cluster'], 'id' | 'name' | 'baseYear'> }

/** On how much the committed path rests (METHODS 3.5). */
export type LadderCoverage = {
  /** Members with a commitment that stands against tonnes, of all members. */
  readonly committedMembers: number
  readonly members: number
  /** Their base-year tonnes over those of all, 0 to 1; null where a figure behind it is withheld or not known. */
  readonly shareOfBase: number | null
}

/**
 * A cluster's ladder out of its merged roadmap: nothing but what the merge found safe to show (METHODS 8) goes in, so that
 * every line may be shown to whoever reads the roadmap. A wider goal needs the reference of the base year; where that is
 * withheld its line is not comparable, since required tonnes would give the reference away.
 */
export function ladderOfRoadmap(
  document: LadderSource,
  wider: readonly WiderActor[],
  benchmark: Benchmark | null = null,
): RoadmapLadder {
  const { years, cluster } = document
  const committed = pathOf(document.committed)
  const onCourse = pathOf(document.roadmap)
  const base = pathOf(document.reference)?.[0] ?? null
  const axis = clusterAxis(document, base)
  const rungs = [
    {
      level: 'cluster',
      id: cluster.id,
      name: cluster.name,
      required: targetOf(document),
      heldBy: 'commitments',
      benchmark: null,
    } as const,
    ...(benchmark === null ? [] : [clusterBenchmark(benchmark, document, base)]),
    ...wider.map((actor) => widerRung(actor, axis, reasonOf(document.reference))),
  ]
  const climber = { base: base ?? Math.max(0, committed?.[0] ?? 0), committed, onCourse, coverage: null }
  return {
    years,
    lines: climb(climber, rungs, years),
    coverage: coverageOf(document, base),
    withheld: { committed: reasonOf(document.committed), onCourse: reasonOf(document.roadmap) },
  }
}

/**
 * One company's ladder out of what the merge says to it alone: its own commitments against its measures, then the cluster's
 * target, region and nation if it keeps their pace. For the company and the stewards only.
 */
export function ladderOfMember(
  member: MemberResult,
  name: string,
  cluster: { readonly id: string; readonly name: string; readonly target: Series; readonly reference: Series },
  wider: readonly WiderActor[],
): RoadmapLadder {
  const { years } = member
  const path = (decimals: readonly string[]): Path => Float64Array.from(decimals, fromDecimal)
  const reference = path(member.reference)
  const committed = member.committed === null ? null : path(member.committed)
  const base = member.baseTonnes === null ? null : fromDecimal(member.baseTonnes)
  const axis: Axis = {
    ...scopeOne,
    years,
    baseYear: years[0] ?? 0,
    boundary: null,
    inYear: knownIn(years[0] ?? 0, base),
  }
  const own: Requirement =
    committed === null
      ? nothingRequired({ kind: 'no-goal', sentence: notComparableWords(member) })
      : requiredBy(committed)
  const rungs: readonly Rung[] = [
    { level: 'company', id: member.organisationId, name, required: own, heldBy: 'measures', benchmark: null },
    {
      level: 'cluster',
      id: cluster.id,
      name: cluster.name,
      required: paceOfTarget(cluster, base),
      heldBy: 'commitments',
      benchmark: null,
    },
    ...wider.map((actor) => widerRung(actor, axis, null)),
  ]
  const climber = { base: base ?? 0, committed: committed ?? reference, onCourse: path(member.roadmap), coverage: null }
  const lines = climb(climber, rungs, years)
  return {
    years,
    lines,
    coverage: { committedMembers: committed === null ? 0 : 1, members: 1, shareOfBase: committed === null ? 0 : 1 },
    withheld: { committed: null, onCourse: null },
  }
}

function clusterBenchmark(
  benchmark: Benchmark,
  { years, cluster, reference }: LadderSource,
  base: Tonnes | null,
): Rung {
  const required =
    base === null
      ? nothingRequired({ kind: 'withheld', sentence: reasonOf(reference) ?? 'The base is not known.' })
      : benchmarkRequirement(benchmark, { year: cluster.baseYear, tonnes: base }, years)
  return benchmarkRung(benchmark, required)
}

/** Out of shown figures alone: a member whose base is withheld makes the share unknown, or subtraction would give it away. */
function coverageOf({ commitments, members }: LadderSource, base: Tonnes | null): LadderCoverage {
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
  return { committedMembers: covered.size, members: members.length, shareOfBase: complete ? sum / base : null }
}

const scopeOne = { scopes: ['1'], gases: null } as const

const clusterAxis = ({ years, cluster }: LadderSource, base: Tonnes | null): Axis => ({
  ...scopeOne,
  years,
  baseYear: cluster.baseYear,
  boundary: null,
  inYear: knownIn(cluster.baseYear, base),
})

const knownIn =
  (baseYear: number, base: Tonnes | null) =>
  (year: number): Tonnes | null =>
    year === baseYear ? base : null

export const pathOf = (series: Series): Path | null =>
  series.state === 'shown' ? Float64Array.from(series.values, fromDecimal) : null

const reasonOf = (series: Series): string | null => (series.state === 'withheld' ? series.reason : null)

function targetOf({ target }: LadderSource): Requirement {
  const path = pathOf(target)
  if (path !== null) return requiredBy(path)
  return nothingRequired({ kind: 'withheld', sentence: reasonOf(target) ?? 'The cluster has set no target.' })
}

/** The cluster's target as a pace: what the member may emit if it falls as the whole cluster does. */
function paceOfTarget(
  { target, reference }: { readonly target: Series; readonly reference: Series },
  base: Tonnes | null,
): Requirement {
  const asked = pathOf(target)
  const from = pathOf(reference)?.[0] ?? null
  const withheld = reasonOf(target) ?? reasonOf(reference)
  if (asked === null || from === null)
    return nothingRequired({ kind: 'withheld', sentence: withheld ?? 'The cluster has set no target.' })
  if (base === null || !(from > 0)) {
    const reason: Incomparable = { kind: 'no-base-value', sentence: 'The tonnes of the base year are not known.' }
    return nothingRequired(reason)
  }
  return requiredBy(asked.map((tonnes) => (tonnes / from) * base))
}

function widerRung({ level, id, name, goals, inYear }: WiderActor, axis: Axis, withheld: string | null): Rung {
  const required =
    withheld === null
      ? widerRequirement(goals, axis, inYear)
      : nothingRequired({ kind: 'withheld', sentence: withheld })
  return { level, id, name, required, heldBy: 'commitments', benchmark: null }
}

const notComparableWords = ({ gaps }: MemberResult): string =>
  gaps.flatMap((gap) => (gap.state === 'not-comparable' ? [`${gap.title}: ${gap.reason}`] : []))[0] ??
  'It has made no commitment.'
