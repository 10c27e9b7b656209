import { fromDecimal } from '../decimal.ts'
import { heatingValues, type HeatingValue } from '../factors/factor.ts'
import { fuelRangeOf, type FuelRange } from '../factors/fuel-ranges.ts'
import type { Calculated } from './line.ts'
import { ratioOf } from './ratio-of.ts'

export type ImpliedFactor = {
  readonly fuel: FuelRange
  /** Kilograms of CO2 per GJ by the lower heating value, fossil and biogenic together. */
  readonly kgPerGj: number
}

/** Five of a hundred honest fuels lie outside the interval, and a CO2e has its methane in: so much is let pass. */
const slack = 0.05

/** Whether a fuel can give so much CO2. */
export const isPlausible = ({ fuel, kgPerGj }: ImpliedFactor): boolean =>
  kgPerGj >= fuel.lower * (1 - slack) && kgPerGj <= fuel.upper * (1 + slack)

/** What a line's CO2 comes to per GJ of its fuel; null where its fuel, its energy or its heating value cannot be told. */
export function impliedFactor({ factor, quantity, bridge, result }: Calculated): ImpliedFactor | null {
  const fuel = fuelRangeOf(factor.name)
  const energy = energyOf({ factor, quantity, bridge })
  if (fuel === null || energy === null || energy.gigajoules <= 0) return null
  const lower = energy.basis === 'LHV' ? energy.gigajoules : energy.gigajoules * fuel.lowerOfHigher
  const fossil = result.byGas['CO2'] ?? result.byGas['CO2e']
  if (fossil === undefined) return null
  const kilograms = (fromDecimal(fossil) + fromDecimal(result.biogenicTonnes)) * 1000
  return { fuel, kgPerGj: kilograms / lower }
}

type Energy = { readonly gigajoules: number; readonly basis: HeatingValue }

/** The energy of a line's quantity by the heating value it names, or else by the one that its factor stands in. */
function energyOf({ factor, quantity, bridge }: Pick<Calculated, 'factor' | 'quantity' | 'bridge'>): Energy | null {
  const value = fromDecimal(quantity.value)
  const named = heatingValues.flatMap((basis): readonly Energy[] => {
    const ratio = ratioOf(quantity.unit, { per: 'GJ', basis }, bridge)
    return ratio.ok ? [{ gigajoules: value * ratio.value, basis }] : []
  })
  if (named[0] !== undefined) return named[0]
  const plain = ratioOf(quantity.unit, { per: 'GJ', basis: null }, null)
  return plain.ok && factor.basis !== null ? { gigajoules: value * plain.value, basis: factor.basis } : null
}
