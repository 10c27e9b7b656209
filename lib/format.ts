/** How figures, dates and money are written. Rounding happens here and nowhere else. */

import { grouped, minus, thin } from './domain/grouped.ts'

/** Stands for "not occurring" or "nothing to say". A withheld figure is spelled out instead. */
export const dash = '\u2013'

/** 12 345.6 with thin spaces and a true minus sign. */
export function formatNumber(value: number, places = 0): string {
  const digits = grouped(Math.abs(value).toFixed(places))
  return value < 0 && /[1-9]/.test(digits) ? `${minus}${digits}` : digits
}

/** The same with a plus sign before a rise: for differences. */
export const formatSigned = (value: number, places = 0): string => {
  const text = formatNumber(value, places)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** At most so many digits that say something, without zeros behind the point: for factors, which reach from millionths to thousands. */
export function formatSignificant(value: number, digits = 5): string {
  if (value === 0) return '0'
  const places = Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))))
  const text = formatNumber(value, places)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

export type TonnesUnit = 't' | 'kt' | 'Mt'
export type TonnesScale = {
  readonly unit: TonnesUnit
  /** Tonnes in one unit. */
  readonly divisor: number
  /** The figure alone, for a column whose heading names the unit; a dash for null. */
  readonly format: (tonnes: number | null) => string
  /** The figure with its unit, for running text. */
  readonly withUnit: (tonnes: number | null) => string
}

/** One unit for all figures of a table or chart, taken from the largest of them. */
export function tonnesScale(values: readonly number[]): TonnesScale {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const { unit, divisor } = unitFor(largest)
  const places = placesFor(unit, largest / divisor)
  const format = (tonnes: number | null): string => {
    if (tonnes === null) return dash
    const text = formatNumber(tonnes / divisor, places)
    // A small source beside large ones is not nothing.
    if (tonnes !== 0 && !/[1-9]/.test(text)) return tonnes < 0 ? `${minus}<${least(places)}` : `<${least(places)}`
    return text
  }
  const withUnit = (tonnes: number | null): string => {
    if (tonnes === null) return dash
    // Nothing is nothing to every digit: "net zero: 0 Mt", not 0.0.
    return `${tonnes === 0 ? '0' : format(tonnes)}${thin}${unit}`
  }
  return { unit, divisor, format, withUnit }
}

/** A single amount in running text: 1.2 Mt, 640 kt, 87 t. */
export function formatTonnes(tonnes: number): string {
  const { unit, divisor } = unitFor(Math.abs(tonnes))
  const places = unit === 'Mt' ? 1 : placesFor(unit, Math.abs(tonnes) / divisor)
  return `${formatNumber(tonnes / divisor, places)}${thin}${unit}`
}

function unitFor(largest: number): { readonly unit: TonnesUnit; readonly divisor: number } {
  if (largest >= 999_500) return { unit: 'Mt', divisor: 1_000_000 }
  if (largest >= 10_000) return { unit: 'kt', divisor: 1_000 }
  return { unit: 't', divisor: 1 }
}

function placesFor(unit: TonnesUnit, largest: number): number {
  if (unit === 't') return 0
  if (unit === 'kt') return largest >= 100 ? 0 : 1
  return largest >= 10 ? 1 : 2
}

const least = (places: number): string => (10 ** -places).toFixed(places)

export type AmountUnit = 't' | 'MWh' | 'm3'
/** How amounts of infrastructure are written: the unit is that of the figures, which need not be the one they are kept in. */
export type AmountScale = Omit<TonnesScale, 'unit' | 'divisor'> & { readonly unit: string; readonly divisor: number }

const larger: Readonly<Record<Exclude<AmountUnit, 't'>, readonly (readonly [divisor: number, unit: string])[]>> = {
  MWh: [
    [1_000_000, 'TWh'],
    [1_000, 'GWh'],
    [1, 'MWh'],
  ],
  m3: [
    [1_000_000, 'million m³'],
    [1, 'm³'],
  ],
}

/** One unit for all amounts of a table or chart: tonnes as above, energy in MWh, GWh or TWh, water in cubic metres. */
export function amountScale(unit: AmountUnit, values: readonly number[]): AmountScale {
  if (unit === 't') return tonnesScale(values)
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const [divisor, name] = larger[unit].find(([size]) => largest >= size) ?? [1, unit === 'm3' ? 'm³' : unit]
  const places = divisor === 1 ? 0 : largest / divisor >= 100 ? 0 : largest / divisor >= 10 ? 1 : 2
  const format = (amount: number | null): string => (amount === null ? dash : formatNumber(amount / divisor, places))
  return {
    unit: name,
    divisor,
    format,
    withUnit: (amount) => (amount === null ? dash : `${amount === 0 ? '0' : format(amount)}${thin}${name}`),
  }
}

/** A share of one as a percentage: 0.462 is "46.2 %". */
export const formatPercent = (share: number, places = 0): string => `${formatNumber(share * 100, places)}${thin}%`

export const formatYear = (year: number): string => String(year)

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** 12 Mar 2027, in UTC so that a deadline is the same day for everybody. */
export const formatDate = (at: Date | string): string => date.format(new Date(at))

/** 12 Mar 2027, 14:05 UTC. */
export const formatInstant = (at: Date | string): string => `${formatDate(at)}, ${clock.format(new Date(at))} UTC`

const day = 86_400_000
const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })

/** How long ago data came in, or how long until a deadline: "3 days ago", "in 2 weeks", "today". */
export function formatAge(at: Date | string, now: Date): string {
  const days = startOfDay(new Date(at)) - startOfDay(now)
  const size = Math.abs(days)
  if (size < 14) return relative.format(days, 'day')
  if (size < 60) return relative.format(Math.round(days / 7), 'week')
  if (size < 730) return relative.format(Math.round(days / 30.44), 'month')
  return relative.format(Math.round(days / 365.25), 'year')
}

const startOfDay = (at: Date): number => Math.floor(at.getTime() / day)

/** Money in its currency: €47.30, £1 250m, US$3.2bn. */
export function formatMoney(amount: number, currency: string): string {
  const size = Math.abs(amount)
  const sign = amount < 0 ? minus : ''
  const symbol = currencySymbol(currency)
  if (size >= 999_500_000 * 10) return `${sign}${symbol}${formatNumber(size / 1e9, 1)}bn`
  if (size >= 999_500) return `${sign}${symbol}${formatNumber(size / 1e6, size < 1e7 ? 1 : 0)}m`
  return `${sign}${symbol}${formatNumber(size, size < 1_000 && !Number.isInteger(amount) ? 2 : 0)}`
}

function currencySymbol(currency: string): string {
  const parts = new Intl.NumberFormat('en-GB', { style: 'currency', currency }).formatToParts(0)
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? currency
  return /^[A-Z]{3}$/.test(symbol) ? `${symbol}${thin}` : symbol
}
