import { lastAnswer } from '../last-answer.ts'
import type { Path } from '../pathway/path.ts'
import type { Claim } from './claims.ts'
import type { Counting } from './counting.ts'
import type { Participant } from './participants.ts'

/** A claim of a member with what became of it. */
export type OwnClaim = {
  readonly claim: Claim
  /** Null where it does not count. Tonnes a year. */
  readonly counted: Path | null
  /** Whether what is counted tells something confidential, see `revealsSource`. */
  readonly reveals: boolean
  readonly leftOut: boolean
}

const remembered = lastAnswer<Participant, readonly OwnClaim[]>()

/** The claims of each member, in member order, and of one member in turn: the very same list while nothing becomes of it otherwise. */
export function ownClaimsOf(
  participants: readonly Participant[],
  { claims, counted, secretClaims, leftOut }: Counting,
): readonly (readonly OwnClaim[])[] {
  const byMember = new Map<string, Claim[]>(participants.map(({ member }) => [member.organisationId, []]))
  for (const claim of claims) byMember.get(claim.organisationId)?.push(claim)
  return participants.map((participant) => {
    const own = byMember.get(participant.member.organisationId) ?? []
    const parts: unknown[] = []
    for (const claim of own) {
      const path = counted.get(claim)
      const reveals = path !== undefined && revealsSource(claim, path, secretClaims)
      parts.push(claim, path, reveals, leftOut.has(claim.measure.id))
    }
    return remembered(participant, parts, () =>
      own.map((claim) => {
        const path = counted.get(claim) ?? null
        const reveals = path !== null && revealsSource(claim, path, secretClaims)
        return { claim, counted: path, reveals, leftOut: leftOut.has(claim.measure.id) }
      }),
    )
  })
}

/**
 * Whether what is counted of an open measure tells something confidential: it was cut to what its source had left, and what
 * was left rests on confidential rows or measures.
 */
export function revealsSource(claim: Claim, counted: Path, secretClaims: Counting['secretClaims']): boolean {
  if (claim.source === null || !(claim.source.confidential || secretClaims.has(claim.source))) return false
  return claim.path.some((tonnes, index) => tonnes !== counted[index])
}
