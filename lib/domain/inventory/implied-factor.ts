import { fromDecimal } from '../decimal.ts'
import { heatingValues, type HeatingValue } from '../factors/factor.ts'
import { fuelRangeOf, type FuelRange } from '../factors/fuel-ranges.ts'
import type { Calculated } from './line.ts'

/** Gigajoules in a unit of energy. `therm` is that of 100,000 Btu. */
const gigajoules: Readonly<Record<string, number>> = {
  J: 1e-9,
  kJ: 1e-6,
  MJ: 1e-3,
  GJ: 1,
  TJ: 1e3,
  PJ: 1e6,
  Wh: 3.6e-6,
  kWh: 3.6e-3,
  MWh: 3.6,
  GWh: 3600,
  TWh: 3.6e6,
  Btu: 1.05505585262e-6,
  MMBtu: 1.05505585262,
  therm: 0.105505585262,
  'therm (US)': 0.1054804,
  kcal: 4.1868e-6,
  Gcal: 4.1868,
  toe: 41.868,
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
  const [, unit = '', stated] = /^(.*?)(?: \((LHV|HHV)\))?$/.exec(quantity.unit) ?? []
  const direct = gigajoules[unit]
  if (direct !== undefined) {
    const basis = heatingValues.find((each) => each === stated) ?? factor.basis ?? bridge?.basis ?? null
    return basis === null ? null : { gigajoules: value * direct, basis }
  }
  if (bridge?.kind !== 'calorific-value' || bridge.basis === null) return null
  const [energyUnit = '', per = ''] = bridge.unit.split('/')
  const each = gigajoules[energyUnit]
  if (each === undefined || per !== quantity.unit) return null
  return { gigajoules: value * fromDecimal(bridge.value) * each, basis: bridge.basis }
}
