import { plainDecimal } from './decimal.ts'

/**
 * A number in plain digits with its decimal point moved by so many places (3 is a thousandfold, -2 a hundredth), so that no digit is
 * lost. Text that is no plain number comes back as it is, for its reader to name.
 */
export function shiftedDecimal(text: string, power: number): string {
  const plain = plainDecimal(text)
  if (plain === null || power === 0) return text
  const sign = plain.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  const digits = `${'0'.repeat(Math.max(0, -power))}${whole}${fraction}${'0'.repeat(Math.max(0, power))}`
  const point = Math.max(0, -power) + whole.length + power
  return plainDecimal(`${sign}${digits.slice(0, point)}.${digits.slice(point)}`) ?? text
}
