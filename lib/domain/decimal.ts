/**
 * Decimal strings stand at the edges: in submissions, in signed bytes, in files. Inside a rule a figure is a number.
 * A decimal string is `-?digits[.digits]`, no exponent, no leading zeros, no trailing fraction zeros, never "-0".
 */
export type Decimal = string

/** Greenhouse gas in tonnes of CO2e. */
export type Tonnes = number

const shape = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/

export const isDecimal = (text: string): boolean => shape.test(text) && text !== '-0'

/** Reads a decimal string written by `toDecimal`. Throws on anything else: the caller has parsed its input before. */
export function fromDecimal(text: Decimal): number {
  if (!isDecimal(text)) throw new Error(`Not a decimal string: ${text.slice(0, 40)}`)
  return Number(text)
}

/**
 * Writes a finite number with at most `places` digits after the point (three by default: a tonne to the kilogram).
 * Throws on NaN and infinity: no figure that a form or a file takes comes to them.
 */
export function toDecimal(value: number, places = 3): Decimal {
  if (!Number.isFinite(value)) throw new Error('A figure out of range cannot be written down')
  if (Number.isSafeInteger(value)) return String(value)
  // From here on the language writes an exponent, and there is no fraction.
  if (Math.abs(value) >= 1e21) return String(BigInt(value))
  const fixed = value.toFixed(places)
  const trimmed = fixed.includes('.') ? fixed.slice(0, endOfDecimal(fixed)) : fixed
  return trimmed === '-0' ? '0' : trimmed
}

/** `toDecimal` of each of them, in order. A path stands level for years, and what was just written is not worked out again. */
export function toDecimals(values: Iterable<number>): readonly Decimal[] {
  const texts: Decimal[] = []
  let [last, text] = [NaN, '']
  for (const value of values) {
    if (value !== last) text = toDecimal(value)
    last = value
    texts.push(text)
  }
  return texts
}

const [zero, point] = [48, 46]

/** Where the last digit that counts ends. Every result of an inventory passes here, and a pattern would take most of the time. */
function endOfDecimal(fixed: string): number {
  let end = fixed.length
  while (fixed.charCodeAt(end - 1) === zero) end -= 1
  return fixed.charCodeAt(end - 1) === point ? end - 1 : end
}

/**
 * The decimal string of plain digits as people write them (`007.50`, `.5`), without going through a binary float.
 * Null where the text is anything else: a separator for thousands, an exponent, a word.
 */
export function plainDecimal(text: string): Decimal | null {
  const parts = /^([+-]?)0*(\d*)(?:\.(\d*))?$/.exec(text)
  if (parts === null || !/\d/.test(text)) return null
  const [, sign = '', whole = '', fraction = ''] = parts
  const trimmed = fraction.replace(/0+$/, '')
  const digits = `${whole === '' ? '0' : whole}${trimmed === '' ? '' : `.${trimmed}`}`
  return sign === '-' && digits !== '0' ? `-${digits}` : digits
}
