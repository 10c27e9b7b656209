import { fromDecimal, isDecimal, type Decimal } from './decimal.ts'
import { no, ok, type Result } from './result.ts'

/** Marks a value that could not be read; its fault stands in the list. */
const unread = Symbol('unread')

type Faults = { readonly push: (path: string, problem: string) => void }

/** Reads an unknown value of a file as a `T`, or names what is wrong with it and where. */
export type Reader<T> = (value: unknown, path: string, faults: Faults) => T | typeof unread

/** As many faults as a person reads at once; a file that is wrong throughout need not say so a million times. */
const mostFaults = 50

/** Reads the whole value. The refusal has one sentence for each fault: `sites[0].id: must be text`. */
export function read<T>(reader: Reader<T>, value: unknown): Result<T, readonly string[]> {
  const sentences: string[] = []
  let count = 0
  const push = (path: string, problem: string): void => {
    count += 1
    if (count <= mostFaults) sentences.push(`${path === '' ? 'the file' : path}: ${problem}`)
  }
  const result = reader(value, '', { push })
  if (count > mostFaults) sentences.push(`… and ${count - mostFaults} more faults`)
  return result === unread || count > 0 ? no(sentences) : ok(result)
}

const refuse = (path: string, problem: string, faults: Faults): typeof unread => {
  faults.push(path, problem)
  return unread
}

/** A reader that asks one question of a value. */
const that =
  <T>(is: (value: unknown) => value is T, problem: string): Reader<T> =>
  (value, path, faults) =>
    is(value) ? value : refuse(path, problem, faults)

/** A reader out of a rule that reads a value or says in a sentence why not. */
export const parsed =
  <T>(parse: (value: unknown) => Result<T, string>): Reader<T> =>
  (value, path, faults) => {
    const found = parse(value)
    return found.ok ? found.value : refuse(path, found.refusal, faults)
  }

