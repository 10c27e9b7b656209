import type { Digest } from '../digest.ts'
import type { AcceptedSubmission } from '../submission/document.ts'
import type { ClusterEntry, LinkedTotals, RoadmapDocument } from './document.ts'

/** A recorded decision about a conflict. It is applied again while `factsDigest` still matches the conflict's facts. */
export type Resolution = {
  readonly key: string
  readonly factsDigest: Digest
  /** The id of the way out that was taken. */
  readonly choice: string
  readonly reason: string
  readonly decidedBy: string
  readonly decidedAt: string
}

/** What a merge counts: the cluster's own entries, the accepted submissions and the decisions taken. */
export type MergeInputs = {
  readonly cluster: ClusterEntry
  readonly submissions: readonly AcceptedSubmission[]
  readonly resolutions: readonly Resolution[]
}

/** What an earlier draft was counted from, and which of its totals told something new of what members keep confidential. */
export type EarlierRelease = {
  readonly draft: number
  readonly totals: readonly LinkedTotals[]
  /** The submissions are cut to what a merge reads, under the digests of the whole ones. */
  readonly inputs: MergeInputs
}

/** What was shown before: a new draft is held against it, so that nobody who compares the two learns what too few changed (METHODS 8). */
export type Earlier = {
  /** The number of the newest draft. */
  readonly draft: number
  /** That draft, as every member read it. */
  readonly document: RoadmapDocument
  /** Oldest first. Empty where nothing that was shown rests on anything confidential. */
  readonly releases: readonly EarlierRelease[]
}

/** All that the next draft is made of. */
export type DraftInputs = MergeInputs & { readonly earlier?: Earlier }

/** Everything a merge reads, as one file: the same bytes in, in any order of its arrays, give the same roadmap out. */
export type Bundle = DraftInputs & { readonly schema: 'concord/bundle/1' }
