import type { CommitmentType } from '../submission/document.ts'
import { no, ok, type Result } from '../result.ts'

export type Progress = {
  /** Share of the promised cut that is done: 1 is all of it, negative where emissions rose. Null where it cannot be told. */
  readonly achieved: number | null
  readonly reason: string | null
}

/** Why a commitment of this type has no progress in tonnes (METHODS 3.5); null for a type that has. */
const notInTonnes = {
  absolute: null,
  'net-zero': null,
  intensity: 'Not comparable: an intensity target says nothing about tonnes.',
  'business-as-usual': 'Not comparable: it is measured against business as usual, not against the base.',
  peak: 'Not comparable: it names a peak year, not a level.',
} as const satisfies Readonly<Record<CommitmentType, string | null>>

/**
 * Progress towards a target: `(base - latest) / (base x targetShare)` (METHODS 3.5). `targetShare` is the promised cut as a
 * share of the base, 1 for net zero. Refused with a sentence for a base that is not above zero and a cut outside 0 to 1.
 */
export function progressTowards(
  type: CommitmentType,
  base: number | null,
  latest: number | null,
  targetShare: number | null,
): Result<Progress, string> {
  const reason = notInTonnes[type]
  if (reason !== null) return ok({ achieved: null, reason })
  const share = targetShare ?? (type === 'net-zero' ? 1 : null)
  if (base === null) return no('There is no base value to measure progress from.')
  if (!(base > 0)) return no('The base must be above zero.')
  if (share === null) return no('It gives no cut to measure progress against.')
  if (share > 1) return no(`A cut of ${share * 100} % takes off more than there is.`)
  if (!(share > 0)) return no('The cut must be above zero.')
  if (latest === null) return ok({ achieved: null, reason: 'The latest emissions are not known.' })
  if (latest < 0) return no('The latest emissions must not be negative: removals have a line of their own.')
  return ok({ achieved: (base - latest) / (base * share), reason: null })
}
