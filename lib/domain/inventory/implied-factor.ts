import { fromDecimal } from '../decimal.ts'
import type { HeatingValue } from '../factors/factor.ts'
import { fuelRangeOf, type FuelRange } from '../factors/fuel-ranges.ts'
import type { Calculated } from './line.ts'

/** Gigajoules in a unit of energy. */
const gigajoules: Readonly<Record<string, number>> = {
  MJ: 1e-3,
  GJ: 1,
  TJ: 1e3,
  PJ: 1e6,
  kWh: 3.6e-3,
  MWh: 3.6,
  GWh: 3600,
  TWh: 3.6e6,
  therm: 0.105505585262,
  MMBtu: 1.05505585262,
  mmBtu: 1.05505585262,
}

export type ImpliedFactor = {
  readonly fuel: FuelRange
  /** Kilograms of CO2 per GJ by the lower heating value, fossil and biogenic together. */
  readonly kgPerGj: number
}

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

function energyOf({ factor, quantity, bridge }: Pick<Calculated, 'factor' | 'quantity' | 'bridge'>): Energy | null {
  const value = fromDecimal(quantity.value)
  const direct = gigajoules[quantity.unit]
  if (direct !== undefined) {
    const basis = factor.basis ?? bridge?.basis ?? null
    return basis === null ? null : { gigajoules: value * direct, basis }
  }
  if (bridge?.kind !== 'calorific-value' || bridge.basis === null) return null
  const [energyUnit = '', per = ''] = bridge.unit.split('/')
  const each = gigajoules[energyUnit]
  if (each === undefined || per !== quantity.unit) return null
  return { gigajoules: value * fromDecimal(bridge.value) * each, basis: bridge.basis }
}
