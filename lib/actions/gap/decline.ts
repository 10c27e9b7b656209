import { z } from 'zod'
import { listCommitments } from '#db/commitments'
import { findOwnPart } from '#db/proposals'
import { proposalSource } from '#lib/domain/goals/proposal-words'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { formatDate } from '#lib/format'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, eventPlace, inCompany } from '../in-company.ts'
import { answerPart } from './answer-part.ts'

/** Declines the company's own part of a proposal. The lead is told; nothing in the draft changes. */
export const declinePart = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, proposalId: uuid }),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    const part = await findOwnPart(tx, grant, input.proposalId)
    if (!part) return no({ kind: 'not-found' })
    const source = proposalSource(part.proposal, formatDate(part.proposal.proposedAt))
    if ((await listCommitments(tx, grant)).some((commitment) => commitment.source === source))
      return no(wrongState('Nothing was declined: it is in your draft. Remove the commitment there first.'))
    if (!(await answerPart(tx, grant, part.proposal, 'declined', now)))
      return no(wrongState('Nothing was changed: your company has declined this proposal already.'))
    return ok({
      audit: { type: 'gap.declined', ...eventPlace(grant), subject: { proposal: part.proposal.id } },
      message: `Proposal ${part.proposal.number} is declined. The lead has been told.`,
    })
  },
})
