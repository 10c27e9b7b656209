import { isDecimal, plainDecimal, type Decimal } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'

/** Beyond this a decimal string cannot be written down (see `toDecimal`), and no cluster measures it. */
const largest = 1e21
/** Documents hold decimal strings shorter than this (`reader.ts`). */
const tooLong = 40

/**
 * The number that a person typed, exactly. The refusal is a sentence that asks what was meant: `1.234,5`, `12 t`, `NaN`, `1e999` and
 * an empty cell are no numbers here, and none of them is read as one.
 */
export function parseAmount(typed: string): Result<Decimal, string> {
  const text = typed.trim().replace('\u2212', '-')
  if (text === '') return no('The number is empty. What is it?')
  if (text.length > 80) return no(`“${text.slice(0, 30)}…” is too long for a number.`)
  const plain = isDecimal(text) ? text : (plainDecimal(text) ?? fromExponent(text))
  if (plain === null) return no(sentenceFor(text))
  if (Math.abs(Number(plain)) >= largest) return no(`${text} is out of range: a number must be below 1e21.`)
  if (plain.length >= tooLong) return no(`${text} has too many digits: a number has fewer than ${tooLong}.`)
  return ok(plain)
}

/** `1.2E+03` as spreadsheets write it. Null for other texts, and for what is out of range. */
function fromExponent(text: string): Decimal | null {
  const parts = /^([+-]?\d*\.?\d*)e([+-]?\d{1,3})$/i.exec(text)
  const [, front = '', power = ''] = parts ?? []
  const mantissa = plainDecimal(front)
  const shift = Number(power)
  if (parts === null || mantissa === null || Math.abs(shift) > tooLong) return null
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + shift
  const padded = point < 1 ? digits.padStart(digits.length + 1 - point, '0') : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  return plainDecimal(`${mantissa.startsWith('-') ? '-' : ''}${padded.slice(0, at)}.${padded.slice(at)}`)
}

function sentenceFor(text: string): string {
  const power = /^[+-]?(?:\d+\.?\d*|\.\d+)e([+-]?)\d+$/i.exec(text)
  if (power?.[1] === '-') return `${text} has too many digits: a number has fewer than ${tooLong}.`
  if (power !== null) return `${text} is out of range: a number must be below 1e21.`
  const readings = readingsOf(text)
  if (readings.length === 1) return `“${text}” is not written as a plain number. Is it ${readings[0] ?? ''}?`
  if (readings.length > 1) return `“${text}” can be read in several ways. Is it ${readings.join(' or ')}?`
  const unit = /^([+-]?[\d.,]+)\s*[^\d\s.,]/.exec(text)
  if (unit !== null) return `“${text}” is more than a number. Is it ${unit[1] ?? ''}, and the rest its unit?`
  return `“${text}” is not a number. What is it?`
}

/** What a number with separators may mean: the last one a decimal point, or every one between thousands. */
function readingsOf(text: string): readonly string[] {
  if (!/^[+-]?\d[\d.,'’\s_]*$/.test(text)) return []
  const bare = text.replace(/['’\s_]/g, '')
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  if (last < 0) return [plainDecimal(bare) ?? bare]
  const front = bare.slice(0, last).replace(/[.,]/g, '')
  const asPoint = plainDecimal(`${front}.${bare.slice(last + 1)}`)
  const firstMark = /[.,]/.exec(bare)?.index ?? last
  const firstAsPoint = plainDecimal(`${bare.slice(0, firstMark)}.${bare.slice(firstMark + 1).replace(/[.,]/g, '')}`)
  const allThousands = plainDecimal(bare.replace(/[.,]/g, ''))
  const second = firstMark === last ? allThousands : firstAsPoint
  return [...new Set([asPoint, second].filter((reading) => reading !== null))]
}
