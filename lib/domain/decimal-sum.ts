import type { Decimal } from './decimal.ts'

/**
 * The exact sum of decimal strings, digit by digit: no order of the parts and no split of one part into two changes it, which
 * a sum of binary floats cannot promise. The parts are decimal strings as `toDecimal` writes them; no part gives "0".
 */
export function sumDecimals(parts: readonly Decimal[]): Decimal {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const places = parts.reduce((most, part) => Math.max(most, fractionOf(part).length), 0)
  return written(
    safeUnits(parts, places) ?? parts.reduce((sum, part) => sum + BigInt(digitsOf(part, places)), 0n),
    places,
  )
}

/** The sum in units of the last place while all of it stays a safe integer, which is several times quicker; else null. */
function safeUnits(parts: readonly Decimal[], places: number): bigint | null {
  let sum = 0
  for (const part of parts) {
    const units = Number(digitsOf(part, places))
    sum += units
    if (!Number.isSafeInteger(units) || !Number.isSafeInteger(sum)) return null
  }
  return BigInt(sum)
}

const fractionOf = (part: Decimal): string => {
  const point = part.indexOf('.')
  return point === -1 ? '' : part.slice(point + 1)
}

/** The digits of a part in units of the last place: "1.5" with three places is "1500". */
function digitsOf(part: Decimal, places: number): string {
  const fraction = fractionOf(part)
  const whole = fraction === '' ? part : part.slice(0, -fraction.length - 1)
  return whole + fraction.padEnd(places, '0')
}

function written(units: bigint, places: number): Decimal {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
