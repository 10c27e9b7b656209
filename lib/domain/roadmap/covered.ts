import type { Parts } from '../disclosure/parts.ts'
import { withheldBecause } from '../disclosure/show.ts'
import { lastAnswer } from '../last-answer.ts'
import type { Path } from '../pathway/path.ts'
import type { MemberTally } from './member-tally.ts'
import { coversInSecret, coveredClasses, coveredFrom } from './secret-classes.ts'
import type { Tally } from './tally.ts'

/**
 * The part of a member's reference that its commitments cover (METHODS 3.5): all of it from the base they start from, nothing
 * before it and nothing without one. Tonnes a year.
 */
export const coveredBy = (member: MemberTally, years: readonly number[]): Path =>
  remembered(member, [years[0], years.length], () => {
    const from = coveredFrom(member)
    return member.reference.map((tonnes, index) => ((years[index] ?? -Infinity) >= from ? tonnes : 0))
  })

const remembered = lastAnswer<MemberTally, Path>()

/**
 * Why the covered tonnes are withheld; null where they are safe to show. Beside the reference they tell what is not covered, and the
 * years of the path tell one sum that runs alike and is covered from one year on from another: each such class must be safe by itself,
 * which is to say both what is covered and what is not (METHODS 8).
 */
export function coveredReason(
  { ledger, members }: Tally,
  totals: readonly (string | null)[],
  safe: (parts: Parts) => boolean,
): string | null {
  if (members.some(coversInSecret)) return withheldBecause.subtraction
  const classes = coveredClasses(ledger, members)
  if (!classes.every(safe)) return withheldBecause.tooFew
  const isSecret = classes.some((parts) => parts.size > 0)
  return isSecret && totals.some((reason) => reason !== null) ? withheldBecause.subtraction : null
}
