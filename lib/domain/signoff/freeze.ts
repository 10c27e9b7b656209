import { canonicalBytes } from '../canonical.ts'
import { fromDecimal, toDecimal } from '../decimal.ts'
import { sha256, type Digest } from '../digest.ts'
import { wrongState, type Refusal } from '../refusal.ts'
import { no, ok, type Result } from '../result.ts'
import type { RoadmapDocument } from '../roadmap/document.ts'
import type { FrozenDocument, SignOffMember, SignOffRule } from './frozen.ts'

export type Freezing = {
  readonly roadmap: RoadmapDocument
  /** The active members, who are asked for a stance. */
  readonly members: readonly { readonly organisationId: string; readonly name: string }[]
  readonly version: number
  readonly replaces: Digest | null
  readonly rule: SignOffRule
  readonly deadline: Date
  readonly frozenAt: Date
  readonly publication: 'public' | 'members'
}

export type Frozen = { readonly document: FrozenDocument; readonly bytes: Uint8Array; readonly digest: Digest }

/**
 * The signed object of one roadmap version: members in id order, rule, deadline and publication inside, as canonical bytes
 * (RFC 8785) with their SHA-256 (METHODS 7). Refused where the rule could never be met.
 */
export function freezeRoadmap(freezing: Freezing): Result<Frozen, Refusal> {
  if (freezing.members.length === 0)
    return no(wrongState('Nothing was frozen: the cluster has no active member who could sign.'))
  const members = signOffMembers(freezing)
  const refusal = unreachable(freezing.rule, members)
  if (refusal) return no(wrongState(`Nothing was frozen: ${refusal}`))
  const document: FrozenDocument = {
    schema: 'concord/frozen-roadmap/1',
    version: freezing.version,
    replaces: freezing.replaces,
    roadmap: freezing.roadmap,
    signOff: {
      members,
      rule: freezing.rule,
      deadline: freezing.deadline.toISOString(),
      frozenAt: freezing.frozenAt.toISOString(),
      publication: freezing.publication,
    },
  }
  const bytes = canonicalBytes(document)
  return ok({ document, bytes, digest: sha256(bytes) })
}

/** Shares of the base year, over the cluster's total where it is shown, else over the sum where every member's is. */
function signOffMembers({ roadmap, members }: Freezing): readonly SignOffMember[] {
  const tonnes = new Map(
    roadmap.members.map((member) => [
      member.organisationId,
      member.baseTonnes.state === 'shown' ? fromDecimal(member.baseTonnes.value) : null,
    ]),
  )
  const known = members.map((member) => tonnes.get(member.organisationId) ?? null)
  const total = known.includes(null) ? shownTotal(roadmap) : known.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return members
    .map(({ organisationId, name }, index) => {
      const own = known[index] ?? null
      return {
        organisationId,
        name,
        emissionPercent: own === null || total === null || total <= 0 ? null : toDecimal((own / total) * 100),
      }
    })
    .toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1))
}

/** The reference of the base year, which holds the register figures of members without a submission too. */
function shownTotal({ reference }: RoadmapDocument): number | null {
  const base = reference.state === 'shown' ? reference.values[0] : undefined
  return base === undefined ? null : fromDecimal(base)
}

function unreachable(rule: SignOffRule, members: readonly SignOffMember[]): string | null {
  if (rule.kind === 'all') return null
  const unknown = members.filter((member) => member.emissionPercent === null)
  if (unknown.length === 0) return null
  const reach = members.reduce((sum, member) => sum + Number(member.emissionPercent ?? 0), 0)
  if (reach >= Number(rule.emissionsPercent)) return null
  return `the emissions of ${unknown.map((member) => member.name).join(', ')} are not known or not safe to show, so ${rule.emissionsPercent} % of emissions could never be reached. Choose a lower share, or all members.`
}
