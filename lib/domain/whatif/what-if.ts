import { no, ok, type Result } from '../result.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { changed, type Change } from './change.ts'
import { effectsOf, type Effects } from './effects.ts'
import { withKnockOn, type KnockOn } from './knock-on.ts'

/** What capital costs a year here: the rate of the methods' own examples (METHODS 4.2). */
export const whatIfRate = 0.07

export type WhatIf = {
  readonly schema: 'concord/what-if/1'
  readonly change: Change
  /** The change alone, with every other plan as it was submitted. */
  readonly direct: Effects
  /** What follows from it, in order, and the effects with all of that. */
  readonly knockOn: { readonly steps: readonly KnockOn[]; readonly effects: Effects }
}

/**
 * What the roadmap would be if a member withdrew or something slipped (METHODS 4.6). In full figures, for stewards alone: it is no
 * release. Pure: the same bundle, in any order of its arrays, gives the same answer.
 */
export function whatIf(bundle: Bundle, change: Change, rate = whatIfRate): Result<WhatIf, string> {
  if (change.kind === 'slip' && !(Number.isInteger(change.years) && change.years >= 1 && change.years <= 50))
    return no('A slip is a whole number of years from 1 to 50.')
  const after = changed(bundle, change)
  if (!after.ok) return after
  const followed = withKnockOn(bundle, after.value)
  return ok({
    schema: 'concord/what-if/1',
    change,
    direct: effectsOf(bundle, after.value, rate),
    knockOn: { steps: followed.knockOns, effects: effectsOf(bundle, followed.bundle, rate) },
  })
}
