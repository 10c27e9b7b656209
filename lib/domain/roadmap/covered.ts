import { addPart, type Parts } from '../disclosure/parts.ts'
import { withheldBecause } from '../disclosure/show.ts'
import { minus, type Path } from '../pathway/path.ts'
import type { MemberTally } from './member-tally.ts'
import type { Tally } from './tally.ts'

/**
 * The part of a member's reference that its commitments cover (METHODS 3.5): all of it from the base they start from, nothing
 * before it and nothing without one. Tonnes a year.
 */
export const coveredBy = (member: MemberTally, years: readonly number[]): Path =>
  within(member, member.reference, years)

function within({ committed, commitments }: MemberTally, path: Path, years: readonly number[]): Path {
  const bases = commitments.flatMap(({ promised }) => (promised.ok ? [promised.value.from.year] : []))
  const from = committed === null || bases.length === 0 ? Infinity : Math.max(...bases)
  return path.map((tonnes, index) => ((years[index] ?? -Infinity) >= from ? tonnes : 0))
}

/**
 * Why the covered tonnes are withheld; null where they are safe to show. Beside the reference they tell what is not covered,
 * and beside what is committed what the covered promised: each of the three must be safe by itself (METHODS 8).
 */
export function coveredReason(
  { members, years }: Tally,
  totals: readonly (string | null)[],
  safe: (parts: Parts) => boolean,
): string | null {
  const covered: Parts = new Map()
  const uncovered: Parts = new Map()
  const promised: Parts = new Map()
  for (const member of members) {
    const { participant, secretReference, secretCommitted } = member
    const own = within(member, secretReference, years)
    addPart(covered, participant.contributor, own)
    addPart(uncovered, participant.contributor, minus(secretReference, own))
    addPart(promised, participant.contributor, within(member, secretCommitted, years))
  }
  if (!safe(covered)) return withheldBecause.tooFew
  if (totals.some((reason) => reason !== null) && covered.size > 0) return withheldBecause.subtraction
  return safe(uncovered) && safe(promised) ? null : withheldBecause.subtraction
}
