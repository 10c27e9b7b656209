import { z } from 'zod'
import { findCommitment, insertCommitment, updateCommitment } from '#db/commitments'
import { no, ok } from '#lib/domain/result'
import { commitmentStatuses, commitmentTypes, scopes } from '#lib/domain/submission/document'
import { action } from '../action.ts'
import { fieldClass } from '../class-fields.ts'
import { decimal, optionalDecimal, optionalText, optionalYear, text, ticked, uuid, year } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'

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
        reductionPercent: decimal('the interim reduction', { min: 0, max: 100 }),
      }),
    ),
  )
  .refine((points) => new Set(points.map((point) => point.year)).size === points.length, 'Name each interim year once.')
  .transform((points) => points.toSorted((a, b) => a.year - b.year))

const input = z.strictObject({
  ...company,
  id: uuid.optional(),
  rowVersion: seenVersion.optional(),
  title: text('a title', 200),
  type: z.enum(commitmentTypes, 'Choose a type.'),
  scopes: z.array(z.enum(scopes), 'Choose at least one scope.').min(1, 'Choose at least one scope.'),
  baseYear: optionalYear('the base year'),
  baseTonnes: optionalDecimal('the base emissions', { min: 0 }),
  targetYear: year('the target year'),
  reductionPercent: optionalDecimal('The reduction', { min: 0, max: 100 }),
  interim,
  status: z.enum(commitmentStatuses, 'Choose a status.'),
  source: optionalText('the source'),
  illustrative: ticked,
  class: fieldClass,
})

/** Adds a commitment, or changes one that nobody else has changed since the form was opened. */
export const saveCommitment = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: { organisationId: _, clusterId: __, id, rowVersion, ...values } }) {
    if (id === undefined) {
      const made = await insertCommitment(tx, grant, values)
      return ok({
        audit: { type: 'commitment.added', ...eventPlace(grant), subject: { commitment: made } },
        next: await companyPath(tx, grant, '/commitments'),
        made: { id: made },
      })
    }
    if (!(await updateCommitment(tx, grant, id, rowVersion ?? 0, values)))
      return no(staleRow('this commitment', await findCommitment(tx, grant, id), values))
    return ok({
      audit: { type: 'commitment.saved', ...eventPlace(grant), subject: { commitment: id } },
      message: 'Saved.',
    })
  },
})
