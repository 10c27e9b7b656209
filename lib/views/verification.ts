import { appendAudit } from '#db/audit'
import { insertReading } from '#db/decisions'
import { findOwnEngagement } from '#db/engagements'
import { findEngagedSubmission, findStatement, listMessages, listOpinions } from '#db/verification'
import { inEngagement } from './in-engagement.ts'
import { shownOpinion } from './shown-opinion.ts'
import { view } from './view.ts'

/**
 * A verifier's room: the one submission as it was sent, what was asked and answered, and the opinion. Each reading is noted in the
 * transaction of the look, and the company sees it.
 */
export const verification = view({
  permission: 'engagement:read',
  scope: inEngagement,
  async run({ tx, grant, now }) {
    const engagement = await findOwnEngagement(tx, grant)
    const submission = await findEngagedSubmission(tx, grant)
    if (!engagement || !submission) return null
    if (await insertReading(tx, grant, submission.id, 'read', now)) {
      const subject = { submission: submission.id, engagement: engagement.id }
      const event = { type: 'submission.verifier-read', organisationId: grant.organisationId, subject }
      await appendAudit(tx, event, grant.accountId, now)
    }
    const opinions = await listOpinions(tx, grant, submission.id)
    const own = opinions.find((opinion) => opinion.engagementId === engagement.id)
    const { text: _, ...sent } = submission
    return {
      id: engagement.id,
      organisationName: engagement.organisationName,
      clusterName: engagement.clusterName,
      currency: engagement.currency,
      submission: sent,
      messages: await listMessages(tx, [engagement.id]),
      statement: await findStatement(tx, grant),
      opinion: own ? shownOpinion(own) : null,
    }
  },
})
