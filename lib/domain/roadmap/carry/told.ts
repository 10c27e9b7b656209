import type { Amounts } from '../../disclosure/delta.ts'
import type { DisclosureProfile } from '../../disclosure/safe-total.ts'
import type { Unknown } from '../../disclosure/attack.ts'
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
  /** Every confidential amount in them, by id. */
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
  return new Map(
    [...Map.groupBy(totals, ({ total }) => linkedWith(total))].map(([linked, own]) => [
      linked,
      {
        ...equations(
          own.filter(({ total }) => shown.has(total)),
          byId,
        ),
        behind: equations(own, byId),
      },
    ]),
  )
}

function equations(figures: readonly ExposedFigure[], byId: ReadonlyMap<string, Unknown>): Told['behind'] {
  const ids = new Set(figures.flatMap(({ terms }) => [...terms.keys()]))
  return {
    figures: Map.groupBy(figures, ({ total }) => total),
    unknowns: new Map([...ids].flatMap((id) => byId.get(id) ?? []).map((unknown) => [unknown.id, unknown])),
  }
}

/** Whether anything of the set is shown that rests on anything confidential. */
export const tellsAnything = (told: Told | undefined): boolean => told !== undefined && told.figures.size > 0

/** The same of a merge that is held against nothing. */
export function toldByMerge(inputs: MergeInputs, profile: DisclosureProfile): ReadonlyMap<LinkedTotals, Told> {
  const { cluster, submissions, resolutions } = inputs
  return toldBy(inputs, mergeRoadmap(cluster, submissions, resolutions, profile).document)
}

/** The amounts of these unknowns by how they run through the figures, by contributor. Those in none of the figures are left out. */
export function runsThrough(figures: readonly ExposedFigure[], unknowns: Iterable<Unknown>): Runs {
  const runs = new Map<string, Record<string, number>>()
  for (const { id, group, amount } of unknowns) {
    if (amount === 0 || figures.every(({ terms }) => !terms.has(id))) continue
    const run = figures.map(({ label, terms }) => `${label}=${terms.get(id) ?? 0}`).join(' ')
    const amounts = runs.get(run) ?? {}
    runs.set(run, amounts)
    amounts[group] = (amounts[group] ?? 0) + amount
  }
  return runs
}

/** Whether two documents tell the very same of a set, figure by figure. `ignored` are ids that do not matter. */
export function tellTheSame(a: Told | undefined, b: Told | undefined, ignored: ReadonlySet<string>): boolean {
  const [one, other] = [a, b].map((told) => equationsOf(told, ignored))
  return one === other
}

function equationsOf(told: Told | undefined, ignored: ReadonlySet<string>): string {
  const lines = [...(told?.figures.values() ?? [])].flat().flatMap(({ label, terms }) => {
    const kept = [...terms].filter(([id]) => !ignored.has(id)).map(([id, factor]) => `${id}*${factor}`)
    return kept.length === 0 ? [] : [`${label}: ${kept.toSorted().join(' ')}`]
  })
  const amounts = [...(told?.unknowns.values() ?? [])].flatMap(({ id, amount }) =>
    ignored.has(id) ? [] : [`${id}=${amount}`],
  )
  return [...lines.toSorted(), ...amounts.toSorted()].join('\n')
}
