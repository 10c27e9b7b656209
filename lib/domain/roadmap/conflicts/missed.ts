import { fromDecimal, toDecimal } from '../../decimal.ts'
import { lastAnswer } from '../../last-answer.ts'
import { at, type Path } from '../../pathway/path.ts'
import type { FoundConflict } from '../decide.ts'
import type { MemberTally } from '../member-tally.ts'
import { missKeys, type ConflictFigure } from '../conflict.ts'
import type { RoadmapDocument, Series } from '../document.ts'
import type { Tally } from '../tally.ts'
import type { Release } from '../release.ts'
import { yearsInWords } from '../years-in-words.ts'
import { negligible } from './effect.ts'

type Miss = { readonly year: number; readonly path: number; readonly aim: number }

const acceptGap = { id: 'accept-gap', sentence: 'Keep the gap open and show it.', effect: [] }

/** The roadmap above the cluster's target in a target year. */
export const targetMissed = (tally: Tally, release: Release): FoundConflict | null =>
  measuresMiss(missesOf(tally, tally.roadmap), release.gapMeasures !== null)

/** The sum of the members' commitments above the cluster's target in a target year. */
export const commitmentsMissTarget = (tally: Tally, release: Release): FoundConflict | null =>
  commitmentsMiss(missesOf(tally, tally.committed), release.gapCommitments !== null)

/** The same two as a roadmap shows them: nothing is said of a path that is withheld. */
export function clusterMisses(document: RoadmapDocument): readonly FoundConflict[] {
  const { roadmap, committed, target, cluster, years } = document
  const aim = numbersOf(target)
  const shownMisses = (series: Series): readonly Miss[] => {
    const path = numbersOf(series)
    return path === null || aim === null ? [] : missesOf({ cluster, target: aim, years }, path)
  }
  return [measuresMiss(shownMisses(roadmap), false), commitmentsMiss(shownMisses(committed), false)].filter(
    (found) => found !== null,
  )
}

const numbersOf = (series: Series): Path | null =>
  series.state === 'shown' ? Float64Array.from(series.values, fromDecimal) : null

function measuresMiss(misses: readonly Miss[], confidential: boolean): FoundConflict | null {
  if (misses.length === 0) return null
  return {
    ...clusterMiss(misses, 'Roadmap', confidential),
    key: missKeys.measures,
    kind: 'target-missed',
    sentence: `The measures leave the cluster above its target in ${yearsInWords(misses.map((miss) => miss.year))}.`,
  }
}

function commitmentsMiss(misses: readonly Miss[], confidential: boolean): FoundConflict | null {
  if (misses.length === 0) return null
  return {
    ...clusterMiss(misses, 'Committed', confidential),
    key: missKeys.commitments,
    kind: 'commitment-missed',
    sentence: `The members’ commitments together do not reach the cluster’s target in ${yearsInWords(misses.map((miss) => miss.year))}.`,
  }
}

/** A member whose own measures leave it above its own commitments, in their target years and interim steps. */
export const ownCommitmentMissed = (member: MemberTally, { years }: Tally): FoundConflict | null =>
  remembered(member, [years[0], years.length], () => ownFound(member, years))

const remembered = lastAnswer<MemberTally, FoundConflict | null>()

function ownFound(member: MemberTally, years: readonly number[]): FoundConflict | null {
  const misses = ownMisses(member, years)
  if (misses.length === 0) return null
  const { organisationId, name } = member.participant.member
  const confidential =
    member.secretRoadmap ||
    member.commitments.some(({ commitment, open }) => commitment.class === 'confidential' || !open)
  const when = confidential ? '' : ` for ${yearsInWords(misses.map((miss) => miss.year))}`
  return {
    key: `commitment-missed:${organisationId}`,
    kind: 'commitment-missed',
    blocking: false,
    parties: [organisationId],
    subject: { organisationId },
    sentence: `The measures at the sites of ${name} do not reach its own commitments${when}.`,
    confidential,
    figures: figuresOf(misses, 'Measures', 'Commitment'),
    waysOut: [acceptGap],
    facts: factsOf(misses),
  }
}

/** Nobody in particular is party to a miss of the whole cluster; withheld figures of it are for the stewards alone. */
const clusterMiss = (misses: readonly Miss[], label: string, confidential: boolean) => ({
  blocking: false,
  parties: [],
  subject: {},
  confidential,
  figures: figuresOf(misses, label, 'Target'),
  waysOut: [acceptGap],
  facts: factsOf(misses),
})

type Aim = Pick<Tally, 'target' | 'years'> & { readonly cluster: Pick<Tally['cluster'], 'target' | 'baseYear'> }

function missesOf({ cluster, target, years }: Aim, path: Path): readonly Miss[] {
  if (target === null) return []
  const targetYears = new Set(cluster.target.map((point) => point.year).filter((year) => year > cluster.baseYear))
  return missesIn([...targetYears], years, path, (year) => at(target, years, year))
}

function ownMisses(member: MemberTally, years: readonly number[]): readonly Miss[] {
  const { committed, commitments } = member
  if (committed === null) return []
  const steps = commitments.flatMap(({ promised }) => (promised.ok ? promised.value.steps : []))
  return missesIn([...new Set(steps.map((step) => step.year))], years, member.roadmap, (year) =>
    at(committed, years, year),
  )
}

function missesIn(
  when: readonly number[],
  years: readonly number[],
  path: Path,
  aimIn: (year: number) => number | null,
): readonly Miss[] {
  return when
    .toSorted((a, b) => a - b)
    .flatMap((year) => {
      const [level, aim] = [at(path, years, year), aimIn(year)]
      return level === null || aim === null || level - aim <= negligible ? [] : [{ year, path: level, aim }]
    })
}

const figuresOf = (misses: readonly Miss[], path: string, aim: string): readonly ConflictFigure[] =>
  misses.flatMap((miss) => [
    { label: path, year: miss.year, value: toDecimal(miss.path), unit: 't' as const },
    { label: aim, year: miss.year, value: toDecimal(miss.aim), unit: 't' as const },
  ])

const factsOf = (misses: readonly Miss[]) =>
  misses.map(({ year, path, aim }) => ({ year, path: toDecimal(path), aim: toDecimal(aim) }))
