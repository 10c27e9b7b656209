import { fromDecimal } from '../decimal.ts'
import type { MeasureEntry } from '../submission/document.ts'
import { costPerTonne } from './cost-per-tonne.ts'
import type { AbatementOption } from './cost-curve.ts'

/**
 * A measure on the cost curve, by the annuity route: it may be decided its lead time before its start, and grows by an even part of
 * its tonnes in each year of its ramp. A lead time that nobody gave counts as none. Exclusive groups are those of one site.
 */
export const optionOfMeasure = (measure: MeasureEntry, rate: number): AbatementOption => {
  const potential = fromDecimal(measure.tonnesPerYear)
  const leadYears = measure.leadYears ?? 0
  return {
    id: measure.id,
    costPerTonne: costPerTonne(measure, rate),
    potential,
    decidedFrom: measure.start - leadYears,
    leadYears,
    buildRate: potential / measure.rampYears,
    lifetimeYears: measure.lifetimeYears,
    exclusiveGroup: measure.exclusiveGroup === null ? null : `${measure.siteId} ${measure.exclusiveGroup}`,
  }
}
