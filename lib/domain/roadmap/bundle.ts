import type { Digest } from '../digest.ts'
import type { AcceptedSubmission } from '../submission/document.ts'
import type { ClusterEntry } from './document.ts'

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

/** Everything a merge reads, as one file: the same bytes in, in any order of its arrays, give the same roadmap out. */
export type Bundle = {
  readonly schema: 'concord/bundle/1'
  readonly cluster: ClusterEntry
  readonly submissions: readonly AcceptedSubmission[]
  readonly resolutions: readonly Resolution[]
}
