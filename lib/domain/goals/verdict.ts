import type { Tonnes } from '../decimal.ts'

export const verdicts = ['ahead', 'aligned', 'short', 'not comparable'] as const
/** What a level's tonnes are against what is required of them. `short` always stands beside its tonnes. */
export type Verdict = (typeof verdicts)[number]

/**
 * How far from the requirement still counts as aligned: half a per cent of it, which is below the uncertainty of verified
 * emissions and above what rounding a target to whole figures does. Relative alone, so that the verdict has no unit; towards
 * zero it narrows to the last digits of the arithmetic.
 */
export const alignedWithin = 0.005
/** Part of the base that is noise of adding up, not emissions. */
const noise = 1e-9

/** The verdict on tonnes against a requirement; `base` gives the size of things where the requirement is zero. */
export function verdictOn(held: Tonnes, required: Tonnes, base: Tonnes): Verdict {
  if (Number.isNaN(held) || Number.isNaN(required)) return 'not comparable'
  const gap = held - required
  if (Math.abs(gap) <= Math.max(alignedWithin * Math.abs(required), noise * Math.abs(base))) return 'aligned'
  return gap > 0 ? 'short' : 'ahead'
}