/** A figure of a file as the forms take it, too: from 1e15 on it is a slip, and sums of such figures could not be written down. */
function notTooLarge(reader: Reader<Decimal>): Reader<Decimal> {
  return (value, path, faults) =>
    typeof value === 'string' && /^-?\d{16}/.test(value)
      ? refuse(path, 'is too large to be meant: a figure must be below 1e15', faults)
      : reader(value, path, faults)
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed()

export const text: Reader<string> = that(isText, 'must be text')
export const name: Reader<string> = that(
  (value): value is string => isText(value) && value.trim() !== '',
  'must be text that is not blank',
)
export const flag: Reader<boolean> = that((value) => typeof value === 'boolean', 'must be true or false')
export const decimal: Reader<Decimal> = notTooLarge(
  that(
    (value): value is Decimal => isText(value) && value.length < 40 && isDecimal(value),
    'must be a number in quotes, such as "1250.5", without exponent or needless zeros',
  ),
)
export const amount: Reader<Decimal> = notTooLarge(
  that(
    (value): value is Decimal => isText(value) && value.length < 40 && isDecimal(value) && !value.startsWith('-'),
    'must be a number in quotes that is not negative, such as "1250.5", without exponent or needless zeros',
  ),
)
/** The figure, where it lies between two others. */
export const between =
  (reader: Reader<Decimal>, least: number, most: number, problem: string): Reader<Decimal> =>
  (value, path, faults) => {
    const found = reader(value, path, faults)
    if (found === unread || (fromDecimal(found) >= least && fromDecimal(found) <= most)) return found
    return refuse(path, problem, faults)
  }
/** A share in per cent. */
export const percent = between(amount, 0, 100, 'must not be above 100')
/**
 * A figure that a merge reckoned. It may be as large as sums and growth of such figures make it, which is finite (from a hundred and more
 * digits on it is no figure of ours).
 */
export const reckoned: Reader<Decimal> = that(
  (value): value is Decimal => isText(value) && value.length < 150 && isDecimal(value),
  'must be a number in quotes, such as "1250.5", without exponent or needless zeros',
)
export const digest: Reader<string> = that(
  (value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  'must be a SHA-256 in 64 lower-case hexadecimal digits',
)
export const instant: Reader<string> = that(
  (value): value is string =>
    isText(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value,
  'must be an instant in UTC, such as "2027-03-12T17:00:00.000Z"',
)

export const whole = (least: number, most: number): Reader<number> =>
  that(
    (value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `must be a whole number from ${least} to ${most}`,
  )

export const year: Reader<number> = whole(1900, 2200)

export const oneOf = <T extends string>(words: readonly T[]): Reader<T> =>
  that(
    (value): value is T => words.some((word) => word === value),
    `must be ${words.map((word) => `"${word}"`).join(' or ')}`,
  )

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path, faults) =>
    value === null ? null : reader(value, path, faults)

/** A list; with `keyOf`, no two items of it may have the same key. */
export const list =
  <T>(item: Reader<T>, keyOf?: (item: T) => string): Reader<readonly T[]> =>
  (value, path, faults) => {
    if (!Array.isArray(value)) return refuse(path, 'must be a list', faults)
    const items: T[] = []
    const firsts = new Map<string, number>()
    let complete = true
    value.forEach((entry: unknown, index) => {
      const found = item(entry, `${path}[${index}]`, faults)
      if (found === unread) {
        complete = false
        return
      }
      items.push(found)
      const key = keyOf?.(found)
      if (key === undefined) return
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, index)
      else faults.push(`${path}[${index}]`, `says the same as ${path}[${first}]: ${key}`)
    })
    return complete ? items : unread
  }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object with exactly these keys: one that is missing is a fault, and so is one that nobody knows. */
export const object =
  <T extends object>(readers: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> =>
  (value, path, faults) => {
    if (!isObject(value)) return refuse(path, 'must be an object', faults)
    const under = (key: string): string => (path === '' ? key : `${path}.${key}`)
    const result: Partial<T> = {}
    let complete = true
    for (const key of Object.keys(value)) if (!Object.hasOwn(readers, key)) faults.push(under(key), 'is not known here')
    for (const key of Object.keys(readers) as (keyof T & string)[]) {
      if (!Object.hasOwn(value, key)) {
        faults.push(under(key), 'is missing')
        complete = false
        continue
      }
      const found = readers[key](value[key], under(key), faults)
      if (found === unread) complete = false
      else result[key] = found
    }
    return complete ? (result as T) : unread
  }

type Readers<T extends object> = { readonly [K in keyof T]-?: Reader<T[K]> }
type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T]
type RequiredPart<T> = Omit<T, OptionalKey<T>>
type OptionalPart<T> = Required<Pick<T, OptionalKey<T>>>

/** An object whose second kind of keys may be missing: what is missing in the file is missing in what was read. */
export const objectWith =
  <T extends object>(required: Readers<RequiredPart<T>>, optional: Readers<OptionalPart<T>>): Reader<T> =>
  (value, path, faults) => {
    const present = Object.entries(optional).filter(([key]) => isObject(value) && Object.hasOwn(value, key))
    return object<T>({ ...required, ...Object.fromEntries(present) } as Readers<T>)(value, path, faults)
  }

/** One of several shapes, told apart by the word under `kind`. */
export const byKind =
  <T extends object>(kind: string, shapes: Readonly<Record<string, Reader<T>>>): Reader<T> =>
  (value, path, faults) => {
    const said = isObject(value) ? value[kind] : undefined
    const shape = typeof said === 'string' && Object.hasOwn(shapes, said) ? shapes[said] : undefined
    if (shape !== undefined) return shape(value, path, faults)
    const words = Object.keys(shapes).map((word) => `"${word}"`)
    return refuse(path, `must be an object with "${kind}" ${words.join(' or ')}`, faults)
  }

/** A table of texts by name. */
export const textByName: Reader<Readonly<Record<string, string>>> = (value, path, faults) => {
  if (!isObject(value)) return refuse(path, 'must be an object', faults)
  const bad = Object.keys(value).filter((key) => !isText(value[key]))
  for (const key of bad) faults.push(`${path}.${key}`, 'must be text')
  return bad.length > 0 ? unread : (value as Readonly<Record<string, string>>)
}

/** The reader with a further rule on what it read: `rule` names faults by path below the value's own. */
export const obeying =
  <T>(reader: Reader<T>, rule: (value: T) => readonly (readonly [path: string, problem: string])[]): Reader<T> =>
  (value, path, faults) => {
    const found = reader(value, path, faults)
    if (found === unread) return unread
    for (const [below, problem] of rule(found))
      faults.push([path, below].filter((part) => part !== '').join(below.startsWith('[') ? '' : '.'), problem)
    return found
  }
