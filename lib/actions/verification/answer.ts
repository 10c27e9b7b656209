import { z } from 'zod'
import { findEngagement } from '#db/engagements'
import { insertMessage } from '#db/verification'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { text, uuid } from '../fields.ts'
import { company, inCompany } from '../in-company.ts'

/** The company answers its verifier, or tells them something unasked. */
export const answerVerifier = action({
  permission: 'verifier:answer',
  input: z.strictObject({ ...company, engagementId: uuid, body: text('your answer', 4000) }),
  scope: inCompany,
  async run({ tx, grant, input: { engagementId, body }, now }) {
    const engagement = await findEngagement(tx, grant, engagementId)
    if (!engagement) return no({ kind: 'not-found' })
    if (engagement.accountId === null || engagement.withdrawnAt !== null)
      return no(wrongState('Nothing was sent: nobody is engaged here who could read it.'))
    const message = await insertMessage(tx, grant, { engagementId, side: 'company', body }, now)
    return ok({
      audit: {
        type: 'verification.answered',
        organisationId: grant.organisationId,
        subject: { engagement: engagementId, message },
      },
      message: 'Sent. The verifier reads it in the room of this submission.',
      made: { messageId: message },
    })
  },
})
