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
  // Companies that are one owner group now count as one in both.
  const groups = new Map([...later.unknowns.values()].map(({ id, group }) => [id, group]))
  const before = [...earlier.unknowns.values()]
    .filter(({ id }) => !opened.has(id))
    .map((unknown) => ({ ...unknown, group: groups.get(unknown.id) ?? unknown.group }))
  return [...later.figures].every(([total, figures]) => {
    const then = earlier.figures.get(total) ?? []
    const labels = new Set(then.map(({ label }) => label))
    const both = figures.filter(({ label }) => labels.has(label))
    if (both.length === 0) return isNew(figures, { ...earlier, before }, later, opened, profile)
    const same = new Set(both.map(({ label }) => label))
    const stood = then.filter(({ label }) => same.has(label))
    return mayTake(runsThrough(stood, before), runsThrough(both, later.unknowns.values()), profile)
  })
}

type Before = Pick<Told, 'figures' | 'unknowns'> & { readonly before: readonly Unknown[] }

/** A total that was not shown then: what is in it may have been told by others, and so may what is not. */
function isNew(
  figures: readonly ExposedFigure[],
  earlier: Before,
  later: Told,
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
