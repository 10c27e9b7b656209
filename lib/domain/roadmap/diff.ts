import { canonicalText } from '../canonical.ts'
import { fromDecimal } from '../decimal.ts'
import type { Funding } from '../economics/funding.ts'
import { nothingKept } from '../goals/outlook.ts'
import { byText } from '../text-order.ts'
import type { GapEffect, RoadmapChange, Terms } from './change.ts'
import { conflictKinds } from './conflict.ts'
import type {
  CarriedTotals,
  RoadmapCommitment,
  RoadmapDocument,
  RoadmapMeasure,
  RoadmapMember,
  RoadmapScenario,
  Series,
} from './document.ts'

export type { RoadmapChange } from './change.ts'
export { sentenceOf } from './change-sentences.ts'

/**
 * What changed from one roadmap to another, for both the same cluster: target, gap and money first, then members, measures,
 * commitments and decisions, each in id order. Empty where both say the same. Withheld figures take no part.
 */
export function diffRoadmaps(before: RoadmapDocument, after: RoadmapDocument): readonly RoadmapChange[] {
  return [
    ...targetChanges(before, after),
    ...outlookChanges(before, after),
    ...gapChanges(before, after),
    ...carriedChanges(before.carried ?? [], after.carried ?? []),
    ...scenarioChange(before.scenario, after.scenario),
    ...pairsBy(before.funding ?? [], after.funding ?? [], ({ id }) => id).flatMap(fundingChange),
    ...pairsBy(before.members, after.members, (member) => member.organisationId).flatMap(memberChanges),
    ...pairsBy(before.measures, after.measures, (measure) => measure.id).flatMap((pair) =>
      measureChanges(pair, (a, b) => gapEffect(a, b, before, after)),
    ),
    ...pairsBy(before.commitments, after.commitments, (commitment) => commitment.id).flatMap(commitmentChanges),
    ...resolutionChanges(before, after),
    ...keptDecisionsChange(before.keptDecisions ?? 0, after.keptDecisions ?? 0),
  ]
}

type Pair<T> = { readonly was: T | undefined; readonly is: T | undefined }

/** The items of both sides by their id, in id order. */
function pairsBy<T>(before: readonly T[], after: readonly T[], idOf: (item: T) => string): readonly Pair<T>[] {
  const was = new Map(before.map((item) => [idOf(item), item]))
  const is = new Map(after.map((item) => [idOf(item), item]))
  return [...new Set([...was.keys(), ...is.keys()])]
    .toSorted(byText)
    .map((id) => ({ was: was.get(id), is: is.get(id) }))
}

function targetChanges(before: RoadmapDocument, after: RoadmapDocument): readonly RoadmapChange[] {
  return pairsBy(before.cluster.target, after.cluster.target, (point) => String(point.year)).flatMap(({ was, is }) => {
    if (was?.tonnes === is?.tonnes) return []
    const year = was?.year ?? is?.year ?? 0
    return [{ kind: 'target-changed' as const, year, from: was?.tonnes ?? null, to: is?.tonnes ?? null }]
  })
}

function outlookChanges(before: RoadmapDocument, after: RoadmapDocument): readonly RoadmapChange[] {
  const [was, is] = [before.cluster.outlook ?? nothingKept, after.cluster.outlook ?? nothingKept]
  const parts = (['gridFactor', 'policies', 'schemes', 'illustrative'] as const).filter(
    (part) => canonicalText(was[part]) !== canonicalText(is[part]),
  )
  return parts.length === 0 ? [] : [{ kind: 'outlook-changed', parts }]
}

function fundingChange({ was, is }: Pair<Funding>): readonly RoadmapChange[] {
  const one = is ?? was
  if (one === undefined || canonicalText(was ?? null) === canonicalText(is ?? null)) return []
  const kind = was === undefined ? 'funding-added' : is === undefined ? 'funding-removed' : 'funding-changed'
  return [{ kind, fundingId: one.id, title: one.title }]
}

/** A gap that moves by less than half a tonne has not moved for anybody. */
const noticeable = 0.5

function gapChanges(before: RoadmapDocument, after: RoadmapDocument): readonly RoadmapChange[] {
  return (['measures', 'commitments'] as const).flatMap((of) =>
    targetYears(before, after).flatMap((year) => {
      const from = inYear(before.gap[of], before, year)
      const to = inYear(after.gap[of], after, year)
      if (from === null || to === null || Math.abs(to - from) < noticeable) return []
      return [{ kind: 'gap-moved' as const, of, year, from, to }]
    }),
  )
}

const targetYears = (before: RoadmapDocument, after: RoadmapDocument): readonly number[] =>
  [...new Set([...before.cluster.target, ...after.cluster.target].map((point) => point.year))].toSorted((a, b) => a - b)

function inYear(series: Series, { years }: RoadmapDocument, year: number): number | null {
  const value = series.state === 'shown' ? series.values[years.indexOf(year)] : undefined
  return value === undefined ? null : fromDecimal(value)
}

function carriedChanges(before: readonly CarriedTotals[], after: readonly CarriedTotals[]): readonly RoadmapChange[] {
  return pairsBy(before, after, ({ totals }) => totals).flatMap(({ was, is }): readonly RoadmapChange[] => {
    if (is === undefined) return was === undefined ? [] : [{ kind: 'totals-renewed', totals: was.totals }]
    const { totals, how, draft } = is
    return was?.how === how && was.draft === draft ? [] : [{ kind: 'totals-carried', carried: { totals, how, draft } }]
  })
}

