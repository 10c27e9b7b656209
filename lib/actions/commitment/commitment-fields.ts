import { z } from 'zod'
import { commitmentStatuses, commitmentTypes, scopes } from '#lib/domain/submission/document'
import { fieldClass } from '../class-fields.ts'
import { decimal, optionalDecimal, optionalText, optionalYear, text, ticked, year } from '../fields.ts'

const blank = (typed: { readonly year: string; readonly reductionPercent: string }) =>
  typed.year.trim() === '' && typed.reductionPercent.trim() === ''

const interim = z
  .array(z.strictObject({ year: z.string(), reductionPercent: z.string() }))
  .max(20)
  .default([])
  .transform((points) => points.filter((point) => !blank(point)))
  .pipe(
    z.array(
      z.object({
        year: year('the interim year'),
        reductionPercent: decimal('the interim reduction', { min: 0 }),
      }),
    ),
  )
  .transform((points) => points.toSorted((a, b) => a.year - b.year))

/** What a person enters about a commitment. A cut of more than everything is for the rules of goals to answer, in their own sentence. */
export const commitmentFields = {
  title: text('a title', 200),
  type: z.enum(commitmentTypes, 'Choose a type.'),
  scopes: z.array(z.enum(scopes), 'Choose at least one scope.').min(1, 'Choose at least one scope.'),
  baseYear: optionalYear('the base year'),
  baseTonnes: optionalDecimal('the base emissions', { min: 0 }),
  targetYear: year('the target year'),
  reductionPercent: optionalDecimal('The reduction', { min: 0 }),
  interim,
  status: z.enum(commitmentStatuses, 'Choose a status.'),
  source: optionalText('the source'),
  illustrative: ticked,
  class: fieldClass,
}
