import type { Decimal } from '../decimal.ts'

/**
 * Arithmetic on published figures as they stand in print, so that a factor carries the publisher's digits and not those of a binary
 * float. Every argument is a decimal string as `toDecimal` writes it.
 */

/** The exact product of two decimals: pounds into kilograms, grams per kilowatt-hour into kilograms per megawatt-hour. */
export function productOf(left: Decimal, right: Decimal): Decimal {
  const [a, b] = [scaled(left), scaled(right)]
  return written(a.digits * b.digits, a.places + b.places)
}

/** The exact value with its point moved by `places` to the left: grams into kilograms are three. `places` may be negative. */
export function pointLeft(value: Decimal, places: number): Decimal {
  const { digits, places: behind } = scaled(value)
  const total = behind + places
  return total >= 0 ? written(digits, total) : written(digits * 10n ** BigInt(-total), 0)
}

/**
 * A quotient with twelve significant digits, more than any publisher prints: kilograms of methane from kilograms of its CO2e.
 * Throws where the divisor is no positive number.
 */
export function quotientOf(value: Decimal, divisor: number): Decimal {
  if (!(divisor > 0)) throw new Error('A factor is divided by a positive number only')
  return significant(Number(value) / divisor, 12)
}

/** The decimal of a number read from a cell: fifteen digits, since a workbook stores `0.022` as 0.022000000000000002. */
export const decimalOfCell = (value: number): Decimal => significant(value, 15)

/** A number with so many significant digits, written without an exponent. Throws on what is not finite. */
function significant(value: number, digits: number): Decimal {
  if (!Number.isFinite(value)) throw new Error('A figure out of range cannot be written down')
  if (value === 0) return '0'
  const [mantissa = '0', exponent = '0'] = value.toExponential(digits - 1).split('e')
  return pointLeft(trimmed(mantissa), -Number(exponent))
}

function scaled(value: Decimal): { readonly digits: bigint; readonly places: number } {
  const [whole = '0', fraction = ''] = value.split('.')
  return { digits: BigInt(`${whole}${fraction}`), places: fraction.length }
}

function written(digits: bigint, places: number): Decimal {
  const sign = digits < 0n ? '-' : ''
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places)
  return trimmed(`${sign}${whole}${places === 0 ? '' : `.${text.slice(text.length - places)}`}`)
}

const trimmed = (text: string): Decimal => {
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}
