import { defaultProfile, type DisclosureProfile } from '../disclosure/safe-total.ts'
import type { AcceptedSubmission } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { assemble } from './assemble.ts'
import type { Resolution } from './bundle.ts'
import type { Conflict } from './conflict.ts'
import { flowQuestions } from '../inventory/flows-between.ts'
import { baseMismatches } from './conflicts/base-mismatch.ts'
import { baseYearMissing } from './conflicts/base-year-missing.ts'
import { flowFiguresDiffer } from './conflicts/flow-figures-differ.ts'
import { flowUnbalanced } from './conflicts/flow-unbalanced.ts'
import { memberMissing } from './conflicts/member-missing.ts'
import { commitmentsMissTarget, ownCommitmentMissed, targetMissed } from './conflicts/missed.ts'
import { siteClaimedTwice } from './conflicts/site-claimed-twice.ts'
import { startsBeforePrerequisite } from './conflicts/start-before-prerequisite.ts'
import { hubsUnknown, prerequisitesUnknown, sourceUnknown } from './conflicts/unknown-names.ts'
import { decided, decisionsByKey, type Decisions, type FoundConflict } from './decide.ts'
import type { ClusterEntry, RoadmapDocument } from './document.ts'
import { statedFlows } from './ledger-of-year.ts'
import { memberResult, type MemberResult } from './member-result.ts'
import { plannedFlows } from './planned-flows.ts'
import { releaseOf, type Release } from './release.ts'
import { scenarioOf } from '../scenario/differences.ts'
import { besideSubmitted, bookingsBeside } from '../scenario/release.ts'
import { secretMoves, type SecretMoves } from '../scenario/secret-moves.ts'
import { tally as tallyOf, type Tally } from './tally.ts'

export type Merged = {
  /** What every member may read. */
  readonly document: RoadmapDocument
  /** In key order, settled ones with their decision. Confidential ones go to their parties and the stewards alone. */
  readonly conflicts: readonly Conflict[]
  /** One for each member, for it and the stewards alone. */
  readonly members: readonly MemberResult[]
}

/**
 * Makes one roadmap of many submissions (METHODS 6). Pure: the same inputs, in any order of any array, give the same bytes.
 * Submissions and the cluster's entry have been parsed before; anything malformed in them is a fault and throws. It is held against
 * nothing that was shown before: what members read of a cluster with earlier drafts is made by `draftOf`.
 */
export function mergeRoadmap(
  cluster: ClusterEntry,
  submissions: readonly AcceptedSubmission[],
  resolutions: readonly Resolution[],
  profile: DisclosureProfile = defaultProfile,
): Merged {
  const decisions = decisionsByKey(resolutions)
  const tally = tallyOf(cluster, submissions, decisions)
  const moves = movesOfScenario(cluster, submissions, decisions, tally)
  const release = moves === null ? releaseOf(tally, profile) : besideSubmitted(releaseOf(tally, profile), moves)
  const conflicts = [
    ...tally.counting.conflicts,
    ...found(tally, release).map((conflict) => decided(conflict, decisions)),
  ].toSorted((a, b) => byText(a.key, b.key))
  const document = assemble(tally, release, conflicts, profile)
  return {
    document: moves === null ? document : { ...bookingsBeside(document, moves), ...scenarioOf(cluster, tally) },
    conflicts,
    members: withQuiet(
      tally.members.map((member) => memberResult(member, tally.years)),
      conflicts,
    ),
  }
}

/** Says to each member alone to which conflicts it is party without being named. */
function withQuiet(members: readonly MemberResult[], conflicts: readonly Conflict[]): readonly MemberResult[] {
  const quiet = conflicts.filter(({ quietParties }) => quietParties !== undefined)
  if (quiet.length === 0) return members
  return members.map((member) => {
    const own = quiet.filter(({ quietParties = [] }) => quietParties.includes(member.organisationId))
    return own.length === 0 ? member : { ...member, conflicts: own.map(({ key }) => key) }
  })
}

/** What the scenario moves of what is confidential; null where the roadmap follows none. */
function movesOfScenario(
  { scenario, ...submitted }: ClusterEntry,
  submissions: readonly AcceptedSubmission[],
  decisions: Decisions,
  followed: Tally,
): SecretMoves | null {
  return scenario === undefined ? null : secretMoves(tallyOf(submitted, submissions, decisions), followed)
}

/** The conflicts whose decisions change no figure. Those that do are found while counting. */
function found(tally: Tally, release: Release): readonly FoundConflict[] {
  const { cluster, ledger, members, participants, claims, counting, years } = tally
  const names = new Map(participants.map(({ member }) => [member.organisationId, member.name]))
  const known = new Set(claims.map(({ measure }) => measure.id))
  const needing = claims.filter(({ namesMore, measure }) => namesMore && !counting.leftOut.has(measure.id))
  const stated = statedFlows(participants.flatMap(({ submission }) => submission ?? []))
  return [
    ...members.map((member) => memberMissing(member, cluster)),
    ...ledger.sharedPermits.map((shared) => siteClaimedTwice(shared, cluster.baseYear)),
    ...ledger.sources.map((source) => baseYearMissing(source, cluster.baseYear)),
    ...startsBeforePrerequisite(claims, counting.leftOut),
    targetMissed(tally, release),
    commitmentsMissTarget(tally, release),
    ...members.map((member) => ownCommitmentMissed(member, tally)),
    ...members.flatMap(baseMismatches),
    ...needing.map((claim) => sourceUnknown(claim, cluster.baseYear)),
    ...needing.flatMap((claim) => hubsUnknown(claim, cluster.hubs ?? [])),
    ...needing.flatMap((claim) => prerequisitesUnknown(claim, known)),
    ...plannedFlows(needing, years).map((flow) => flowUnbalanced(flow, names, years)),
    ...flowQuestions(stated).map((question) => flowFiguresDiffer(question, names)),
  ].filter((conflict) => conflict !== null)
}
