import { fromDecimal } from '../decimal.ts'
import { weightOf } from '../inventory/weight-of.ts'
import type { Factor, GwpSet } from './factor.ts'

/**
 * Kilograms of CO2e per unit of a factor in a GWP set, to show beside it; biogenic CO2 is a memo and no part of it. Null where the set
 * has no weight for one of its gases, and where its publisher made a sum in another set: the two would not compare.
 */
export function co2eOf(factor: Pick<Factor, 'gases' | 'gwp' | 'methane'>, set: GwpSet): number | null {
  let sum = 0
  for (const [gas, kilograms] of Object.entries(factor.gases)) {
    const weight = weightOf(gas, set, factor.methane)
    if (!weight.ok || (weight.value.kind === 'sum' && factor.gwp !== set)) return null
    if (weight.value.kind !== 'memo') sum += fromDecimal(kilograms) * weight.value.gwp
  }
  return sum
}
