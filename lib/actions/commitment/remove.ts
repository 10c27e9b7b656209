import { z } from 'zod'
import { findCommitment, removeCommitment } from '#db/commitments'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'

/** Takes a commitment out of the draft. What was submitted before stays as it was sent. */
export const removeCommitmentFromDraft = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid, rowVersion: seenVersion }),
  scope: inCompany,
  async run({ tx, grant, input }) {
    if (!(await removeCommitment(tx, grant, input.id, input.rowVersion))) {
      if ((await findCommitment(tx, grant, input.id)) === null) return no({ kind: 'not-found' })
      return no(
        wrongState('Nothing was removed: somebody saved this commitment since you opened it. Look at it again first.'),
      )
    }
    return ok({
      audit: { type: 'commitment.removed', ...eventPlace(grant), subject: { commitment: input.id } },
      next: await companyPath(tx, grant, '/commitments'),
    })
  },
})
