import { fromDecimal, type Tonnes } from '../decimal.ts'
import type { Path } from '../pathway/path.ts'
import type { Series } from '../roadmap/document.ts'
import type { MemberResult } from '../roadmap/member-result.ts'
import type { Axis } from './comparable.ts'
import { climb, type Rung } from './ladder.ts'
import { rungsBeyond, type HeldAgainst } from './ladder-rungs.ts'
import { nothingRequired, requiredBy, type Requirement } from './requirement.ts'
import { knownIn, pathOf, reasonOf, scopeOne, type RoadmapLadder } from './roadmap-ladder.ts'
import type { SchemeOver } from './scheme-requirement.ts'

/**
 * One company's ladder out of what the merge says to it alone: its own commitments against its measures, then the cluster's
 * target, its benchmark, trading schemes, region and nation if it keeps their pace. For the company and the stewards only.
 */
export function ladderOfMember(
  member: MemberResult,
  name: string,
  cluster: { readonly id: string; readonly name: string; readonly target: Series; readonly reference: Series },
  against: HeldAgainst,
): RoadmapLadder {
  const { years } = member
  const path = (decimals: readonly string[]): Path => Float64Array.from(decimals, fromDecimal)
  const reference = path(member.reference)
  const committed = member.committed === null ? null : path(member.committed)
  const base = member.baseTonnes === null ? null : fromDecimal(member.baseTonnes)
  const baseYear = years[0] ?? 0
  const axis: Axis = { ...scopeOne, years, baseYear, boundary: null, inYear: knownIn(baseYear, base) }
  const own: Requirement =
    committed === null
      ? nothingRequired({ kind: 'no-goal', sentence: notComparableWords(member) })
      : requiredBy(committed)
  const rungs: readonly Rung[] = [
    { level: 'company', id: member.organisationId, name, required: own, heldBy: 'measures', benchmark: null },
    {
      level: 'cluster',
      id: cluster.id,
      name: cluster.name,
      required: paceOfTarget(cluster, base),
      heldBy: 'commitments',
      benchmark: null,
    },
    ...rungsBeyond({ ...against, schemes: against.schemes.map(overMember) }, { axis, base, reference, why: null }),
  ]
  const covered = committed === null ? 0 : 1
  const climber = { base: base ?? 0, committed: committed ?? reference, onCourse: path(member.roadmap), coverage: null }
  return {
    years,
    lines: climb(climber, rungs, years),
    coverage: { committedMembers: covered, members: 1, shareOfBase: covered, byYear: null, reason: null },
    withheld: { committed: null, onCourse: null },
  }
}

/** A scheme over all of a cluster is over all of each member; of a part nobody says whose it is. */
const overMember = ({ scheme, covers }: SchemeOver): SchemeOver => ({
  scheme,
  covers: covers !== null && covers.share >= 1 ? covers : null,
})

/** The cluster's target as a pace: what the member may emit if it falls as the whole cluster does. */
function paceOfTarget(
  { target, reference }: { readonly target: Series; readonly reference: Series },
  base: Tonnes | null,
): Requirement {
  const asked = pathOf(target)
  const from = pathOf(reference)?.[0] ?? null
  const withheld = reasonOf(target) ?? reasonOf(reference)
  if (asked === null || from === null)
    return nothingRequired({ kind: 'withheld', sentence: withheld ?? 'The cluster has set no target.' })
  if (base === null || !(from > 0))
    return nothingRequired({ kind: 'no-base-value', sentence: 'The tonnes of the base year are not known.' })
  return requiredBy(asked.map((tonnes) => (tonnes / from) * base))
}

const notComparableWords = ({ gaps }: MemberResult): string =>
  gaps.flatMap((gap) => (gap.state === 'not-comparable' ? [`${gap.title}: ${gap.reason}`] : []))[0] ??
  'It has made no commitment.'
