import { z } from 'zod'
import { flowKinds } from '#lib/domain/submission/inventory-statements'
import { decimal, optionalDecimal, optionalText, text, ticked, year } from '../fields.ts'

/** What a person states of a flow, its two ends aside. */
export const flowFields = {
  year: year('the year'),
  side: z.enum(['sent', 'received'], 'Say whether you send or receive it.'),
  kind: z.enum(flowKinds, 'Choose what is handed over.'),
  origin: z
    .enum(['', 'fossil', 'biogenic'])
    .default('')
    .transform((origin) => (origin === '' ? null : origin)),
  outsideName: optionalText('the name', 200),
  quantity: decimal('The quantity', { min: 0 }),
  unit: text('a unit, such as MWh or t', 30),
  scope1: optionalDecimal('The tonnes', { min: 0 }),
  location: optionalDecimal('The tonnes', { min: 0 }),
  market: optionalDecimal('The tonnes', { min: 0 }),
  inFigures: ticked,
  note: optionalText('the note', 500),
}
