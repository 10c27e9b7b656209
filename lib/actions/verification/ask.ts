import { z } from 'zod'
import { insertMessage } from '#db/verification'
import { ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { text, uuid } from '../fields.ts'
import { inEngagement } from './in-engagement.ts'

/** The verifier asks the company about the submission. */
export const askCompany = action({
  permission: 'engagement:ask',
  input: z.strictObject({ engagementId: uuid, body: text('your question', 4000) }),
  scope: inEngagement,
  async run({ tx, grant, input, now }) {
    const message = await insertMessage(
      tx,
      grant,
      { engagementId: grant.engagementId, side: 'verifier', body: input.body },
      now,
    )
    return ok({
      audit: {
        type: 'verification.asked',
        organisationId: grant.organisationId,
        subject: { engagement: grant.engagementId, message },
      },
      message: 'Sent. The company finds it among what waits for it.',
      made: { messageId: message },
    })
  },
})
