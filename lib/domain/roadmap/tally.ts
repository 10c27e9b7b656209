import type { Tonnes } from '../decimal.ts'
import { targetPath } from '../goals/target-path.ts'
import { addTo, yearsBetween, type Path } from '../pathway/path.ts'
import type { AcceptedSubmission } from '../submission/document.ts'
import { assetLedger, type AssetLedger } from './asset-ledger.ts'
import { claimsOf, inTurn, type Claim } from './claims.ts'
import { countClaims, type Counting } from './counting.ts'
import type { Decisions } from './decide.ts'
import { follow, movedPhases, type Following } from '../scenario/follow.ts'
import type { ClusterEntry } from './document.ts'
import { coveredBy } from './covered.ts'
import { tallyMembers, type MemberTally } from './member-tally.ts'
import { ownClaimsOf, type OwnClaim } from './own-claims.ts'
import { participantsOf, type Participant } from './participants.ts'

/** Every figure of the merge as a number, before anything is decided about who may see it. Tonnes of scope 1 a year. */
export type Tally = {
  /** With the phases of its hubs where the scenario, if any, puts them. */
  readonly cluster: ClusterEntry
  readonly years: readonly number[]
  readonly participants: readonly Participant[]
  readonly ledger: AssetLedger
  readonly claims: readonly Claim[]
  /** What became of the claims of each member, in member order. */
  readonly ownClaims: readonly (readonly OwnClaim[])[]
  /** The claims as the scenario, if any, puts them, before anything is counted. */
  readonly followed: Following
  readonly counting: Counting
  readonly members: readonly MemberTally[]
  readonly base: Tonnes
  readonly reference: Path
  readonly roadmap: Path
  /** Members' committed paths, and the reference of those without one (METHODS 3.5). */
  readonly committed: Path
  /** The reference of members in the years that a commitment of theirs covers. */
  readonly covered: Path
  /** Null where the cluster has set no target. */
  readonly target: Path | null
}

/** Computes inventory, paths and target in the order of METHODS 6. Nothing here depends on the order of any array. */
export function tally(entry: ClusterEntry, submissions: readonly AcceptedSubmission[], decisions: Decisions): Tally {
  const changes = entry.scenario?.changes ?? []
  const cluster = entry.hubs === undefined ? entry : { ...entry, hubs: movedPhases(entry.hubs, changes) }
  const years = yearsBetween(cluster.baseYear, Math.max(cluster.baseYear, cluster.horizonYear))
  const participants = participantsOf(cluster, submissions)
  const ledger = assetLedger(participants, years, cluster.outlook)
  const followed = follow(claimsOf(participants, ledger, years), changes, years)
  const counting = withoutCounting(
    countClaims(followed.claims, ledger, cluster.hubs ?? [], decisions, years),
    followed.setAside,
  )
  const members = tallyMembers(participants, ledger, counting, years, cluster.outlook)
  const covered = new Float64Array(years.length)
  for (const member of members) addTo(covered, coveredBy(member, years))
  const sumOf = (path: (member: MemberTally) => Path): Path => {
    const sum = new Float64Array(years.length)
    for (const member of members) addTo(sum, path(member))
    return sum
  }
  const base = members.reduce((sum, member) => sum + (member.base ?? 0), 0)
  return {
    cluster,
    years,
    participants,
    ledger,
    claims: counting.claims,
    ownClaims: ownClaimsOf(participants, counting),
    followed,
    counting,
    members,
    base,
    reference: sumOf((member) => member.reference),
    roadmap: sumOf((member) => member.roadmap),
    covered,
    committed: sumOf((member) => member.committed ?? member.reference),
    target: targetPath(cluster.target, base, years),
  }
}

/** What a scenario leaves out stays in the list of claims, as what a decision leaves out does. */
const withoutCounting = (counting: Counting, setAside: readonly Claim[]): Counting =>
  setAside.length === 0
    ? counting
    : {
        ...counting,
        claims: [...counting.claims, ...setAside].toSorted(inTurn),
        leftOut: new Set([...counting.leftOut, ...setAside.map(({ measure }) => measure.id)]),
      }
