import type { Json } from '../canonical.ts'
import { digestOf, type Digest } from '../digest.ts'
import { lastAnswer } from '../last-answer.ts'
import { byText } from '../text-order.ts'
import type { Resolution } from './bundle.ts'
import type { Conflict } from './conflict.ts'

/** A conflict as a rule finds it: with its facts, before any decision is looked up. */
export type FoundConflict = Omit<Conflict, 'factsDigest' | 'resolution'> & {
  /** What the decision rests on. Never anything that the decision itself changes. */
  readonly facts: Json
}

/** Recorded decisions by conflict key, newest first. */
export type Decisions = ReadonlyMap<string, readonly Resolution[]>

export function decisionsByKey(resolutions: readonly Resolution[]): Decisions {
  const newestFirst = resolutions.toSorted(
    (a, b) =>
      byText(a.key, b.key) ||
      byText(b.decidedAt, a.decidedAt) ||
      byText(a.choice, b.choice) ||
      byText(a.decidedBy, b.decidedBy) ||
      byText(a.reason, b.reason),
  )
  return Map.groupBy(newestFirst, (resolution) => resolution.key)
}

const remembered = lastAnswer<FoundConflict, Digest>()

/**
 * The conflict with the newest decision that was taken on these very facts and takes one of its ways out (METHODS 6).
 * A decision on other facts is not applied: the conflict is open again.
 */
export function decided(conflict: FoundConflict, decisions: Decisions): Conflict {
  const { facts, ...found } = conflict
  const factsDigest = remembered(conflict, [], () => digestOf({ key: found.key, facts }))
  const choices = new Set(found.waysOut.map((way) => way.id))
  const taken = decisions
    .get(found.key)
    ?.find((resolution) => resolution.factsDigest === factsDigest && choices.has(resolution.choice))
  if (taken === undefined) return { ...found, factsDigest, resolution: null }
  const { choice, reason, decidedBy, decidedAt } = taken
  return { ...found, factsDigest, resolution: { choice, reason, decidedBy, decidedAt } }
}

const leaveOut = 'leave-out:'

/** The id of the way out that takes a measure out of counting. */
export const leavingOut = (measureId: string): string => `${leaveOut}${measureId}`

/** The measure that a decision left out, or null where it left out none. */
export const leftOutBy = (conflict: Conflict): string | null =>
  conflict.resolution?.choice.startsWith(leaveOut) ? conflict.resolution.choice.slice(leaveOut.length) : null
