import type { Cell } from './workbook.ts'

/**
 * The digits of a number as its spreadsheet shows them: fifteen that count, written out, without the noise that binary fractions add
 * after them (`0.1 + 0.2` is `0.3`). A number that is too long to be written out keeps its exponent, for a reader to refuse.
 */
export function decimalOfNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value)
  const [digits = '', exponent = ''] = value.toExponential(14).split('e')
  const power = Number(exponent)
  if (power > 30 || power < -30) return String(value)
  const sign = digits.startsWith('-') ? '-' : ''
  const figures = digits.replace(/[-.]/g, '').replace(/0+$/, '')
  if (figures === '') return '0'
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${figures}`
  const whole = figures.slice(0, power + 1).padEnd(power + 1, '0')
  const fraction = figures.slice(power + 1)
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** A cell as text: what a person sees in it, an error by its name, nothing as empty text. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return decimalOfNumber(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return typeof cell === 'string' ? cell : cell.fault
}
