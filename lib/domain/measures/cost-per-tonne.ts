import { fromDecimal } from '../decimal.ts'
import type { MeasureEntry } from '../submission/document.ts'

/** What a capital sum costs a year over its lifetime, as a share of it: `r / (1 - (1 + r)^-n)` (METHODS 4.2). `rate` is a share. */
export const annuity = (rate: number, years: number): number =>
  rate === 0 ? 1 / years : rate / (1 - (1 + rate) ** -years)

type Costed = Pick<MeasureEntry, 'capex' | 'opexPerYear' | 'lifetimeYears' | 'tonnesPerYear'>

/**
 * Cost of a tonne at full effect in the cluster's currency, by the annuity route: capital and running costs, without the price
 * of energy. Null where a cost is not given, or a capital sum has no lifetime to be spread over: nobody has costed it.
 */
export function costPerTonne(measure: Costed, rate: number): number | null {
  const tonnes = fromDecimal(measure.tonnesPerYear)
  if (measure.capex === null || measure.opexPerYear === null || !(tonnes > 0)) return null
  const capex = fromDecimal(measure.capex)
  if (capex > 0 && measure.lifetimeYears === null) return null
  const yearly = capex > 0 ? capex * annuity(rate, measure.lifetimeYears ?? 1) : 0
  return (yearly + fromDecimal(measure.opexPerYear)) / tonnes
}
