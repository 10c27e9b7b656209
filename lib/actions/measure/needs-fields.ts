import { z } from 'zod'
import type { EnteredAmount } from '#lib/domain/measures/entered-needs'
import { flowChoices } from '#lib/domain/measures/flow-choices'
import { levels } from '#lib/domain/submission/document'
import { fieldClass } from '../class-fields.ts'
import { decimal, optionalText, optionalWhole, optionalYear, orEmpty } from '../fields.ts'

const most = 20

/** "480 000 t": a figure, and the unit where one stands behind it. */
const amount = (what: string) =>
  z.string().transform((typed, context): EnteredAmount => {
    const [, figure = typed, unit = null] = /^(.*\d)\s*([a-z]+[³3]?)\s*$/i.exec(typed) ?? []
    const value = decimal(what, { min: 0 }).safeParse(figure)
    if (value.success) return { value: value.data, unit }
    for (const { message } of value.error.issues) context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** A row of a form; null where the named fields of it are empty, so that the rows after it keep their numbers. */
const row = <Row extends z.ZodType>(fields: Row, tells: readonly string[]) =>
  z.preprocess((given: unknown) => (isEmpty(given, tells) ? null : given), fields.nullable())

const isEmpty = (given: unknown, tells: readonly string[]): boolean =>
  typeof given === 'object' &&
  given !== null &&
  tells.every((name) => [undefined, ''].includes((given as Record<string, string | undefined>)[name]))

/** `hub`, `hub/phase`, or nothing. */
const hubPlace = z
  .union([z.literal(''), z.templateLiteral([z.uuid(), '/', z.uuid()]), z.uuid('Choose a hub of the cluster.')])
  .transform((given) => {
    const [hubId = '', phaseId = null] = given.split('/')
    return { hubId: hubId === '' ? null : hubId, phaseId }
  })

const booking = z
  .strictObject({
    hub: hubPlace,
    perYear: amount('the amount'),
    from: optionalYear('the first year'),
    rampYears: optionalWhole('The ramp', 1, 40),
    class: fieldClass,
  })
  .transform(({ hub, ...rest }) => ({ ...rest, ...hub }))

/** One of `flowChoices`; null where nothing was chosen. */
const what = z
  .enum(['', ...flowChoices.map(({ value }) => value)], 'Choose what is handed over.')
  .transform((given) => flowChoices.find(({ value }) => value === given) ?? { kind: null, origin: null })

const flow = z
  .strictObject({
    side: z.enum(['sent', 'received'], 'Say whether it is sent or received.'),
    what,
    /** A member’s id, or `outside`. */
    counterpart: z.union([z.uuid(), z.literal('outside'), z.literal('')], 'Choose who is at the other end.'),
    outsideName: optionalText('the name', 200),
    perYear: amount('the amount'),
    class: fieldClass,
  })
  .transform(({ what: { kind, origin }, ...rest }) => ({ ...rest, kind, origin }))

/** A source by its site, for one stream may have its name at two. */
const source = z
  .string()
  .max(300)
  .transform((given) => {
    const [siteId = '', ...stream] = given.split(' ')
    return { siteId, stream: stream.join(' ') }
  })

/** What a person enters about the needs of a measure (METHODS 4.1, 4.4). Rows that are left empty are dropped. */
export const needsFields = {
  sources: z.array(source).max(500).default([]),
  bookings: z
    .array(row(booking, ['hub', 'perYear', 'from', 'rampYears']))
    .max(most)
    .default([]),
  flows: z
    .array(row(flow, ['what', 'counterpart', 'outsideName', 'perYear']))
    .max(most)
    .default([]),
  levelEvidence: z
    .partialRecord(
      z.enum(levels),
      z.strictObject({
        reachedOn: orEmpty(z.iso.date('Enter the day as a date.')),
        note: optionalText('the note', 500),
      }),
    )
    .default({}),
}
