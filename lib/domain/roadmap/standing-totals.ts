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
const neverShown =
  'Beside what was shown before it would tell what too few companies changed, and there is no earlier one to stand.'

/** Confidential amounts by contributor, apart for each way to run through the years of a total: the years tell those sums apart. */
type Basis = ReadonlyMap<string, Amounts>

/** What one release showed anew: the figures with their bases, and every confidential amount in any of them. */
type Release = {
  readonly shown: ReadonlyMap<string, { readonly figure: ShownFigure; readonly basis: Basis }>
  readonly amounts: ReadonlyMap<string, number>
}

/**
 * The totals of a bundle's merge beside those of earlier releases, oldest first. A new figure is shown only where, held against every
 * one of them, the contributors who changed make a safe total themselves (METHODS 8); else the figure shown last stands, or nothing
 * where there is none. Without an earlier release nothing is carried.
 */
export function standingTotals(
  bundle: Bundle,
  earlier: readonly Bundle[],
  profile: DisclosureProfile,
): readonly StandingTotal[] {
  const releases: Release[] = []
  for (const before of earlier) {
    const merged = mergedOf(before, profile)
    releases.push(
      releaseFrom(merged, (total) => releases.every((one) => mayStand(total, merged.exposure, one, profile))),
    )
  }
  const { document, exposure } = mergedOf(bundle, profile)
  return totalsOf(document).map(({ total, figure }): StandingTotal => {
    if (figure.state !== 'shown') return { total, ...figure }
    if (releases.every((one) => mayStand(total, exposure, one, profile)))
      return { total, state: 'shown', values: valuesOf(figure) }
    const last = releases.findLast(({ shown }) => shown.has(total))?.shown.get(total)
    if (last === undefined) return { total, state: 'withheld', reason: neverShown }
    return { total, state: 'carried', values: valuesOf(last.figure), reason: carriedBecause }
  })
}

type Merged = ReturnType<typeof mergedOf>

function mergedOf({ cluster, submissions, resolutions }: Bundle, profile: DisclosureProfile) {
  const { document } = mergeRoadmap(cluster, submissions, resolutions, profile)
  return { document, exposure: exposureOf(tallyOf(cluster, submissions, decisionsByKey(resolutions)), document) }
}

function releaseFrom({ document, exposure }: Merged, isNew: (total: string) => boolean): Release {
  const named = totalsOf(document).flatMap(({ total, figure }) =>
    figure.state === 'shown' && isNew(total) ? [{ total, figure }] : [],
  )
  const totals = new Set(named.map(({ total }) => total))
  const told = new Set(exposure.figures.flatMap(({ total, terms }) => (totals.has(total) ? [...terms.keys()] : [])))
  return {
    shown: new Map(named.map(({ total, figure }) => [total, { figure, basis: basisOf(total, exposure) }])),
    amounts: new Map(exposure.unknowns.flatMap(({ id, amount }) => (told.has(id) ? [[id, amount] as const] : []))),
  }
}

const valuesOf = (figure: ShownFigure): readonly Decimal[] => ('values' in figure ? figure.values : [figure.value])

/** Whether a new figure tells, beside what a release showed, no change of too few. */
function mayStand(total: string, exposure: Exposure, release: Release, profile: DisclosureProfile): boolean {
  const own = release.shown.get(total)
  if (own !== undefined) return mayTake(own.basis, basisOf(total, exposure), profile)
  // It was not shown then, but what is in it may have been told by other totals: known amounts that changed, and new ones beside them.
  const known = basisOf(total, exposure, (id) => release.amounts.get(id) ?? 0)
  if (known.size === 0) return true
  const changed = basisOf(total, exposure, (id, amount) => (release.amounts.has(id) ? amount : 0))
  const added = basisOf(total, exposure, (id, amount) => (release.amounts.has(id) ? 0 : amount))
  return mayTake(known, changed, profile) && mayTake(new Map(), added, profile)
}

/** Of each way to run, too few changed is too few. */
const mayTake = (before: Basis, after: Basis, profile: DisclosureProfile): boolean =>
  [...new Set([...before.keys(), ...after.keys()])].every((run) =>
    mayReplace(before.get(run) ?? {}, after.get(run) ?? {}, profile),
  )

/** The basis of a total; `amountOf` may put other amounts in the place of its own, 0 for none. */
function basisOf(
  total: string,
  { unknowns, figures }: Exposure,
  amountOf: (id: string, amount: number) => number = (_, amount) => amount,
): Basis {
  const own = figures.filter((figure) => figure.total === total)
  const basis = new Map<string, Record<string, number>>()
  for (const { id, group, amount } of unknowns) {
    if (own.every(({ terms }) => !terms.has(id))) continue
    const taken = amountOf(id, amount)
    if (taken === 0) continue
    const run = own.map(({ label, terms }) => `${label}=${terms.get(id) ?? 0}`).join(' ')
    const amounts = basis.get(run) ?? {}
    basis.set(run, amounts)
    amounts[group] = (amounts[group] ?? 0) + taken
  }
  return basis
}
