import type { Decimal } from './decimal.ts'

/**
 * The exact sum of decimal strings, digit by digit: no order of the parts and no split of one part into two changes it, which
 * a sum of binary floats cannot promise. The parts are decimal strings as `toDecimal` writes them; no part gives "0".
 */
export function sumDecimals(parts: readonly Decimal[]): Decimal {
  const places = parts.reduce((most, part) => Math.max(most, fractionOf(part).length), 0)
  const units = parts.reduce((sum, part) => sum + unitsOf(part, places), 0n)
  return written(units, places)
}

const fractionOf = (part: Decimal): string => {
  const point = part.indexOf('.')
  return point === -1 ? '' : part.slice(point + 1)
}

function unitsOf(part: Decimal, places: number): bigint {
  const fraction = fractionOf(part)
  const whole = fraction === '' ? part : part.slice(0, -fraction.length - 1)
  return BigInt(whole + fraction.padEnd(places, '0'))
}

function written(units: bigint, places: number): Decimal {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
