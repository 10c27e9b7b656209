import type { Tonnes } from '../decimal.ts'
import type { Path } from '../pathway/path.ts'
import { capIndex } from './public/cap-index.ts'
import type { TradingScheme } from './public/trading-scheme.ts'
import type { Incomparable } from './comparable.ts'
import { nothingRequired, requiredBy, type BlindSpan, type Requirement } from './requirement.ts'

/** How much of somebody's tonnes stands under a scheme: a share of the base year's scope 1, 0 to 1, with its source. */
export type SchemeShare = { readonly share: number; readonly source: string | null }

/** A trading scheme over a cluster or company. `covers` is null where nobody has said how much of its tonnes it covers. */
export type SchemeOver = { readonly scheme: TradingScheme; readonly covers: SchemeShare | null }

/** The tonnes that a scheme's cap is set against. */
export type SchemeSubject = {
  readonly base: Tonnes
  readonly baseYear: number
  /** Where the part that no cap covers stays; null where it is not known. */
  readonly reference: Path | null
}

/**
 * What a trading scheme asks, if the covered part falls as fast as the cap: `covered x cap(t)/cap(base)`, and the part that it
 * does not cover at its reference, as METHODS 3.5 has the uncovered. A cap binds all its sources together and none alone: this
 * is a pace, not a duty. Not comparable where nobody has said how much is covered, or the base year has no cap.
 */
export function schemeRequirement(
  { scheme, covers }: SchemeOver,
  { base, baseYear, reference }: SchemeSubject,
  years: readonly number[],
): Requirement {
  if (covers === null)
    return not('boundary', 'It is not said how much of these tonnes stands under it: its boundary is another.')
  if (!(covers.share > 0)) return not('boundary', 'It covers none of these tonnes.')
  const cap = capIndex(scheme, baseYear, years)
  if (cap === null)
    return not('no-emissions-to-rebase', `No cap of ${baseYear} is known, which its pace would start from.`)
  if (covers.share < 1 && (reference === null || reference.length < years.length))
    return not('boundary', 'It covers a part of these tonnes, and the reference of the other part is not known.')
  const path = cap.index.map((left, index) => {
    const outside = covers.share < 1 ? (1 - covers.share) * (reference?.[index] ?? Number.NaN) : 0
    return covers.share * base * left + outside
  })
  const blind = [
    ...blindIn(cap.index, baseYear, years, (year) => `${noCap} ${year} or later is known: ${noFactor}`),
    ...blindIn(path, baseYear, years, () => 'The reference of the part it does not cover is not known.'),
  ]
  return { ...requiredBy(path), blind }
}

const noCap = 'No cap of'
const noFactor = 'the amount its factors apply to is not kept, or none is in force.'

/** The years after the base year of which a path has no value, from the first on. */
function blindIn(
  path: Path,
  baseYear: number,
  years: readonly number[],
  sentenceFrom: (year: number) => string,
): readonly BlindSpan[] {
  const from = years.find((year, at) => year > baseYear && Number.isNaN(path[at] ?? Number.NaN))
  if (from === undefined) return []
  const to = years.at(-1) ?? from
  return [{ from, to, reason: { kind: 'no-emissions-to-rebase', sentence: sentenceFrom(from) } }]
}

const not = (kind: Incomparable['kind'], sentence: string): Requirement => nothingRequired({ kind, sentence })
