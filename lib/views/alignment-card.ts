import type { Tx } from '#db/client'
import { findDraft } from '#db/drafts'
import { findMemberResult } from '#db/member-results'
import { findLadderInputs } from '#db/wider-actors'
import type { Grant } from '#lib/domain/access/grant'
import { ladderOfMember } from '#lib/domain/goals/member-ladder'

/**
 * How one company's commitments and measures stand in the newest draft: for its own people and the stewards alone. Null before
 * the first merge, and for a company that was no member then.
 */
export async function findAlignmentCard(tx: Tx, grant: Grant<'company:read' | 'submission:decide'>, name: string) {
  const draft = await findDraft(tx, grant)
  const result = draft ? await findMemberResult(tx, grant, draft.id) : null
  if (!draft || !result) return null
  const { target, reference } = draft.document
  const against = await findLadderInputs(tx, grant, draft.document.cluster)
  return {
    draftNumber: draft.number,
    mergedAt: draft.mergedAt,
    standing: result.standing,
    gaps: result.gaps,
    emissionsFrom: Object.fromEntries(against.wider.map((each) => [each.id, each.emissionsFrom ?? null])),
    ladder: ladderOfMember(result, name, { ...draft.document.cluster, target, reference }, against),
    chosen: against.choice && { chooserName: against.choice.chooserName, chosenAt: against.choice.chosenAt },
  }
}

export type AlignmentCard = NonNullable<Awaited<ReturnType<typeof findAlignmentCard>>>
