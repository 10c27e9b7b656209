import type { HeatingValue } from '../factors/factor.ts'
import type { Rational } from './rational.ts'

/**
 * Units of one dimension convert exactly into each other, units of two never without a bridge. A gas volume at stated conditions is
 * another dimension than a volume, and a vehicle's distance another than a passenger's.
 */
export const dimensions = [
  'energy',
  'mass',
  'volume',
  'gas volume',
  'distance',
  'freight',
  'passenger distance',
  'vehicle distance',
  'count',
  'room nights',
  'working time',
  'money',
] as const
export type Dimension = (typeof dimensions)[number]

export type Unit = {
  /** What files and factors write, and the key of the table: `MWh`, `US gal`, `EUR 2024`. */
  readonly symbol: string
  readonly name: string
  readonly dimension: Dimension
  /** What one of it is in the base of its dimension, exactly. */
  readonly inBase: Rational
  /** Currency and price year: money converts into the same money alone. Null for anything else. */
  readonly money: string | null
}

/** What a text such as `kWh (Gross CV)` names. The basis is null where the text says none, and for all but energy. */
export type NamedUnit = { readonly unit: Unit; readonly basis: HeatingValue | null }

/** Whether figures in the one can be restated in the other without knowing what was measured. */
export const comparable = (a: Unit, b: Unit): boolean => a.dimension === b.dimension && a.money === b.money
