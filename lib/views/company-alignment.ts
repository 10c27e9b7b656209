import { findCompanyDraft } from '#db/company-draft'
import { listOwnParts } from '#db/proposals'
import { goalOfCommitment } from '#lib/domain/goals/goal'
import { proposalSource } from '#lib/domain/goals/proposal-words'
import { qualityOf, type GoalFacts } from '#lib/domain/goals/quality'
import { twoNumbers } from '#lib/domain/goals/two-numbers'
import { changedSince } from '#lib/domain/inventory/activity-sources'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { formatDate } from '#lib/format'
import { findAlignmentCard } from './alignment-card.ts'
import { findRoom } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** Of a company's goals only the figures are kept here: what is not known is unknown, not failed. */
const unknownFacts: GoalFacts = {
  committedOn: null,
  plan: null,
  report: null,
  neutralisation: null,
  inYear: () => null,
}

/** A company's own goals against its own measures, its cluster, region and nation. For its own people. */
export const companyAlignment = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const { tx, grant } = look
    const room = await findRoom(look)
    const found = await findCompanyDraft(tx, grant)
    if (!room || !found) return null
    const document = submissionDocument(found.draft)
    const actor = { level: 'company', id: room.organisationId, name: room.name } as const
    const goals = document.commitments.map((commitment) => goalOfCommitment(commitment, actor))
    return {
      ...room,
      clusterName: found.cluster.name,
      clusterSlug: found.cluster.slug,
      card: await findAlignmentCard(tx, grant, found.cluster, room.name),
      questions: twoNumbers(goals).map(({ year, question }) => ({ year, question })),
      quality: goals.length === 0 ? [] : qualityOf(goals, unknownFacts),
      changed: changedSince(document.lines, room.baseYear),
      parts: (await listOwnParts(tx, grant)).map(({ proposal, share }) => ({
        proposal,
        share,
        taken: document.commitments.some(
          ({ source }) => source === proposalSource(proposal, formatDate(proposal.proposedAt)),
        ),
      })),
    }
  },
})