function scenarioChange(was: RoadmapScenario | undefined, is: RoadmapScenario | undefined): readonly RoadmapChange[] {
  if (is === undefined) return was === undefined ? [] : [{ kind: 'scenario-left', name: was.name }]
  if (was !== undefined && canonicalText(was) === canonicalText(is)) return []
  return [{ kind: 'scenario-followed', name: is.name, differences: is.measures.length + is.phases.length }]
}

function memberChanges({ was, is }: Pair<RoadmapMember>): readonly RoadmapChange[] {
  const member = is ?? was
  if (member === undefined) return []
  const of = { organisationId: member.organisationId, name: member.name }
  if (was === undefined) return [{ kind: 'member-joined', ...of }]
  if (is === undefined) return [{ kind: 'member-left', ...of }]
  if (was.standing === is.standing) return []
  return [{ kind: is.standing === 'included' ? 'member-included' : 'member-missing', ...of }]
}

type EffectOf = (was: RoadmapMeasure | undefined, is: RoadmapMeasure | undefined) => GapEffect

function measureChanges({ was, is }: Pair<RoadmapMeasure>, effectOf: EffectOf): readonly RoadmapChange[] {
  const measure = is ?? was
  if (measure === undefined) return []
  const { organisationId, id: measureId, title } = measure
  const of = { organisationId, measureId, title }
  const gap = effectOf(was, is)
  if (was === undefined || is === undefined) {
    const { start, tonnesPerYear } = measure
    return [{ kind: is === undefined ? 'measure-removed' : 'measure-added', ...of, start, tonnesPerYear, gap }]
  }
  const changes: RoadmapChange[] = []
  if (was.title !== is.title) changes.push({ kind: 'measure-renamed', ...of, from: was.title })
  if (was.start !== is.start) {
    const kind = is.start > was.start ? 'measure-slipped' : 'measure-advanced'
    changes.push({ kind, ...of, from: was.start, to: is.start, gap })
  }
  if (was.tonnesPerYear !== is.tonnesPerYear) {
    // The effect of both changes together is told once, with the start.
    const told = was.start === is.start ? gap : null
    changes.push({ kind: 'measure-tonnes-changed', ...of, from: was.tonnesPerYear, to: is.tonnesPerYear, gap: told })
  }
  if (was.level !== is.level) changes.push({ kind: 'measure-level-changed', ...of, from: was.level, to: is.level })
  if (was.pillar !== is.pillar) changes.push({ kind: 'measure-pillar-changed', ...of, from: was.pillar, to: is.pillar })
  return changes
}

/** What is counted less of a measure in the first target year that notices it, makes the gap grow by as much. */
function gapEffect(
  was: RoadmapMeasure | undefined,
  is: RoadmapMeasure | undefined,
  before: RoadmapDocument,
  after: RoadmapDocument,
): GapEffect {
  for (const year of targetYears(before, after)) {
    const from = was === undefined ? 0 : inYear(was.counted, before, year)
    const to = is === undefined ? 0 : inYear(is.counted, after, year)
    if (from !== null && to !== null && Math.abs(from - to) >= noticeable) return { year, by: from - to }
  }
  return null
}

function commitmentChanges({ was, is }: Pair<RoadmapCommitment>): readonly RoadmapChange[] {
  const commitment = is ?? was
  if (commitment === undefined) return []
  const { organisationId, id: commitmentId, title, targetYear } = commitment
  const of = { organisationId, commitmentId, title }
  if (was === undefined) return [{ kind: 'commitment-added', ...of, targetYear }]
  if (is === undefined) return [{ kind: 'commitment-removed', ...of, targetYear }]
  const [from, to] = [termsOf(was), termsOf(is)]
  return Object.entries(from).every(([key, value]) => to[key as keyof Terms] === value)
    ? []
    : [{ kind: 'commitment-changed', ...of, from, to }]
}

const termsOf = ({ title, type, baseYear, targetYear, reductionPercent, status }: RoadmapCommitment): Terms => ({
  title,
  type,
  baseYear,
  targetYear,
  reductionPercent,
  status,
})

function resolutionChanges(before: RoadmapDocument, after: RoadmapDocument): readonly RoadmapChange[] {
  const titles = new Map([...before.measures, ...after.measures].map((measure) => [measure.id, measure.title]))
  return pairsBy(before.resolutions, after.resolutions, (resolution) => resolution.key).flatMap(({ was, is }) => {
    const resolution = is ?? was
    const about = conflictKinds.find((kind) => resolution?.key.startsWith(`${kind}:`))
    if (resolution === undefined || about === undefined || was?.choice === is?.choice) return []
    const kind = is === undefined ? ('resolution-reopened' as const) : ('resolution-taken' as const)
    const [, measureId] = resolution.choice.split(':')
    const measure = measureId === undefined ? null : (titles.get(measureId) ?? null)
    return [{ kind, key: resolution.key, about, choice: resolution.choice, measure }]
  })
}

const keptDecisionsChange = (from: number, to: number): readonly RoadmapChange[] =>
  from === to ? [] : [{ kind: 'kept-decisions-changed', from, to }]
