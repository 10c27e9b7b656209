import { defaultProfile, type DisclosureProfile } from '../../disclosure/safe-total.ts'
import type { DraftInputs, Earlier, EarlierRelease, MergeInputs } from '../bundle.ts'
import type { LinkedTotals } from '../document.ts'
import { draftOf, type Draft } from './draft-of.ts'
import { figuresOf } from './standing-submission.ts'
import { tellsAnything, tellTheSame, toldByMerge, type Told } from './told.ts'

/**
 * What the draft after this one, which is given with its number, is held against: every release that told something confidential, oldest first. A set of totals that
 * tells the same as in the release before rests on the newer draft from now on. Where the draft follows a scenario, the submitted plans
 * stand beside it, and tell what they tell.
 */
export function earlierThan(
  inputs: DraftInputs,
  draft: Draft,
  number: number,
  profile: DisclosureProfile = defaultProfile,
): Earlier {
  const submitted = withoutScenario(inputs)
  const made = submitted === null ? [] : [{ of: submitted, told: draftOf(submitted, profile).toldAnew() }]
  const releases = [{ of: inputs, told: draft.toldAnew() }, ...made].reduce<readonly EarlierRelease[]>(
    (before, { of, told }) => released(before, number, of, told, profile),
    inputs.earlier?.releases ?? [],
  )
  return { draft: number, document: draft.document, releases }
}

function withoutScenario({ cluster, ...inputs }: DraftInputs): DraftInputs | null {
  const { scenario, ...submitted } = cluster
  return scenario === undefined ? null : { ...inputs, cluster: submitted }
}

const nothing: ReadonlySet<string> = new Set()

function released(
  before: readonly EarlierRelease[],
  draft: number,
  inputs: MergeInputs,
  told: ReadonlyMap<LinkedTotals, Told>,
  profile: DisclosureProfile,
): readonly EarlierRelease[] {
  const telling = [...told].filter(([, own]) => tellsAnything(own)).map(([totals]) => totals)
  if (telling.length === 0) return before
  const kept = before.flatMap((release) => {
    const then = toldByMerge(release.inputs, profile)
    const totals = release.totals.filter(
      (one) => !telling.includes(one) || !tellTheSame(then.get(one), told.get(one), nothing),
    )
    if (totals.length === release.totals.length) return [release]
    return totals.length === 0 ? [] : [{ ...release, totals }]
  })
  return [...kept, { draft, totals: telling, inputs: cut(inputs) }]
}

/** The inputs without what a merge does not read. */
const cut = ({ cluster, submissions, resolutions }: MergeInputs): MergeInputs => ({
  cluster,
  submissions: submissions.map(({ digest, document }) => ({ digest, document: figuresOf(document, document) })),
  resolutions,
})
