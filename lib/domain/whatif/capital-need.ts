import { fromDecimal } from '../decimal.ts'
import { opensIn } from '../infrastructure/occupancy.ts'
import { byText } from '../text-order.ts'
import type { CountedBundle } from './counted.ts'
import { roadmapCost } from './roadmap-cost.ts'

/** What a roadmap asks of capital in a year: of its measures, and of its hubs. In the cluster's currency. */
export type CapitalNeedYear = { readonly year: number; readonly measures: number; readonly hubs: number }

export type CapitalNeed = {
  readonly byYear: readonly CapitalNeedYear[]
  readonly total: number
  /** Measures and hubs whose capital nobody has stated, by id: they are in none of the sums. */
  readonly uncosted: readonly string[]
}

/**
 * The capital that the counted measures and the hubs need, by year: of a measure over its lead time before it counts, of a hub in the
 * year in which its first phase opens.
 */
export function capitalNeed({ counting, hubs, tally }: CountedBundle): CapitalNeed {
  const { capitalByYear: measures } = roadmapCost(counting, tally.years, 0)
  const uncosted = counting.flatMap(({ measure }) => (measure.capex === null ? [measure.id] : [])).toSorted(byText)
  const ofHubs = new Map<number, number>()
  const open = hubs.flatMap(({ hub }) => {
    const year = opensIn(hub, null)
    if (hub.capex === null || year === null) return [hub.id]
    ofHubs.set(year, (ofHubs.get(year) ?? 0) + fromDecimal(hub.capex.amount))
    return []
  })
  const byYear = [...new Set([...measures.keys(), ...ofHubs.keys()])]
    .toSorted((a, b) => a - b)
    .map((year) => ({ year, measures: measures.get(year) ?? 0, hubs: ofHubs.get(year) ?? 0 }))
  return {
    byYear,
    total: byYear.reduce((sum, each) => sum + each.measures + each.hubs, 0),
    uncosted: [...uncosted, ...open],
  }
}
