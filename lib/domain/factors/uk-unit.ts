import type { Decimal } from '../decimal.ts'
import { pointLeft } from './exact.ts'
import type { HeatingValue } from './factor.ts'

export type UkUnit = {
  /** The unit by its symbol in the unit table. */
  readonly per: string
  readonly basis: HeatingValue | null
  /** From a figure per published unit to one per `per`: nothing, or a shift of the decimal point. */
  readonly scale: (value: Decimal) => Decimal
}

const same = (value: Decimal): Decimal => value
const unit = (per: string, basis: HeatingValue | null = null, scale = same): UkUnit => ({ per, basis, scale })

const units: ReadonlyMap<string, UkUnit> = new Map([
  ['tonnes', unit('t')],
  ['kg', unit('kg')],
  ['litres', unit('litre')],
  ['million litres', unit('litre', null, (value) => pointLeft(value, 6))],
  ['cubic metres', unit('m3')],
  ['kwh (net cv)', unit('kWh', 'LHV')],
  ['kwh (gross cv)', unit('kWh', 'HHV')],
  ['kwh', unit('kWh')],
  ['gj', unit('GJ')],
  ['km', unit('km')],
  ['miles', unit('mile')],
  ['tonne.km', unit('tonne.km')],
  ['passenger.km', unit('passenger.km')],
  ['per fte working hour', unit('FTE hour')],
  ['room per night', unit('room night')],
  // As the starter tables write them.
  ['t', unit('t')],
  ['litre', unit('litre')],
  ['m3', unit('m3')],
  ['kwh lhv', unit('kWh', 'LHV')],
  ['kwh hhv', unit('kWh', 'HHV')],
])

/** A unit as the UK set writes it, or null where nobody could say what it is. */
export const readUkUnit = (text: string): UkUnit | null => units.get(text.trim().toLowerCase()) ?? null
