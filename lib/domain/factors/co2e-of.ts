import { fromDecimal } from '../decimal.ts'
import type { Factor } from './factor.ts'

/**
 * Kilograms of CO2e per unit of a factor, with the weight that `gwpOf` gives each gas; biogenic CO2 is a memo and no part of it. A sum
 * that its publisher made ready is taken as it is, whatever its set. Null where a gas has no weight.
 */
export function co2eOf(factor: Factor, gwpOf: (gas: string) => number | null): number | null {
  let sum = 0
  for (const [gas, kilograms] of Object.entries(factor.gases)) {
    if (gas === 'CO2-biogenic') continue
    const weight = gas === 'CO2e' ? 1 : gwpOf(gas)
    if (weight === null) return null
    sum += fromDecimal(kilograms) * weight
  }
  return sum
}
