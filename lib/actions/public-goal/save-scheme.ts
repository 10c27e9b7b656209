import { z } from 'zod'
import { schemeRecord } from '#lib/domain/goals/public/kept-record'
import { licenceLetsShow } from '#lib/domain/goals/public/licence'
import { readFactors } from '#lib/domain/goals/public/scheme-text'
import type { TradingScheme } from '#lib/domain/goals/public/trading-scheme'
import { yearTable } from '#lib/domain/goals/year-table'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { optionalDecimal, text, whole } from '../fields.ts'
import { editionFields } from './edition-fields.ts'
import { enterRecord, standingVersion } from './enter.ts'

/** Enters a trading scheme's caps and reduction factors, or a correction of them: a new version, with its source. */
export const saveScheme = action({
  permission: 'public-goals:keep',
  input: z.strictObject({
    key: z.string().min(1).max(200).optional(),
    seen: whole('the version you saw', 0, 1_000_000_000),
    name: text('the name', 200),
    country: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/, 'Enter the country as two letters, such as GB; EU for the European Union.'),
    caps: z.string().max(5000, 'Keep the caps to 5000 characters.'),
    factors: z.string().max(5000, 'Keep the factors to 5000 characters.'),
    referenceAmount: optionalDecimal('what the factors are per cent of', { min: 0 }),
    source: text('where it can be read', 500),
    ...editionFields,
  }),
  scope: () => ({}),
  async run({ tx, grant, input, now }) {
    const key = input.key ?? `own-${crypto.randomUUID()}`
    const standing = await standingVersion(tx, grant, 'scheme', key, input.seen)
    if (!standing.ok) return standing
    if (standing.value === null && input.key !== undefined) return no({ kind: 'not-found' })
    const caps = yearTable(input.caps)
    if (!caps.ok) return no(invalid('caps', caps.refusal))
    const twice = caps.value.find((cap, index) => caps.value.findIndex(({ year }) => year === cap.year) !== index)
    if (twice) return no(invalid('caps', `The year ${twice.year} stands twice.`))
    const factors = readFactors(input.factors)
    if (!factors.ok) return no(invalid('factors', factors.refusal))
    if (caps.value.length === 0 && factors.value.length === 0)
      return no(invalid('caps', 'Enter a cap or a reduction factor.'))
    const { publisher, dataset, asOf, licence } = input
    const before = standing.value?.kind === 'scheme' ? standing.value.content : null
    const scheme: TradingScheme = {
      id: key,
      name: input.name,
      caps: caps.value
        .toSorted((a, b) => a.year - b.year)
        .map(({ year, value }) => ({
          year,
          tonnes: value,
          // What was arithmetic stays so while its figure does.
          derived: before?.caps.some((cap) => cap.derived && cap.year === year && cap.tonnes === value) ?? false,
        })),
      factors: factors.value,
      ...(input.referenceAmount === null ? {} : { referenceAmount: Number(input.referenceAmount) }),
      changes: before?.changes ?? [],
      edition: { publisher, dataset, asOf, licence },
      source: input.source,
    }
    const record = { ...schemeRecord(scheme, input.country), shown: licenceLetsShow(licence) }
    const number = await enterRecord(tx, grant, scheme.edition, record, now)
    return ok({
      audit: { type: 'public-scheme.saved', subject: { scheme: key, number } },
      next: `/forum/pledges/schemes/${encodeURIComponent(key)}`,
      made: { key, number: String(number) },
    })
  },
})
