import { listEngagements, listVerifierAddresses } from '#db/engagements'
import { findSubmission } from '#db/submissions'
import { listMessages, listOpinions } from '#db/verification'
import { holds } from '#lib/domain/access/grant'
import { findRoom } from './company-room.ts'
import { numberIn } from './company-submissions.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { shownOpinion } from './shown-opinion.ts'
import { view, type Look } from './view.ts'

/** Who verifies a submission of the company: invitations, questions and answers, opinions. */
export const companyVerification = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace & { readonly number: string }>) {
    const { tx, grant, actor, params, now } = look
    const number = numberIn(params.number)
    const submission = number === null ? null : await findSubmission(tx, grant, number)
    const room = await findRoom(look)
    if (!room || !submission) return null
    const engagements = await listEngagements(tx, grant, submission.id)
    const messages = await listMessages(
      tx,
      engagements.map((each) => each.id),
    )
    const opinions = await listOpinions(tx, grant, submission.id)
    const mayInvite = holds(actor, 'verifier:invite', grant)
    const waiting = mayInvite ? await listVerifierAddresses(tx, grant, now) : new Map()
    return {
      ...room,
      number: submission.number,
      digest: submission.digest,
      engagements: engagements.map((each) => ({
        id: each.id,
        verifierName: each.verifierName,
        begunAt: each.begunAt,
        withdrawnAt: each.withdrawnAt,
        inviterName: each.inviterName,
        invitedAt: each.invitedAt,
        invitation: waiting.get(each.id) ?? null,
        messages: messages.filter((message) => message.engagementId === each.id),
        hasOpinion: opinions.some((opinion) => opinion.engagementId === each.id),
      })),
      opinions: opinions.map(shownOpinion),
      may: { invite: mayInvite, answer: holds(actor, 'verifier:answer', grant) },
    }
  },
})
