import { plainDecimal } from '#lib/domain/decimal'
import { findMeasureType } from '#lib/domain/measures/library/library'
import type { MeasureType } from '#lib/domain/measures/library/measure-type'
import {
  faultOfSizing,
  startingValues,
  usualFullLoadHours,
  type StartingValues,
} from '#lib/domain/measures/library/starting-values'

type Query = Readonly<Record<string, string | string[] | undefined>>

export const sizingFields = ['size', 'hours', 'start', 'rate'] as const
export type SizingField = (typeof sizingFields)[number]

/** A type of measure and its size as they stand in an address, so that a start can be kept as a link. */
export type AskedType = {
  readonly type: MeasureType
  readonly typed: Readonly<Record<SizingField, string>>
  /** Null until a size was typed, or while it cannot be one. */
  readonly values: StartingValues | null
  /** Why what was typed cannot be a size. */
  readonly fault: string | null
}

/** Null where the address names no type that there is. `currency` is the cluster's. */
export function askedType(query: Query, currency: string, thisYear: number): AskedType | null {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].trim() : '')
  const type = findMeasureType(text('type'))
  if (type === null) return null
  const typed = {
    size: text('size'),
    hours: text('hours') || String(usualFullLoadHours),
    start: text('start') || String(thisYear + 4),
    rate: text('rate'),
  }
  if (typed.size === '') return { type, typed, values: null, fault: null }
  const odd = sizingFields.find((field) => typed[field] !== '' && plainDecimal(typed[field]) === null)
  if (odd !== undefined)
    return { type, typed, values: null, fault: `“${typed[odd]}” is no plain number, such as 250000 or 0.86.` }
  const rate = typed.rate === '' ? null : Number(typed.rate)
  const sizing = {
    perYear: Number(typed.size),
    fullLoadHours: Number(typed.hours),
    start: Number(typed.start),
    exchangeRate: type.currency === currency ? 1 : rate,
  }
  const fault = faultOfSizing(sizing)
  return { type, typed, fault, values: fault === null ? startingValues(type, sizing) : null }
}

/** The address that carries a type and its size on to another page. */
export const sizingHref = (path: string, { type, typed }: AskedType): string =>
  `${path}?${new URLSearchParams({ type: type.id, ...typed }).toString()}`
