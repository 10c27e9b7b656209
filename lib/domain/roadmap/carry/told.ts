import type { Amounts } from '../../disclosure/delta.ts'
import type { DisclosureProfile } from '../../disclosure/safe-total.ts'
import type { Unknown } from '../../disclosure/attack.ts'
import { lastAnswer } from '../../last-answer.ts'
import type { MergeInputs } from '../bundle.ts'
import { decisionsByKey } from '../decide.ts'
import type { LinkedTotals, RoadmapDocument } from '../document.ts'
import { exposureOf, type ExposedFigure } from '../exposure.ts'
import { mergeRoadmap } from '../merge.ts'
import { tally } from '../tally.ts'
import { totalsOf } from '../totals-of.ts'
import { linkedWith, unveiled } from './linked-totals.ts'

/** What the totals of one set tell of what members keep confidential, as equations over it. */
export type Told = {
  /** By the name of the total, one equation for each of its years. Only totals that rest on anything confidential. */
  readonly figures: ReadonlyMap<string, readonly ExposedFigure[]>
  /** Every confidential amount in them, and in other totals of the roadmap, by id. */
  readonly unknowns: ReadonlyMap<string, Unknown>
  /** The same of all totals of the set, also those that are withheld. */
  readonly behind: Omit<Told, 'behind'>
}

/** Confidential amounts by contributor, apart for each way to run through some figures: the figures tell those sums apart. */
export type Runs = ReadonlyMap<string, Amounts>

/** What a document tells in each set of linked totals. A set that rests on nothing confidential is missing. */
export function toldBy(inputs: MergeInputs, document: RoadmapDocument): ReadonlyMap<LinkedTotals, Told> {
  const { cluster, submissions, resolutions } = inputs
  const { figures, unknowns } = exposureOf(tally(cluster, submissions, decisionsByKey(resolutions)), unveiled(document))
  const shown = new Set(totalsOf(document).flatMap(({ total, figure }) => (figure.state === 'shown' ? [total] : [])))
  // What one company publishes of itself is none of the totals.
  const totals = figures.filter(({ total }) => !total.startsWith('member.') && !total.startsWith('commitment.'))
  const byId = new Map(unknowns.map((unknown) => [unknown.id, unknown]))
  const told = (some: readonly ExposedFigure[]) => ({
    figures: Map.groupBy(some, ({ total }) => total),
    unknowns: byId,
  })
  return new Map(
    [...Map.groupBy(totals, ({ total }) => linkedWith(total))].map(([linked, own]) => [
      linked,
      { ...told(own.filter(({ total }) => shown.has(total))), behind: told(own) },
    ]),
  )
}

/** Whether anything of the set is shown that rests on anything confidential. */
export const tellsAnything = (told: Told | undefined): boolean => told !== undefined && told.figures.size > 0

/** The same of a merge that is held against nothing. */
export function toldByMerge(inputs: MergeInputs, profile: DisclosureProfile): ReadonlyMap<LinkedTotals, Told> {
  const { cluster, submissions, resolutions } = inputs
  return remembered(inputs, [profile], () =>
    toldBy(inputs, mergeRoadmap(cluster, submissions, resolutions, profile).document),
  )
}

const remembered = lastAnswer<MergeInputs, ReadonlyMap<LinkedTotals, Told>>()

/** The amounts of these unknowns by how they run through the figures, by contributor. Those in none of the figures are left out. */
export function runsThrough(figures: readonly ExposedFigure[], unknowns: Iterable<Unknown>): Runs {
  const runOf = new Map<string, string>()
  for (const { label, terms } of figures)
    for (const [id, factor] of terms) runOf.set(id, `${runOf.get(id) ?? ''}${label}=${factor} `)
  const runs = new Map<string, Record<string, number>>()
  for (const { id, group, amount } of unknowns) {
    const run = runOf.get(id)
    if (run === undefined || amount === 0) continue
    const amounts = runs.get(run) ?? {}
    runs.set(run, amounts)
    amounts[group] = (amounts[group] ?? 0) + amount
  }
  return runs
}

/** Whether two documents tell the very same of a set, figure by figure. `ignored` are ids that do not matter. */
export const tellTheSame = (a: Told | undefined, b: Told | undefined, ignored: ReadonlySet<string>): boolean =>
  equationsOf(a, ignored).join('\n') === equationsOf(b, ignored).join('\n')

/** Whether all that `later` tells of a set was told before, in the very same figures. */
export function tellsNothingNew(
  earlier: Told | undefined,
  later: Told | undefined,
  ignored: ReadonlySet<string>,
): boolean {
  const known = new Set(equationsOf(earlier, ignored))
  return equationsOf(later, ignored).every((equation) => known.has(equation))
}

function equationsOf(told: Told | undefined, ignored: ReadonlySet<string>): readonly string[] {
  if (told === undefined) return []
  const lines = [...told.figures.values()].flat().flatMap(({ label, terms }) => {
    const kept = [...terms].flatMap(([id, factor]) =>
      ignored.has(id) ? [] : [`${id} of ${told.unknowns.get(id)?.amount} times ${factor}`],
    )
    return kept.length === 0 ? [] : [`${label}: ${kept.toSorted().join(', ')}`]
  })
  return lines.toSorted()
}
