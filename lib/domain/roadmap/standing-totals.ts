import { canonicalText } from '../canonical.ts'
import type { Decimal } from '../decimal.ts'
import type { DisclosureProfile } from '../disclosure/safe-total.ts'
import type { Bundle, Earlier } from './bundle.ts'
import { draftOf } from './carry/draft-of.ts'
import { linkedWith } from './carry/linked-totals.ts'
import { earlierThan } from './carry/next-earlier.ts'
import { mergeRoadmap } from './merge.ts'
import { totalsOf } from './totals-of.ts'

/** One total of a release. A series has a value for each year of the roadmap. */
export type StandingTotal = { readonly total: string } & (
  | { readonly state: 'shown'; readonly values: readonly Decimal[] }
  | { readonly state: 'withheld'; readonly reason: string }
  /** Too few changed since it was last shown, so what they keep confidential stands in it as it was. */
  | { readonly state: 'carried'; readonly values: readonly Decimal[]; readonly reason: string }
  | { readonly state: 'unknown'; readonly reason: string }
)

export const carriedBecause = 'Who compares it with the figure shown before would learn what too few companies changed.'

/**
 * The totals of the draft that a bundle makes, as the document has them: carried where they differ from those of a merge that is held
 * against nothing. Earlier releases are the bundles given, oldest first; without any, what the bundle itself brings.
 */
export function standingTotals(
  bundle: Bundle,
  earlier: readonly Bundle[],
  profile: DisclosureProfile,
): readonly StandingTotal[] {
  const { document } = draftOf({ ...bundle, ...afterAll(bundle, earlier, profile) }, profile)
  const carried = new Set((document.carried ?? []).map(({ totals }) => totals))
  const anew = new Map(
    totalsOf(mergeRoadmap(bundle.cluster, bundle.submissions, bundle.resolutions, profile).document).map(
      ({ total, figure }) => [total, canonicalText(figure)],
    ),
  )
  return totalsOf(document).map(({ total, figure }): StandingTotal => {
    if (figure.state !== 'shown') return { total, ...figure }
    const values = 'values' in figure ? figure.values : [figure.value]
    const stands = carried.has(linkedWith(total)) && anew.get(total) !== canonicalText(figure)
    return stands ? { total, state: 'carried', values, reason: carriedBecause } : { total, state: 'shown', values }
  })
}

/** What the drafts of these bundles, one after the other, leave for the next to be held against. */
function afterAll(
  bundle: Bundle,
  earlier: readonly Bundle[],
  profile: DisclosureProfile,
): { readonly earlier?: Earlier } {
  const [first] = earlier
  if (first === undefined) return bundle.earlier === undefined ? {} : { earlier: bundle.earlier }
  return earlier.reduce<{ readonly earlier?: Earlier }>(
    (before, one) => {
      const inputs = { ...one, ...before }
      return { earlier: earlierThan(inputs, draftOf(inputs, profile), (before.earlier?.draft ?? 0) + 1, profile) }
    },
    first.earlier === undefined ? {} : { earlier: first.earlier },
  )
}
