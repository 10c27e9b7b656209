import type { Decimal } from '../decimal.ts'

/** An exact fraction in lowest terms; `below` is positive. Units convert in these, so that a round trip is the identity. */
export type Rational = { readonly above: bigint; readonly below: bigint }

/** `above / below` in lowest terms. Throws on a zero below the line, which no unit has. */
export function rational(above: bigint, below = 1n): Rational {
  if (below === 0n) throw new Error('A fraction cannot have zero below the line')
  const shared = greatestShared(above < 0n ? -above : above, below < 0n ? -below : below)
  const sign = below < 0n ? -1n : 1n
  return { above: (sign * above) / shared, below: (sign * below) / shared }
}

/** Reads a decimal string (see `decimal.ts`) without loss. */
export function exactly(text: Decimal): Rational {
  const [whole = '', fraction = ''] = text.split('.')
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}

export const times = (a: Rational, b: Rational): Rational => rational(a.above * b.above, a.below * b.below)
export const over = (a: Rational, b: Rational): Rational => rational(a.above * b.below, a.below * b.above)

/** The nearest number: 25 digits are eight more than a number can tell apart. */
export const toNumber = (value: Rational): number => Number(toDigits(value, 25))

/** A decimal string of a document is shorter than this; a longer exact one is cut to `significant` digits. */
const tooLong = 40

/** The exact decimal where it ends and is short enough to be read again, else the nearest decimal of `significant` digits. */
export function toDigits(value: Rational, significant = 17): Decimal {
  const places = placesOf(value.below)
  const exact = places === null || places > tooLong ? null : scaled(value, places)
  return exact !== null && exact.length < tooLong ? exact : rounded(value, significant)
}

/** How many places after the point the fraction needs, or null where its decimals never end. */
function placesOf(below: bigint): number | null {
  let rest = below
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; twos += 1) rest /= 2n
  for (; rest % 5n === 0n; fives += 1) rest /= 5n
  return rest === 1n ? Math.max(twos, fives) : null
}

function rounded(value: Rational, significant: number): Decimal {
  const size = value.above < 0n ? -value.above : value.above
  const magnitude = String(size).length - String(value.below).length
  // The quotient of numbers of m and n digits has m-n or m-n+1 digits before the point.
  const leading = isAtLeastPower(size, value.below, magnitude) ? magnitude + 1 : magnitude
  return scaled(value, significant - leading)
}

const isAtLeastPower = (above: bigint, below: bigint, power: number): boolean =>
  power >= 0 ? above >= below * 10n ** BigInt(power) : above * 10n ** BigInt(-power) >= below

/** The decimal of `places` after the point, halves away from zero; negative places round before the point. */
function scaled({ above, below }: Rational, places: number): Decimal {
  const up = 10n ** BigInt(Math.max(places, 0))
  const down = 10n ** BigInt(Math.max(-places, 0))
  const size = above < 0n ? -above : above
  const units = (2n * size * up + below * down) / (2n * below * down)
  const digits = String(units * down).padStart(places + 1, '0')
  const whole = places > 0 ? digits.slice(0, -places) : digits
  const fraction = places > 0 ? digits.slice(-places).replace(/0+$/, '') : ''
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return above < 0n && units > 0n ? `-${text}` : text
}

function greatestShared(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
