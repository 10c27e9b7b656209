import { z } from 'zod'
import { hubKinds, type Price } from '#lib/domain/infrastructure/hub'
import { levels } from '#lib/domain/submission/document'
import { fieldClass } from '../class-fields.ts'
import { decimal, optionalDecimal, optionalText, text, ticked, uuid, year } from '../fields.ts'
import { partyFields } from './party-fields.ts'

const phase = z.strictObject({
  /** Of a phase that stands already; empty for a new one. */
  id: z.union([z.literal('').transform(() => null), uuid]).default(null),
  name: text('the name of the phase'),
  from: year('the first year of the phase'),
  capacityPerYear: decimal('what the phase adds', { min: 0 }),
})

const isEmpty = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  Object.entries(row).every(([field, typed]) => field === 'id' || typed === '')

/** A price that nobody states is null; who may read it is then beside the point. */
const price = (what: string) =>
  z
    .strictObject({ amount: optionalDecimal(what, { min: 0 }), class: fieldClass })
    .optional()
    .transform((typed): Price | null =>
      typed === undefined || typed.amount === null ? null : { amount: typed.amount, class: typed.class },
    )

/** What the lead enters about a hub (METHODS 4.4). Rows of phases that are left empty are dropped. */
export const hubFields = {
  name: text('the name of the hub'),
  kind: z.enum(hubKinds, 'Choose what the hub is for.'),
  unit: z.enum(['t', 'MWh', 'm3'], 'Choose a unit.'),
  ...partyFields,
  level: z.enum(levels, 'Choose how far the hub is.'),
  phases: z.preprocess(
    (rows: unknown) => (Array.isArray(rows) ? rows.filter((row) => !isEmpty(row)) : rows),
    z.array(phase).max(20).default([]),
  ),
  minimumTakePerYear: optionalDecimal('The minimum take', { min: 0 }),
  tariffPerUnit: price('The tariff'),
  fixedCostPerYear: price('The fixed cost'),
  capex: price('The capital cost'),
  source: optionalText('the source', 500),
  illustrative: ticked,
}
