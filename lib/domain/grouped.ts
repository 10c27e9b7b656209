import { toDecimal, type Decimal } from './decimal.ts'

/** A narrow space that does not break: groups thousands, and parts a figure from its unit. */
export const thin = '\u202f'
export const minus = '\u2212'

/** A figure as people read it in a sentence, without leaving out a digit: `1 234 567.89`, with a true minus sign. */
export function grouped(figure: Decimal): string {
  const [whole = '', fraction] = figure.replace('-', minus).split('.')
  const inThrees = whole.replace(/\B(?=(\d{3})+$)/g, thin)
  return fraction === undefined ? inThrees : `${inThrees}.${fraction}`
}

/** An amount to the thousandth of its unit, a kilogram of a tonne: `1 234.568`. What is less is said to be, since it is not nothing. */
export function groupedAmount(amount: number): string {
  const text = toDecimal(amount)
  if (text === '0' && amount !== 0) return `${amount < 0 ? minus : ''}<0.001`
  return grouped(text)
}
