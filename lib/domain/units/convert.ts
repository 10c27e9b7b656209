import type { Bridge } from '../inventory/line.ts'
import { no, ok, type Result } from '../result.ts'
import { spanOf, type Span } from './bridge.ts'
import { basisInWords, type Quantity } from './quantity.ts'
import { exactly, over, times, type Rational } from './rational.ts'
import { comparable, type Dimension, type NamedUnit, type Unit } from './unit.ts'

/**
 * The quantity in another unit, exactly: a round trip is the identity. Across dimensions a density or a calorific value is needed,
 * from one heating value to the other their ratio. Energy without a basis takes the quantity's, or the calorific value's, as the basis of
 * the result. The refusal is a sentence.
 */
export function convert(quantity: Quantity, to: NamedUnit, bridge: Bridge | null = null): Result<Rational, string> {
  const own = quantity.unit.dimension === 'energy' ? quantity.basis : (bridge?.basis ?? null)
  const isOpen = to.unit.dimension === 'energy' && to.basis === null
  const ratio = ratioBetween(quantity, isOpen ? { unit: to.unit, basis: own } : to, bridge)
  return ratio.ok ? ok(times(exactly(quantity.value), ratio.value)) : ratio
}

/**
 * How many of `to` one of `from` is. Both must stand on the same heating value, or both on none: energy of a fuel that does not say
 * which is never taken for either. A bridge that is not needed is left aside.
 */
export function ratioBetween(from: NamedUnit, to: NamedUnit, bridge: Bridge | null): Result<Rational, string> {
  const isPlain = comparable(from.unit, to.unit) && from.basis === to.basis
  if (isPlain) return ok(within(from.unit, to.unit))
  const span = bridge === null ? null : spanOf(bridge)
  if (span !== null && !span.ok) return span
  if (comparable(from.unit, to.unit)) return acrossBasis(from, to, span?.value ?? null)
  if (span === null || span.value.kind === 'ratio') return no(asksForBridge(from.unit, to.unit))
  return across(from, to, span.value)
}

const within = (from: Unit, to: Unit): Rational => over(from.inBase, to.inBase)

function acrossBasis(from: NamedUnit, to: NamedUnit, span: Span | null): Result<Rational, string> {
  if (from.basis === null || to.basis === null) {
    const said = basisInWords[from.basis ?? to.basis ?? 'LHV']
    return no(`One of the two energies is in ${said}, the other does not say. Is it LHV or HHV?`)
  }
  if (span?.kind !== 'ratio')
    return no(
      `${basisInWords[from.basis]} and ${basisInWords[to.basis]} do not mix. Name the ratio LHV/HHV of the fuel, such as 0.9, or give both in one.`,
    )
  const plain = within(from.unit, to.unit)
  return ok(from.basis === 'HHV' ? times(plain, span.size) : over(plain, span.size))
}

function across(from: NamedUnit, to: NamedUnit, span: Span & { readonly kind: 'quotient' }): Result<Rational, string> {
  const isUp = comparable(from.unit, span.per.unit) && comparable(to.unit, span.of.unit)
  const isDown = comparable(from.unit, span.of.unit) && comparable(to.unit, span.per.unit)
  if (!isUp && !isDown)
    return no(
      `A figure in ${span.of.unit.symbol}/${span.per.unit.symbol} does not lead from ${from.unit.symbol} to ${to.unit.symbol}.`,
    )
  if (isUp) {
    const last = ratioBetween(span.of, to, null)
    return last.ok ? ok(times(times(within(from.unit, span.per.unit), span.size), last.value)) : last
  }
  const first = ratioBetween(from, span.of, null)
  return first.ok ? ok(times(over(first.value, span.size), within(span.per.unit, to.unit))) : first
}

function asksForBridge(from: Unit, to: Unit): string {
  if (from.dimension === 'money' && to.dimension === 'money')
    return `${from.symbol} and ${to.symbol} are not the same money. Give the figure in the currency and price year of the other.`
  const pair = [from, to]
  const stated = pair.find((unit) => unit.dimension === 'gas volume')
  const open = pair.find((unit) => unit.dimension === 'volume')
  if (stated !== undefined && open !== undefined)
    return `${open.symbol} does not say at which temperature and pressure, ${stated.symbol} does. At which conditions was the gas measured: Nm3, Sm3 or scf?`
  const sorts = new Set<Dimension>(pair.map((unit) => unit.dimension))
  const what = `${from.symbol} is ${dimensionInWords[from.dimension]} and ${to.symbol} ${dimensionInWords[to.dimension]}.`
  const hasVolume = sorts.has('volume') || sorts.has('gas volume')
  if (sorts.has('mass') && hasVolume) return `${what} Name the density, such as 0.84 kg/litre.`
  if (sorts.has('energy') && (sorts.has('mass') || hasVolume))
    return `${what} Name the calorific value and its basis, such as 38.6 MJ/m3 (HHV).`
  return `${what} The one does not turn into the other.`
}

const dimensionInWords: Readonly<Record<Dimension, string>> = {
  energy: 'an energy',
  mass: 'a mass',
  volume: 'a volume',
  'gas volume': 'a volume of gas at stated conditions',
  distance: 'a distance',
  freight: 'a mass moved over a distance',
  'passenger distance': 'a distance of passengers',
  'vehicle distance': 'a distance of vehicles',
  count: 'a number of pieces',
  'room nights': 'a number of nights in a room',
  'working time': 'a time of work',
  money: 'money',
}
