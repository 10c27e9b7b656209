import type { DisclosureProfile } from '../../disclosure/safe-total.ts'
import type { Earlier, EarlierRelease, MergeInputs } from '../bundle.ts'
import type { LinkedTotals, RoadmapDocument } from '../document.ts'
import { mergeRoadmap } from '../merge.ts'
import { mayFollow, mayReplaceAll } from './may-follow.ts'
import { openedSince } from './opened.ts'
import { standingInputs, withEarlierTerms } from './standing-inputs.ts'
import { tellsNothingNew, tellTheSame, toldBy, toldByMerge, type Told } from './told.ts'

/** How a set of totals is made; `draft` is the number of the one that stands. */
export type Choice = { readonly totals: LinkedTotals } & (
  | { readonly how: 'now' }
  | { readonly how: 'parts'; readonly draft: number; readonly inputs: MergeInputs; readonly document: RoadmapDocument }
  | { readonly how: 'whole'; readonly draft: number; readonly document: RoadmapDocument }
  | { readonly how: 'withheld'; readonly draft: number; readonly names: ReadonlySet<string> }
)

/** A merge that is held against nothing, with what it tells. */
export type Candidate = {
  readonly inputs: MergeInputs
  readonly document: RoadmapDocument
  readonly told: ReadonlyMap<LinkedTotals, Told>
}

type Release = EarlierRelease & {
  readonly told: ReadonlyMap<LinkedTotals, Told>
  readonly opened: ReadonlySet<string>
}

/** Chooses how each set of totals is made: anew where it may follow every earlier release that told something in it, else as near to it as may be. */
export function choicesBeside(
  earlier: Earlier,
  now: Candidate,
  profile: DisclosureProfile,
): (totals: LinkedTotals) => Choice {
  const { years } = now.document
  const releases = earlier.releases.map((release): Release => ({
    ...release,
    told: toldByMerge(release.inputs, profile),
    opened: openedSince(release.inputs, now.inputs, years),
  }))
  const candidates = new Map<Release, StandingBeside>()
  const standingBeside = (release: Release): StandingBeside => {
    const known = candidates.get(release) ?? standingCandidates(release, now, profile)
    candidates.set(release, known)
    return known
  }
  return (totals) => {
    const told = now.told.get(totals)
    const before = releases.filter((release) => release.totals.includes(totals))
    const last = before.at(-1)
    if (last === undefined) return { totals, how: 'now' }
    const mayBeNew = before.every(({ told: all, opened }) => {
      const then = all.get(totals)
      return then === undefined || told === undefined || mayFollow(then, told, opened, profile)
    })
    const shownLast = last.told.get(totals)
    if (mayBeNew && (shownLast === undefined || mayReplaceAll(shownLast, told, last.opened, profile)))
      return { totals, how: 'now' }
    const inParts = (fits: typeof tellTheSame): Choice | null => {
      for (const release of before.toReversed())
        for (const candidate of standingBeside(release)) {
          const { inputs, document, told: alike } = candidate()
          if (fits(release.told.get(totals), alike.get(totals), release.opened))
            return { totals, how: 'parts', draft: release.draft, inputs, document }
        }
      return null
    }
    // A scenario on trial has no earlier draft of its own, and may show less than the plans beside it.
    const standing = inParts(tellTheSame) ?? asShownBefore(totals, earlier, now) ?? inParts(tellsNothingNew)
    if (standing !== null) return standing
    if (mayBeNew) return { totals, how: 'now' }
    return { totals, how: 'withheld', draft: last.draft, names: new Set(told?.figures.keys()) }
  }
}

/** Candidates with what is confidential as at a release, the one nearest to now first; each is merged once, when it is asked for. */
type StandingBeside = readonly (() => Candidate)[]

/** What is open now with the earlier confidential parts, and the same with the earlier terms of the office. */
function standingCandidates(
  { inputs: before }: Release,
  { inputs: now }: Candidate,
  profile: DisclosureProfile,
): StandingBeside {
  if (before.cluster.baseYear !== now.cluster.baseYear || before.cluster.horizonYear !== now.cluster.horizonYear)
    return []
  const standing = standingInputs(before, now)
  return [() => standing, () => withEarlierTerms(standing, before)].map((inputsOf) => {
    let known: Candidate | undefined
    return () => (known ??= candidateOf(inputsOf(), profile))
  })
}

function candidateOf(inputs: MergeInputs, profile: DisclosureProfile): Candidate {
  const { document } = mergeRoadmap(inputs.cluster, inputs.submissions, inputs.resolutions, profile)
  return { inputs, document, told: toldBy(inputs, document) }
}

/** The totals as the newest draft showed them, where it is of the same years and plans; null where it does not hold them. */
function asShownBefore(totals: LinkedTotals, { draft, document }: Earlier, now: Candidate): Choice | null {
  const { years, scenario, hubs = [] } = now.document
  const before = document.carried?.find((one) => one.totals === totals)
  if (before?.how === 'withheld' || scenario?.id !== document.scenario?.id) return null
  if (years.join() !== document.years.join()) return null
  const known = new Set((document.hubs ?? []).map(({ id }) => id))
  if (totals === 'hubs' && !hubs.every(({ id }) => known.has(id))) return null
  return { totals, how: 'whole', draft: before?.how === 'whole' ? before.draft : draft, document }
}
