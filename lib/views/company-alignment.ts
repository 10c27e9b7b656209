import { findCompanyDraft } from '#db/company-draft'
import { listAnswers, listOwnParts } from '#db/proposals'
import { askedNumbers, ownQuality } from '#lib/domain/goals/own-goals'
import { proposalSource } from '#lib/domain/goals/proposal-words'
import { changedSince, type ChangedSince } from '#lib/domain/inventory/activity-sources'
import { changedByActivity } from '#lib/domain/inventory/site-activity'
import type { Result } from '#lib/domain/result'
import type { InventoryDocument } from '#lib/domain/submission/document'
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
    const answers = await listAnswers(tx, grant)
    return {
      ...room,
      clusterName: found.cluster.name,
      clusterSlug: found.cluster.slug,
      card: await findAlignmentCard(tx, grant, room.name),
      questions: askedNumbers(document.commitments, actor)
        .filter(({ holds }) => holds === null)
        .map(({ year, question }) => ({ year, question })),
      quality: document.commitments.length === 0 ? [] : ownQuality(document, actor),
      changed: whyChanged(document, room.baseYear),
      parts: (await listOwnParts(tx, grant)).map(({ proposal, share }) => ({
        proposal,
        share,
        taken: document.commitments.some(
          ({ source }) => source === proposalSource(proposal, formatDate(proposal.proposedAt)),
        ),
        declined: answers.some(
          ({ proposalId, organisationId, answer }) =>
            proposalId === proposal.id && organisationId === room.organisationId && answer === 'declined',
        ),
      })),
    }
  },
})

/** By the quantities of the lines where all of them have one, else by the output of the sites. */
function whyChanged(document: InventoryDocument, baseYear: number): Changed {
  const byLines = changedSince(document.lines, baseYear)
  if (byLines.ok) return { split: byLines, by: 'lines', illustrative: false }
  const { sites, emissions, activity = [] } = document
  // Where nobody entered an output, what is missing of it says less than what is missing of the lines.
  if (activity.length === 0) return { split: byLines, by: 'lines', illustrative: false }
  const split = changedByActivity(sites, emissions, activity, baseYear)
  return { split, by: 'output', illustrative: activity.some((entry) => entry.illustrative) }
}

export type Changed = {
  readonly split: Result<ChangedSince, string>
  readonly by: 'lines' | 'output'
  readonly illustrative: boolean
}
