import type { Decimal } from '../decimal.ts'
import { mayReplace, type Amounts } from '../disclosure/delta.ts'
import type { DisclosureProfile } from '../disclosure/safe-total.ts'
import type { Bundle } from './bundle.ts'
import { decisionsByKey } from './decide.ts'
import type { Figure, Series } from './document.ts'
import { exposureOf, type Exposure } from './exposure.ts'
import { mergeRoadmap } from './merge.ts'
import { tally as tallyOf } from './tally.ts'
import { totalsOf } from './totals-of.ts'

type ShownFigure = Extract<Figure | Series, { readonly state: 'shown' }>

/** One total of a release. A series has a value for each year of the roadmap. */
export type StandingTotal = { readonly total: string } & (
  | { readonly state: 'shown'; readonly values: readonly Decimal[] }
  | { readonly state: 'withheld'; readonly reason: string }
  /** Too few changed since it was last shown, so the earlier figure stands. */
  | { readonly state: 'carried'; readonly values: readonly Decimal[]; readonly reason: string }
  | { readonly state: 'unknown'; readonly reason: string }
)

export const carriedBecause = 'Who compares it with the figure shown before would learn what too few companies changed.'

/** What was last shown of a total, and the confidential amounts in it by how they run through its years. */
type LastShown = { readonly figure: ShownFigure; readonly basis: ReadonlyMap<string, Amounts> }

/**
 * The totals of a bundle's merge beside those of earlier releases, oldest first: a figure takes the place of the one shown last only
 * where the contributors who changed make a safe total themselves (METHODS 8). Without an earlier release nothing is carried.
 */
export function standingTotals(
  bundle: Bundle,
  earlier: readonly Bundle[],
  profile: DisclosureProfile,
): readonly StandingTotal[] {
  const shown = new Map<string, LastShown>()
  for (const before of earlier) {
    const { document, exposure } = releaseOf(before, profile)
    for (const { total, figure } of totalsOf(document)) {
      if (figure.state !== 'shown') continue
      const basis = basisOf(total, exposure)
      if (mayStand(shown.get(total), basis, profile)) shown.set(total, { figure, basis })
    }
  }
  const { document, exposure } = releaseOf(bundle, profile)
  return totalsOf(document).map(({ total, figure }): StandingTotal => {
    if (figure.state !== 'shown') return { total, ...figure }
    const last = shown.get(total)
    if (last === undefined || mayStand(last, basisOf(total, exposure), profile))
      return { total, state: 'shown', values: valuesOf(figure) }
    return { total, state: 'carried', values: valuesOf(last.figure), reason: carriedBecause }
  })
}

function releaseOf({ cluster, submissions, resolutions }: Bundle, profile: DisclosureProfile) {
  const { document } = mergeRoadmap(cluster, submissions, resolutions, profile)
  return { document, exposure: exposureOf(tallyOf(cluster, submissions, decisionsByKey(resolutions)), document) }
}

const valuesOf = (figure: ShownFigure): readonly Decimal[] => ('values' in figure ? figure.values : [figure.value])

/** Confidential amounts by contributor, apart for each way to run through the years of the total: the years tell those sums apart. */
function basisOf(total: string, { unknowns, figures }: Exposure): ReadonlyMap<string, Amounts> {
  const own = figures.filter((figure) => figure.total === total)
  const basis = new Map<string, Record<string, number>>()
  for (const { id, group, amount } of unknowns) {
    const factors = own.map(({ label, terms }) => `${label}=${terms.get(id) ?? 0}`)
    if (own.every(({ terms }) => !terms.has(id))) continue
    const run = factors.join(' ')
    const amounts = basis.get(run) ?? {}
    basis.set(run, amounts)
    amounts[group] = (amounts[group] ?? 0) + amount
  }
  return basis
}

/** Whether a new figure may take the place of the one shown last: of each way to run, too few changed is too few. */
function mayStand(
  last: LastShown | undefined,
  basis: ReadonlyMap<string, Amounts>,
  profile: DisclosureProfile,
): boolean {
  if (last === undefined) return true
  return [...new Set([...last.basis.keys(), ...basis.keys()])].every((run) =>
    mayReplace(last.basis.get(run) ?? {}, basis.get(run) ?? {}, profile),
  )
}
