import { z } from 'zod'
import { findEngagement, withdrawEngagement } from '#db/engagements'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, inCompany } from '../in-company.ts'

/** Closes a submission to its verifier, or takes the invitation back. An opinion that was recorded stays. */
export const withdrawVerifier = action({
  permission: 'verifier:invite',
  input: z.strictObject({ ...company, engagementId: uuid }),
  scope: inCompany,
  async run({ tx, grant, input: { engagementId }, now }) {
    if ((await findEngagement(tx, grant, engagementId)) === null) return no({ kind: 'not-found' })
    if (!(await withdrawEngagement(tx, grant, engagementId, now)))
      return no(wrongState('Nothing was changed: this engagement was withdrawn already.'))
    return ok({
      audit: {
        type: 'verification.withdrawn',
        organisationId: grant.organisationId,
        subject: { engagement: engagementId },
      },
      message: 'Withdrawn: the submission is closed to them from the next click on.',
    })
  },
})
