import { z } from 'zod'
import { findCommitment, insertCommitment, updateCommitment } from '#db/commitments'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { commitmentFields } from './commitment-fields.ts'

const input = z.strictObject({
  ...company,
  id: uuid.optional(),
  rowVersion: seenVersion.optional(),
  ...commitmentFields,
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
