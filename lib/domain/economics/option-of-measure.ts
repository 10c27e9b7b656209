import { fromDecimal } from '../decimal.ts'
import type { MeasureEntry } from '../submission/document.ts'
import type { EnergyPrice } from '../schedule/premises.ts'
import { costPerTonne } from './cost-per-tonne.ts'
import type { AbatementOption } from './cost-curve.ts'

/**
 * A measure on the cost curve, by its cost over discounted tonnes with energy at the cluster's prices: it may be decided its lead time before its start, and grows by an even part of
 * its tonnes in each year of its ramp. A lead time that nobody gave counts as none. Exclusive groups are those of one site.
 */
export const optionOfMeasure = (
  measure: MeasureEntry,
  rate: number,
  prices: readonly EnergyPrice[],
): AbatementOption => {
  const potential = fromDecimal(measure.tonnesPerYear)
  const leadYears = measure.leadYears ?? 0
  return {
    id: measure.id,
    costPerTonne: costPerTonne(measure, rate, prices),
    potential,
    decidedFrom: measure.start - leadYears,
    leadYears,
    buildRate: potential / measure.rampYears,
    lifetimeYears: measure.lifetimeYears,
    exclusiveGroup: measure.exclusiveGroup === null ? null : `${measure.siteId} ${measure.exclusiveGroup}`,
  }
}
