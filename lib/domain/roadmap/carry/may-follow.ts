import type { Unknown } from '../../disclosure/attack.ts'
import { mayReplace } from '../../disclosure/delta.ts'
import type { DisclosureProfile } from '../../disclosure/safe-total.ts'
import type { ExposedFigure } from '../exposure.ts'
import { runsThrough, type Runs, type Told } from './told.ts'

/**
 * Whether totals may be shown beside those of an earlier release (METHODS 8): who compares the two must learn no change, no part that
 * came and no part that is left over of too few contributors. `opened` are amounts that their owners opened since: they are known.
 */
export function mayFollow(
  earlier: Told,
  later: Told,
  opened: ReadonlySet<string>,
  profile: DisclosureProfile,
): boolean {
  const before = amountsBefore(earlier, later, opened)
  return [...later.figures].every(([total, figures]) => {
    const then = earlier.figures.get(total) ?? []
    return hasCommonYear(then, figures)
      ? hasChangedSafely(then, figures, before, later, profile)
      : isNew(figures, { ...earlier, before }, later, opened, profile)
  })
}

/**
 * Whether enough have changed behind the totals of an earlier release that are not shown any more, or hold nothing confidential now: else
 * they change by the doing of too few, and the earlier figures stand (METHODS 8).
 */
export function mayReplaceAll(
  earlier: Told,
  later: Told | undefined,
  opened: ReadonlySet<string>,
  profile: DisclosureProfile,
): boolean {
  const behind = later?.behind ?? { figures: new Map(), unknowns: new Map() }
  const before = amountsBefore(earlier, behind, opened)
  return [...earlier.figures]
    .filter(([total]) => later?.figures.has(total) !== true)
    .every(([total, then]) => hasChangedSafely(then, behind.figures.get(total) ?? [], before, behind, profile))
}

type Equations = Told['behind']

/** The amounts of the earlier release but for those that were opened. Companies that are one owner group now count as one in both. */
function amountsBefore(earlier: Equations, later: Equations, opened: ReadonlySet<string>): readonly Unknown[] {
  return [...earlier.unknowns.values()]
    .filter(({ id }) => !opened.has(id))
    .map((unknown) => ({ ...unknown, group: later.unknowns.get(unknown.id)?.group ?? unknown.group }))
}

const hasCommonYear = (then: readonly ExposedFigure[], now: readonly ExposedFigure[]): boolean =>
  then.some(({ label }) => now.some((figure) => figure.label === label))

/** Held against each other in the years of both, or where one of the two has none, as a whole. */
function hasChangedSafely(
  then: readonly ExposedFigure[],
  now: readonly ExposedFigure[],
  before: readonly Unknown[],
  later: Equations,
  profile: DisclosureProfile,
): boolean {
  const common = hasCommonYear(then, now)
  const inBoth = (some: readonly ExposedFigure[], others: readonly ExposedFigure[]) =>
    common ? some.filter(({ label }) => others.some((other) => other.label === label)) : some
  return mayTake(
    runsThrough(inBoth(then, now), before),
    runsThrough(inBoth(now, then), later.unknowns.values()),
    profile,
  )
}

type Before = Equations & { readonly before: readonly Unknown[] }

/** A total that was not shown then: what is in it may have been told by others, and so may what is not. */
function isNew(
  figures: readonly ExposedFigure[],
  earlier: Before,
  later: Equations,
  opened: ReadonlySet<string>,
  profile: DisclosureProfile,
): boolean {
  const isIn = ({ id }: Unknown): boolean => figures.some(({ terms }) => terms.has(id))
  const now = [...later.unknowns.values()].filter(isIn)
  const known = earlier.before.filter(isIn)
  const ids = new Set(known.map(({ id }) => id))
  if (known.length === 0) return true
  const changed = now.filter(({ id }) => ids.has(id))
  const added = now.filter(({ id }) => !ids.has(id) && !opened.has(id))
  if (!mayTake(runsThrough(figures, known), runsThrough(figures, changed), profile)) return false
  if (!mayTake(new Map(), runsThrough(figures, added), profile)) return false
  // Taken off a sum that was told, it tells the rest of that sum.
  const then = [...earlier.figures.values()].flat()
  const rests = runsThrough(
    then,
    earlier.before.filter((unknown) => !isIn(unknown)),
  )
  return [...runsThrough(then, known).keys()].every((run) => mayReplace({}, rests.get(run) ?? {}, profile))
}

/** Of each way to run, too few changed is too few. */
const mayTake = (before: Runs, after: Runs, profile: DisclosureProfile): boolean =>
  [...new Set([...before.keys(), ...after.keys()])].every((run) =>
    mayReplace(before.get(run) ?? {}, after.get(run) ?? {}, profile),
  )
