import type { Json } from '../../canonical.ts'
import { plainDecimal } from '../../decimal.ts'
import type { YearValue } from '../../pathway/year-values.ts'
import { inYearOrder } from '../../pathway/year-values.ts'

export type JsonObject = { readonly [key: string]: Json }

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads the fields of one object by name. A field that cannot be read puts a sentence into `faults` and stands in as NaN or
 * null, so that all of them are named at once; nobody may use what was read while `faults` is not empty.
 */
export type Fields = {
  readonly faults: readonly string[]
  readonly has: (key: string) => boolean
  readonly number: (key: string) => number
  readonly numberOrNull: (key: string) => number | null
  readonly year: (key: string) => number
  readonly yearOrNull: (key: string) => number | null
  /** An object of years, in year order, at least one. */
  readonly byYear: (key: string) => readonly YearValue[]
  readonly byYearOrNull: (key: string) => readonly YearValue[] | null
  readonly years: (key: string) => readonly number[]
  readonly flag: (key: string, absent: boolean) => boolean
  readonly textOrNull: (key: string) => string | null
  readonly textsOrNull: (key: string) => readonly string[] | null
  readonly oneOf: <T extends string>(key: string, words: readonly T[]) => T | null
  readonly objects: (key: string) => readonly JsonObject[]
  readonly fault: (sentence: string) => void
}

export function fieldsOf(object: JsonObject): Fields {
  const faults: string[] = []
  const fault = (sentence: string): void => void faults.push(sentence)
  const has = (key: string): boolean => object[key] !== undefined && object[key] !== null
  const missing = (key: string): void => fault(`“${key}” is missing.`)
  const numberOrNull = (key: string): number | null => {
    if (!has(key)) return null
    const value = numberFrom(object[key])
    if (value === null) fault(`“${key}” must be a number, or a number in quotes.`)
    return value ?? Number.NaN
  }
  const yearOrNull = (key: string): number | null => {
    const value = numberOrNull(key)
    if (value !== null && !Number.isNaN(value) && !isYear(value)) fault(`“${key}” must be a year.`)
    return value
  }
  const orMissing =
    (read: (key: string) => number | null) =>
    (key: string): number => {
      if (!has(key)) missing(key)
      return read(key) ?? Number.NaN
    }
  const byYearOrNull = (key: string): readonly YearValue[] | null => {
    const value = object[key]
    if (!has(key)) return null
    if (!isObject(value) || Object.keys(value).length === 0) {
      fault(`“${key}” must be an object of years, such as {"2020": 100}.`)
      return []
    }
    return inYearOrder(
      Object.entries(value).map(([year, figure]) => {
        if (!/^\d{4}$/.test(year) || !isYear(Number(year))) fault(`“${key}” names “${year}”, which is no year.`)
        const number = numberFrom(figure)
        if (number === null) fault(`“${key}” of ${year} must be a number, or a number in quotes.`)
        return { year: Number(year), value: number ?? Number.NaN }
      }),
    )
  }
  const list = (key: string): readonly Json[] | null => {
    const value = object[key]
    if (!has(key)) return null
    if (!Array.isArray(value)) fault(`“${key}” must be a list.`)
    return Array.isArray(value) ? value : null
  }
  return {
    faults,
    fault,
    has,
    numberOrNull,
    number: orMissing(numberOrNull),
    yearOrNull,
    year: orMissing(yearOrNull),
    byYearOrNull,
    byYear(key) {
      if (!has(key)) missing(key)
      return byYearOrNull(key) ?? []
    },
    years(key) {
      if (!has(key)) missing(key)
      const years = (list(key) ?? []).map((value) => numberFrom(value) ?? Number.NaN)
      if (!years.every(isYear)) fault(`“${key}” must be a list of years.`)
      return years
    },
    flag(key, absent) {
      const value = object[key]
      if (has(key) && typeof value !== 'boolean') fault(`“${key}” must be true or false.`)
      return typeof value === 'boolean' ? value : absent
    },
    textOrNull(key) {
      const value = object[key]
      if (has(key) && typeof value !== 'string') fault(`“${key}” must be text.`)
      return typeof value === 'string' ? value : null
    },
    textsOrNull(key) {
      const values = list(key)
      return (
        values?.map((value) => (typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '')) ??
        null
      )
    },
    oneOf(key, words) {
      const found = words.find((word) => word === object[key])
      if (!has(key)) missing(key)
      else if (found === undefined) fault(`“${key}” must be one of ${words.join(', ')}.`)
      return found ?? null
    },
    objects(key) {
      const values = list(key) ?? []
      if (!values.every(isObject)) fault(`“${key}” must be a list of objects.`)
      return values.filter(isObject)
    },
  }
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2200

function numberFrom(value: Json | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || value.length > 40) return null
  const plain = plainDecimal(value.trim())
  return plain === null ? null : Number(plain)
}
