import { z } from 'zod'
import { insertCommitment, listCommitments } from '#db/commitments'
import { findOwnPart } from '#db/proposals'
import { proposalSource } from '#lib/domain/goals/proposal-words'
import { cutWithShare } from '#lib/domain/goals/split-gap'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { noTerms } from '#lib/domain/submission/commitment-terms'
import { formatDate } from '#lib/format'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany } from '../in-company.ts'
import { answerPart } from './answer-part.ts'

/**
 * Takes the company's own part of a proposal into its draft as a commitment, for the company to change, send or throw away.
 * The lead is told that it did, and of the figures nothing until it sends.
 */
export const takePart = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, proposalId: uuid }),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    const part = await findOwnPart(tx, grant, input.proposalId)
    if (!part) return no({ kind: 'not-found' })
    const { proposal, share } = part
    const cut = cutWithShare(share)
    if (cut === null)
      return no(wrongState('Nothing was added: your part leaves you above your base year, which no reduction says.'))
    const source = proposalSource(proposal, formatDate(proposal.proposedAt))
    const before = (await listCommitments(tx, grant)).find((commitment) => commitment.source === source)
    if (before) return no(wrongState('Nothing was added: this proposal is in your draft already.'))
    const made = await insertCommitment(tx, grant, {
      title: `Our part of the gap in ${proposal.year}`,
      type: 'absolute',
      scopes: ['1'],
      baseYear: share.baseYear,
      baseTonnes: share.baseTonnes,
      targetYear: proposal.year,
      reductionPercent: cut,
      interim: [],
      status: 'announced',
      source,
      illustrative: false,
      class: 'confidential',
      terms: noTerms,
    })
    await answerPart(tx, grant, proposal, 'taken', now)
    return ok({
      audit: { type: 'commitment.added', ...eventPlace(grant), subject: { commitment: made, proposal: proposal.id } },
      made: { id: made },
      next: await companyPath(tx, grant, `/commitments/${made}`),
    })
  },
})
