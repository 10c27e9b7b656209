import { fromDecimal } from '../decimal.ts'
import type { MemberResult } from '../roadmap/member-result.ts'
import type { GapMember, GapOption } from './close-gap.ts'

/**
 * The members as `closeGap` needs them, out of what the merge says to each alone. Members without any figure are left out:
 * nothing can be asked of tonnes that nobody knows. The outcome holds confidential figures of every member: run it only for
 * a gap that the roadmap shows, and give a proposal to its own member and the stewards alone. A least-cost split tells a
 * member whether others are cheaper, which is a rank of confidential costs (METHODS 8): it is for the stewards.
 */
export function gapMembersOf(
  members: readonly MemberResult[],
  year: number,
  optionsOf: (organisationId: string) => readonly GapOption[] = () => [],
): readonly GapMember[] {
  return members.flatMap(({ organisationId, years, baseTonnes, committed, reference }) => {
    const standing = (committed ?? reference)[years.indexOf(year)]
    if (standing === undefined || baseTonnes === null) return []
    return [
      {
        id: organisationId,
        committed: fromDecimal(standing),
        base: fromDecimal(baseTonnes),
        baseYear: years[0] ?? 0,
        options: optionsOf(organisationId),
      },
    ]
  })
}
