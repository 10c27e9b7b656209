import type { EarlierStart } from '../submission/document.ts'

/**
 * The starts a measure had before: when its start moves, the one it leaves is added, so that slippage stays visible
 * (METHODS 4.1). Moving back and forth on one day is recorded once.
 */
export function withEarlierStart(
  before: { readonly start: number; readonly earlierStarts: readonly EarlierStart[] },
  start: number,
  now: Date,
): readonly EarlierStart[] {
  if (before.start === start) return before.earlierStarts
  const left = { start: before.start, recordedOn: now.toISOString().slice(0, 10) }
  const known = before.earlierStarts.some((each) => each.start === left.start && each.recordedOn === left.recordedOn)
  return known ? before.earlierStarts : [...before.earlierStarts, left]
}
