import { withEarlierStart } from '../measures/earlier-starts.ts'
import { byText } from '../text-order.ts'
import type { HubPhase } from './hub.ts'

/** A phase as somebody enters it: what it was before is not theirs to write. */
export type EnteredPhase = Omit<HubPhase, 'earlierStarts'>

/**
 * The phases of a hub after a change, in id order: one whose first year moves keeps the year it leaves beside the ones before it, so
 * that slippage stays visible (METHODS 4.1). `now` is the day on which the earlier year was given up.
 */
export const keptPhases = (
  before: readonly HubPhase[],
  entered: readonly EnteredPhase[],
  now: Date,
): readonly HubPhase[] =>
  entered
    .map((phase) => {
      const standing = before.find(({ id }) => id === phase.id)
      if (standing === undefined) return { ...phase, earlierStarts: [] }
      const { from: start, earlierStarts } = standing
      return { ...phase, earlierStarts: withEarlierStart({ start, earlierStarts }, phase.from, now) }
    })
    .toSorted((a, b) => byText(a.id, b.id))
