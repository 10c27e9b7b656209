import type { Decimal } from '../decimal.ts'
import type { Digest } from '../digest.ts'
import type { RoadmapDocument } from '../roadmap/document.ts'

/** When a version counts as agreed: by every member, or by a share of heads and of emissions (METHODS 7). */
export type SignOffRule =
  | { readonly kind: 'all' }
  | { readonly kind: 'share'; readonly headPercent: Decimal; readonly emissionsPercent: Decimal }

export type SignOffMember = {
  readonly organisationId: string
  readonly name: string
  /** Share of base-year emissions in per cent; null where it is unknown or not safe to show. */
  readonly emissionPercent: Decimal | null
}

/** The signed object: one roadmap version with its members, rule and deadline inside the signed bytes. */
export type FrozenDocument = {
  readonly schema: 'concord/frozen-roadmap/1'
  readonly version: number
  readonly replaces: Digest | null
  readonly roadmap: RoadmapDocument
  readonly signOff: {
    readonly members: readonly SignOffMember[]
    readonly rule: SignOffRule
    /** UTC, milliseconds: `2027-03-12T17:00:00.000Z`. */
    readonly deadline: string
    readonly frozenAt: string
    /** Whether the adopted version may be published: `public`, or read by members alone. */
    readonly publication: 'public' | 'members'
  }
}

export const stances = ['endorse', 'endorse-with-reservation', 'object', 'abstain'] as const
export type StanceKind = (typeof stances)[number]
