import { z } from 'zod'
import { findCompany } from '#db/company-draft'
import { readyEngagement } from '#db/engagements'
import { findSubmission } from '#db/submissions'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { emailAddress, whole } from '../fields.ts'
import { company, inCompany } from '../in-company.ts'
import { sendInvitation } from '../invitation/send.ts'

/** A company's admin invites somebody from outside to verify one submission. They will see that one and nothing else. */
export const inviteVerifier = action({
  permission: 'verifier:invite',
  input: z.strictObject({ ...company, number: whole('the submission', 1, 999_999), email: emailAddress }),
  scope: inCompany,
  async run({ tx, grant, input: { organisationId, number, email }, now }) {
    const found = await findCompany(tx, grant)
    const submission = await findSubmission(tx, grant, number)
    if (!found || !submission) return no({ kind: 'not-found' })
    const { name: organisationName } = found.organisation
    const { name: clusterName, currency } = found.cluster
    const engagementId = await readyEngagement(
      tx,
      grant,
      email,
      { id: submission.id, number, organisationName, clusterName, currency },
      now,
    )
    const invited = {
      email,
      organisationId,
      clusterId: null,
      role: 'verifier',
      engagementId,
      organisation: `submission ${number} of ${organisationName}`,
      cluster: clusterName,
    } as const
    const { id, audit } = await sendInvitation(tx, grant, invited, now)
    return ok({
      audit: [
        audit,
        {
          type: 'verification.opened',
          organisationId,
          subject: { engagement: engagementId, submission: submission.id, digest: submission.digest },
        },
      ],
      message: `An invitation is on its way to ${email}.`,
      made: { invitationId: id, engagementId },
    })
  },
})
