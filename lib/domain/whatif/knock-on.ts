import { opensIn } from '../infrastructure/occupancy.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import type { MeasureEntry } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { hubLater, measuresLater, measuresOf } from './change.ts'
import { countedOf, type CountedBundle } from './counted.ts'

/** One thing that follows from a change, in the order in which it follows. */
export type KnockOn = {
  readonly kind: 'measure-lost' | 'measure-later' | 'hub-lost' | 'hub-later'
  readonly id: string
  readonly years: number | null
  readonly because: string
}

type Step = { readonly bundle: Bundle; readonly knockOns: readonly KnockOn[] }

/**
 * Everything that follows from a change, step by step until nothing more does (METHODS 4.6): a hub waits for the first year in which
 * its minimum take is reached, as it was before, and falls where that never comes; a measure falls with a hub that it books or with a
 * measure that it needs first, and waits for one that comes later. Exclusive groups need no rule: the merge counts who is left.
 */
export function withKnockOn(before: Bundle, after: Bundle): Step {
  const planned = countedOf(before)
  const lostHubs = new Set<string>()
  let bundle = after
  const knockOns: KnockOn[] = []
  // Every step takes something out or makes it later, and years beyond the horizon are out: this ends.
  for (;;) {
    const counted = countedOf(bundle)
    const step =
      hubStep(bundle, planned, counted, lostHubs) ??
      lossStep(bundle, planned, lostHubs) ??
      delayStep(bundle, planned, counted)
    if (step === null) return { bundle, knockOns }
    bundle = step.bundle
    knockOns.push(...step.knockOns)
  }
}

/** The first hub whose minimum take is reached later than planned. */
function hubStep(bundle: Bundle, planned: CountedBundle, counted: CountedBundle, lost: Set<string>): Step | null {
  for (const use of counted.hubs.toSorted((a, b) => byText(a.hub.id, b.hub.id))) {
    const { hub } = use
    const was = planned.hubs.find((one) => one.hub.id === hub.id)
    const wasReached = was === undefined ? null : reachedIn(was, planned.tally.years)
    if (lost.has(hub.id) || wasReached === null) continue
    const reached = reachedIn(use, counted.tally.years)
    const opens = opensIn(hub, null) ?? 0
    if (reached === null) {
      lost.add(hub.id)
      const because = `${hub.name} no longer reaches its minimum take in any year.`
      return { bundle, knockOns: [{ kind: 'hub-lost', id: hub.id, years: null, because }] }
    }
    // A hub that was planned to stand a while before it is booked enough is still so.
    const years = reached - (wasReached - (opensIn(was?.hub ?? hub, null) ?? 0)) - opens
    if (years <= 0) continue
    const because = `${hub.name} reaches its minimum take only in ${reached}.`
    const knockOn = { kind: 'hub-later', id: hub.id, years, because } as const
    return { bundle: hubLater(bundle, hub.id, years), knockOns: [knockOn] }
  }
  return null
}

/** The first year in which a hub stands and is booked as much as it must be; null without a minimum take or such a year. */
function reachedIn({ hub, occupancy }: CountedBundle['hubs'][number], years: readonly number[]): number | null {
  if (hub.minimumTakePerYear === null) return null
  const index = years.findIndex(
    (_, place) => (occupancy.capacity[place] ?? 0) > 0 && (occupancy.under[place] ?? 0) === 0,
  )
  return years[index] ?? null
}

/** Every measure that books a lost hub, or needs a measure that counted and is gone. */
function lossStep(bundle: Bundle, planned: CountedBundle, lostHubs: ReadonlySet<string>): Step | null {
  const present = new Set(bundle.submissions.flatMap(({ document }) => document.measures.map(({ id }) => id)))
  const kept = new Set((bundle.cluster.hubs ?? []).map(({ id }) => id))
  const titles = new Map(planned.counting.map(({ measure }) => [measure.id, measure.title]))
  const hubNames = new Map(planned.hubs.map(({ hub }) => [hub.id, hub.name]))
  const reasonFor = ({ bookings = [], prerequisites }: MeasureEntry): string | null => {
    const [hub] = bookings
      .map(({ hubId }) => hubId)
      .filter((id) => hubNames.has(id) && (lostHubs.has(id) || !kept.has(id)))
      .toSorted(byText)
    if (hub !== undefined) return `It books ${hubNames.get(hub)}, which is gone.`
    const [needed] = prerequisites.filter((id) => titles.has(id) && !present.has(id)).toSorted(byText)
    return needed === undefined ? null : `It needs ${titles.get(needed)}, which is gone.`
  }
  const knockOns = new Map<string, KnockOn>()
  const next = measuresOf(bundle, (measure) => {
    const because = reasonFor(measure)
    if (because === null) return [measure]
    knockOns.set(measure.id, { kind: 'measure-lost', id: measure.id, years: null, because })
    return []
  })
  return knockOns.size === 0 ? null : { bundle: next, knockOns: inIdOrder(knockOns) }
}

/** Every measure that was to count with or after one it needs, and now would count before it. */
function delayStep(bundle: Bundle, planned: CountedBundle, counted: CountedBundle): Step | null {
  const [were, are] = [startsOf(planned), startsOf(counted)]
  // Before any wait for a hub: from here a measure is moved.
  const from = new Map(counted.tally.followed.claims.map(({ measure, start }) => [measure.id, start]))
  const knockOns = new Map<string, KnockOn & { readonly years: number }>()
  for (const { id, start, prerequisites } of bundle.submissions.flatMap(({ document }) => document.measures)) {
    const needed = prerequisites.filter((one) => (were.get(one) ?? Infinity) <= (were.get(id) ?? 0))
    const earliest = Math.max(...needed.map((one) => are.get(one) ?? 0))
    if (earliest <= (are.get(id) ?? start)) continue
    const because = `It needs a measure that comes only in ${earliest}.`
    knockOns.set(id, { kind: 'measure-later', id, years: earliest - (from.get(id) ?? start), because })
  }
  if (knockOns.size === 0) return null
  const next = measuresLater(bundle, new Map([...knockOns].map(([id, { years }]) => [id, years])))
  return { bundle: next, knockOns: inIdOrder(knockOns) }
}

const inIdOrder = (knockOns: ReadonlyMap<string, KnockOn>): readonly KnockOn[] =>
  [...knockOns.values()].toSorted((a, b) => byText(a.id, b.id))

/** The years from which measures count: later than submitted where they wait for a hub. */
const startsOf = ({ tally }: CountedBundle): ReadonlyMap<string, number> =>
  new Map(tally.claims.map(({ measure, start }) => [measure.id, start]))
