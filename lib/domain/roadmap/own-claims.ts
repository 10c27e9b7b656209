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

const last = new WeakMap<Participant, readonly OwnClaim[]>()

/** The claims of each member, in member order, and of one member in turn: the very same list while nothing becomes of it otherwise. */
export function ownClaimsOf(
  participants: readonly Participant[],
  counting: Counting,
): readonly (readonly OwnClaim[])[] {
  const byMember = new Map<string, Claim[]>(participants.map(({ member }) => [member.organisationId, []]))
  for (const claim of counting.claims) byMember.get(claim.organisationId)?.push(claim)
  return participants.map((participant) => {
    const claims = byMember.get(participant.member.organisationId) ?? []
    const before = last.get(participant)
    if (before !== undefined && areAsBefore(before, claims, counting)) return before
    const own = claims.map((claim) => ownClaim(claim, counting))
    last.set(participant, own)
    return own
  })
}

function ownClaim(claim: Claim, { counted, secretClaims, leftOut }: Counting): OwnClaim {
  const path = counted.get(claim) ?? null
  const reveals = path !== null && revealsSource(claim, path, secretClaims)
  return { claim, counted: path, reveals, leftOut: leftOut.has(claim.measure.id) }
}

/** Asked for every claim of every merge, so nothing is made to compare with. */
const areAsBefore = (
  before: readonly OwnClaim[],
  claims: readonly Claim[],
  { counted, secretClaims, leftOut }: Counting,
): boolean =>
  before.length === claims.length &&
  before.every((own, place) => {
    const { claim, counted: path } = own
    return (
      claim === claims[place] &&
      path === (counted.get(claim) ?? null) &&
      own.leftOut === leftOut.has(claim.measure.id) &&
      own.reveals === (path !== null && revealsSource(claim, path, secretClaims))
    )
  })

/**
 * Whether what is counted of an open measure tells something confidential: it was cut to what its source had left, and what
 * was left rests on confidential rows or measures.
 */
export function revealsSource(claim: Claim, counted: Path, secretClaims: Counting['secretClaims']): boolean {
  if (claim.source === null || !(claim.source.confidential || secretClaims.has(claim.source))) return false
  return claim.path.some((tonnes, index) => tonnes !== counted[index])
}
