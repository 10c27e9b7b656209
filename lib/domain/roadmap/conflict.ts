import type { Decimal } from '../decimal.ts'
import type { Digest } from '../digest.ts'

export const conflictKinds = [
  'over-abatement',
  'member-missing',
  'target-missed',
  'commitment-missed',
  'site-claimed-twice',
  'base-year-missing',
  'exclusive-measures',
  'start-before-prerequisite',
  'claimed-twice',
  'start-before-hub',
  'hub-over-booked',
  'hub-under-booked',
  'hub-unknown',
  'source-unknown',
  'prerequisite-unknown',
  'flow-unbalanced',
  'flow-figures-differ',
  'base-mismatch',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

export type ConflictFigure = {
  readonly label: string
  readonly year: number | null
  readonly value: Decimal
  readonly unit: 't' | 'year' | 'MWh' | 'm3'
}

export type WayOut = {
  /** Stable within the conflict: `count-what-is-left`, `leave-out:<measureId>`, `accept-gap`, … */
  readonly id: string
  readonly sentence: string
  /** Change of the roadmap path in tonnes by this way out, by year (only years that change), when it can be told. */
  readonly effect: readonly { readonly year: number; readonly tonnes: Decimal }[]
}

/** The conflicts of the whole cluster with its target: by its measures, and by its members’ commitments. */
export const missKeys = { measures: 'target-missed:cluster', commitments: 'commitment-missed:cluster' } as const

/** Whether a conflict is that of the whole cluster with its target. */
export const isClusterMiss = ({ key }: Pick<Conflict, 'key'>): boolean =>
  key === missKeys.measures || key === missKeys.commitments

/**
 * Whether a conflict is kept by its parties, the stewards and the lead. One that rests on confidential figures tells something of them by
 * being there, and so does a decision on it. Where its parties must not learn of each other, it names none (`quietParties`). What the whole
 * cluster misses tells of nobody.
 */
export const isKept = (conflict: Pick<Conflict, 'confidential' | 'key'>): boolean =>
  conflict.confidential && !isClusterMiss(conflict)

/** What goes from one to the other is known to both ends, and of a reduction that both claim neither reads what the other keeps to itself. */
const readByBothEnds: ReadonlySet<ConflictKind> = new Set(['claimed-twice', 'flow-unbalanced', 'flow-figures-differ'])

/**
 * Who reads the figures and ways out of a conflict beside the stewards, where they are confidential. Of one plant or hub the figures of
 * several tell each what another keeps to itself: then they know of the conflict, and no more.
 */
export const figuresReadBy = ({ kind, parties }: Pick<Conflict, 'kind' | 'parties'>): readonly string[] =>
  parties.length < 2 || readByBothEnds.has(kind) ? parties : []

/** A first-class disagreement in the merge. `key` is stable over merges; `factsDigest` changes when its facts do. */
export type Conflict = {
  readonly key: string
  readonly kind: ConflictKind
  readonly blocking: boolean
  /** Organisations that are party to it, in id order. None where they would tell one another what they keep confidential. */
  readonly parties: readonly string[]
  /** Organisations that are party to it and are told so without each other's names, in id order. Missing where there is none. */
  readonly quietParties?: readonly string[]
  readonly subject: {
    readonly siteId?: string
    readonly measureIds?: readonly string[]
    readonly commitmentId?: string
    readonly organisationId?: string
    readonly hubId?: string
  }
  /** One sentence for whoever may know of it: no confidential figure in it. */
  readonly sentence: string
  /** True where `figures` and `waysOut` rest on confidential values: then only the stewards and `figuresReadBy` see them. */
  readonly confidential: boolean
  readonly figures: readonly ConflictFigure[]
  readonly waysOut: readonly WayOut[]
  readonly factsDigest: Digest
  readonly resolution: {
    readonly choice: string
    readonly reason: string
    readonly decidedBy: string
    readonly decidedAt: string
  } | null
}
