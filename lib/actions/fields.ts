import { z } from 'zod'
import { normaliseEmail } from '#lib/domain/access/email'
import { toDecimal, type Decimal } from '#lib/domain/decimal'
import { hasUnseen, unseenSentence } from '#lib/domain/unseen-characters'

export const uuid = z.uuid('This is not an id of ours.')
export const digest = z.string().regex(/^[0-9a-f]{64}$/, 'This is not a digest.')

const seen = z.string().refine((value) => !hasUnseen(value), unseenSentence)

/** Text that must be there. Trimmed, in one Unicode form, at most `max` characters. */
export const text = (what: string, max = 200) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(seen.min(1, `Enter ${what}.`).max(max, `Keep ${what} to ${max} characters.`))

/** Text that may be missing; an empty field is null. */
export const optionalText = (what: string, max = 2000) =>
  z
    .string()
    .optional()
    .transform((value) => value?.normalize('NFC').trim() || null)
    .pipe(seen.max(max, `Keep ${what} to ${max} characters.`).nullable())

/**
 * A field that may be left empty, which is null. Whatever stands in it is judged by `field` alone, so that its own sentence is
 * read: a union of the two would say no more than “Invalid input”.
 */
export const orEmpty = <T>(field: z.ZodType<T, string>) =>
  z
    .string()
    .optional()
    .transform((typed, context): T | null => {
      if (typed === undefined || typed.trim() === '') return null
      const read = field.safeParse(typed)
      if (read.success) return read.data
      for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message })
      return z.NEVER
    })

export const year = (what: string) =>
  z
    .string()
    .trim()
    .regex(/^(19|20|21)\d\d$/, `Enter ${what} as a year with four digits.`)
    .transform(Number)

export const optionalYear = (what: string) => orEmpty(year(what))

const plain = /^-?\d+(\.\d+)?$/

/** A figure as somebody types it, to a decimal string. Ambiguous separators are asked about, never guessed. */
export const decimal = (what: string, limits: { readonly min?: number; readonly max?: number } = {}) =>
  z.string().transform((typed, context): Decimal => {
    const value = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-')
    const fault = decimalFault(value, within(what), limits)
    if (fault === null) return toDecimal(Number(value), 6)
    context.addIssue({ code: 'custom', message: fault })
    return z.NEVER
  })

export const optionalDecimal = (what: string, limits: { readonly min?: number; readonly max?: number } = {}) =>
  orEmpty(decimal(what, limits))

function decimalFault(
  value: string,
  what: string,
  limits: { readonly min?: number; readonly max?: number },
): string | null {
  if (value === '') return `Enter ${what}.`
  if (value.includes(','))
    return `Write ${what} without commas: a point for decimals, no mark for thousands (1234.5). Did you mean ${asDecimalPoint(value)}?`
  if (!plain.test(value) || !Number.isFinite(Number(value))) return `Enter ${what} as a number, such as 1234.5.`
  if (Math.abs(Number(value)) >= 1e15) return `${inFront(what)} is too large to be meant.`
  if (limits.min !== undefined && Number(value) < limits.min) return `${inFront(what)} must be ${limits.min} or more.`
  if (limits.max !== undefined && Number(value) > limits.max) return `${inFront(what)} must be ${limits.max} or less.`
  return null
}

/** As it stands at the beginning of a sentence. */
const inFront = (what: string): string => what.charAt(0).toUpperCase() + what.slice(1)

/** As it stands within one: a form names some of its figures with a capital article. */
const within = (what: string): string => what.replace(/^(The|A) /, (article) => article.toLowerCase())

const asDecimalPoint = (value: string): string => {
  const digits = value.replaceAll(/[.,]/g, '')
  const decimals = value.length - Math.max(value.lastIndexOf(','), value.lastIndexOf('.')) - 1
  return `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)} or ${digits}`
}

/** A whole number in words of the form. */
export const whole = (what: string, min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,15}$/, `Enter ${within(what)} as a whole number.`)
    .transform(Number)
    .pipe(z.number().min(min, `${what} must be ${min} or more.`).max(max, `${what} must be ${max} or less.`))

export const optionalWhole = (what: string, min: number, max: number) => orEmpty(whole(what, min, max))

/** A check box: there when ticked. */
export const ticked = z
  .union([z.literal('on'), z.literal('true')])
  .optional()
  .transform((value) => value !== undefined)

/** A day as a date field posts it. The database knows no year 0. */
export const date = (what: string) =>
  z.iso.date(`Enter ${what} as a date.`).refine((day) => !day.startsWith('0000'), `Enter ${what} as a date.`)

/** A day from a date field, as the end of that day in UTC; an empty field is null. */
export const optionalDay = (what: string) => orEmpty(date(what).transform((day) => new Date(`${day}T23:59:59.000Z`)))

/** One e-mail address in its stored form; anything a mail server could read as more than one is refused. */
export const emailAddress = z.string().transform((typed, context): string => {
  const address = normaliseEmail(typed)
  if (address.ok) return address.value
  context.addIssue({ code: 'custom', message: address.refusal })
  return z.NEVER
})
