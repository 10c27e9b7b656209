import { fromDecimal, toDecimal } from '../decimal.ts'
import type { RoadmapDocument, Series } from '../roadmap/document.ts'

/**
 * The reference as a roadmap: the same cluster if nothing further is done (METHODS 2.1). Made of what a merge shows alone, so it tells
 * nothing that the merge withholds.
 */
export function withoutMeasures(document: RoadmapDocument): RoadmapDocument {
  const { hubs, demand, asks, scenario: _, ...shared } = document
  const zeros: Series = { state: 'shown', values: document.years.map(() => '0') }
  return {
    ...shared,
    roadmap: document.reference,
    wedges: document.wedges.map(({ pillar }) => ({ pillar, firm: zeros, conditional: zeros })),
    gap: { ...document.gap, measures: differenceOf(document.reference, document.target) },
    measures: document.measures.map((measure) => ({ ...measure, counted: zeros, leftOut: true })),
    ...(hubs === undefined ? {} : { hubs: hubs.map((hub) => ({ ...hub, booked: zeros })) }),
    ...(demand === undefined ? {} : { demand: demand.map((one) => ({ ...one, perYear: zeros })) }),
    ...(asks === undefined ? {} : { asks: asks.map((ask) => ({ ...ask, dependent: zeros })) }),
  }
}

function differenceOf(a: Series, b: Series): Series {
  if (a.state === 'withheld') return a
  if (b.state === 'withheld') return b
  return {
    state: 'shown',
    values: a.values.map((value, index) => toDecimal(fromDecimal(value) - fromDecimal(b.values[index] ?? '0'))),
  }
}
