import { findCompanyDraft } from '#db/company-draft'
import { findCommitment, type CommitmentRow } from '#db/commitments'
import { checkGoal } from '#lib/domain/goals/check-goal'
import { contradicts, fieldOfFault, type FaultField } from '#lib/domain/goals/fault-fields'
import type { GoalActor } from '#lib/domain/goals/goal'
import { askedNumbers, goalOf, ownQuality } from '#lib/domain/goals/own-goals'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import type { SubmissionDocument } from '#lib/domain/submission/document'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { inCompanyRoom } from './in-company.ts'
import { view, type Look } from './view.ts'

/** A commitment for its form; `new` is one that is yet to be written. */
export const companyCommitment = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne>) {
    const room = await findRoom(look)
    const { id } = look.params
    if (id === 'new') return room && { ...room, commitment: null, missing: {}, quality: null, asked: [] }
    const commitment = isId(id) ? await findCommitment(look.tx, look.grant, id) : null
    if (!room || !commitment) return null
    const found = await findCompanyDraft(look.tx, look.grant)
    if (!found) return null
    const actor: GoalActor = { level: 'company', id: room.organisationId, name: room.name }
    const document = submissionDocument(found.draft)
    return {
      ...room,
      commitment,
      missing: missingFrom(commitment, actor, document),
      quality: ownQuality(document, actor, commitment.id),
      asked: askedNumbers(document.commitments, actor).filter(({ goals }) => goals.some((goal) => goal.id === id)),
    }
  },
})

/** What is still to be said, a sentence a field. Figures of the base year that stand in the inventory are not missing. */
function missingFrom(
  commitment: CommitmentRow,
  actor: GoalActor,
  document: SubmissionDocument,
): Partial<Record<FaultField, string>> {
  const goal = goalOf(commitment, actor)
  const known = document.emissions.some(({ year }) => year === commitment.baseYear)
  const missing: Partial<Record<FaultField, string>> = {}
  for (const fault of checkGoal(goal)) {
    if (contradicts(fault) || (fault.kind === 'no-base-value' && known)) continue
    missing[fieldOfFault(fault, goal)] ??= fault.sentence
  }
  return missing
}
