import { findCompanyDraft } from '#db/company-draft'
import { listOwnParts } from '#db/proposals'
import { askedNumbers, ownQuality } from '#lib/domain/goals/own-goals'
import { proposalSource } from '#lib/domain/goals/proposal-words'
import { changedSince } from '#lib/domain/inventory/activity-sources'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { formatDate } from '#lib/format'
import { findAlignmentCard } from './alignment-card.ts'
import { findRoom } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

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
    return {
      ...room,
      clusterName: found.cluster.name,
      clusterSlug: found.cluster.slug,
      card: await findAlignmentCard(tx, grant, room.name),
      questions: askedNumbers(document.commitments, actor)
        .filter(({ holds }) => holds === null)
        .map(({ year, question }) => ({ year, question })),
      quality: document.commitments.length === 0 ? [] : ownQuality(document, actor),
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
