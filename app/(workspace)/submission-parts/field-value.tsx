/** ShownValue { value, currency }   one field of a submission, set with its unit; a dash where it was left empty */
import type { FieldValue } from '#lib/domain/submission/items'
import { wordName } from '#lib/domain/submission/field-names'
import { fromDecimal } from '#lib/domain/decimal'
import { groupedAmount } from '#lib/domain/grouped'
import { dash, formatMoney, formatNumber } from '#lib/format'

export const ShownValue = ({ value, currency }: { readonly value: FieldValue; readonly currency: string }) => (
  <>{valueText(value, currency)}</>
)

export function valueText(value: FieldValue, currency: string): string {
  if (value === null) return dash
  if (value.kind === 'text') return value.text
  if (value.kind === 'word') return wordName(value.word)
  if (value.kind === 'year') return String(value.year)
  if (value.unit === 'money') return formatMoney(Number(value.value), currency)
  if (value.unit === 'money/a') return `${formatMoney(Number(value.value), currency)} a year`
  const unit = value.unit === 'years' && value.value === '1' ? ' year' : units[value.unit]
  return `${value.unit === 't' ? amountText(value.value) : exact(value.value)}${unit}`
}

const thin = '\u202f'
const units = {
  t: `${thin}t`,
  't/a': `${thin}t a year`,
  '%': `${thin}%`,
  '%/a': `${thin}% a year`,
  years: ' years',
  'MWh/a': `${thin}MWh a year`,
  '°': '°',
  '': '',
} as const

/** What was typed is shown to its last digit: whoever answers for it must see what is written. */
export const exact = (decimal: string): string => formatNumber(Number(decimal), decimal.split('.')[1]?.length ?? 0)

/** What was worked out has digits that nobody reads: it is shown to the thousandth. The document and its files keep every digit. */
export const amountText = (amount: string): string => groupedAmount(fromDecimal(amount))
