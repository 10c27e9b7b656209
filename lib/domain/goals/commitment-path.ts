import { fromDecimal, type Tonnes } from '../decimal.ts'
import type { Anchor, Path } from '../pathway/path.ts'
import { lineThrough } from '../pathway/line.ts'
import { no, ok, type Result } from '../result.ts'
import { termsOf, type StatedTerms } from '../submission/commitment-terms.ts'
import type { CommitmentEntry } from '../submission/document.ts'

type Commitment = CommitmentEntry & { readonly terms?: StatedTerms }

/** A commitment as tonnes of scope 1 of the company's sites in the cluster: where it starts and what it promises. */
export type PromisedPath = {
  readonly from: Anchor
  /** Interim steps and the target, in year order. */
  readonly steps: readonly Anchor[]
  readonly target: Anchor
}

/** What the company emits: its scope 1 in a year over its sites in the cluster, or null where that is not known. */
export type OwnEmissions = {
  readonly baseYear: number
  readonly inYear: (year: number) => Tonnes | null
}

/** A base further than this from the company's own figure is the base of something else (METHODS 1.9). */
const sameBoundary = 0.05

/**
 * A commitment in tonnes, or the reason why it cannot be set against tonnes of scope 1 (METHODS 3.1): never a guess.
 */
export function promisedPath(commitment: Commitment, own: OwnEmissions): Result<PromisedPath, string> {
  if (commitment.type === 'intensity') return no('An intensity commitment promises no tonnes.')
  if (commitment.type === 'business-as-usual')
    return no('It is measured against business as usual, not against a base year.')
  if (commitment.type === 'peak') return no('It names a peak year, not a level.')
  if (!commitment.scopes.includes('1')) return no('It does not cover scope 1.')
  const { gases, boundary } = termsOf(commitment)
  if (gases !== null && !gases.includes('CO2e')) return no(`It covers ${gases.join(', ')} alone, not all gases.`)
  if (boundary !== null && !isWhole(commitment, own)) return no(`It covers a part of the company: “${boundary}”.`)
  const alone = commitment.scopes.length === 1
  const cut = cutOf(commitment)
  if (cut === null) return no('It gives no reduction in per cent.')
  // Nothing of the whole is nothing of each part; any other cut may fall on one scope more than on another.
  if (!alone && cut < 100) return no('It covers scope 1 together with other scopes.')
  const base = baseOf(commitment, own)
  const withoutInterim = { ...commitment, interim: [] }
  if (base.ok) return ok(pathFrom(base.value, cut, alone ? commitment : withoutInterim))
  if (cut < 100) return base
  const level = own.inYear(own.baseYear)
  if (level === null) return no(`The company’s scope 1 of ${own.baseYear} is not known for all its sites.`)
  return ok(pathFrom({ year: own.baseYear, tonnes: level }, cut, withoutInterim))
}

/** The cut in per cent: as stated, out of a level and its base, or all of it less what net zero leaves. */
function cutOf(commitment: Commitment): number | null {
  const { reductionPercent, baseTonnes } = commitment
  const { targetValue, residualPercent } = termsOf(commitment)
  if (reductionPercent !== null) return fromDecimal(reductionPercent)
  if (commitment.type === 'net-zero') return 100 - fromDecimal(residualPercent ?? '0')
  if (targetValue === null || baseTonnes === null || !(fromDecimal(baseTonnes) > 0)) return null
  return (1 - fromDecimal(targetValue) / fromDecimal(baseTonnes)) * 100
}

/** Whether a boundary in words is the company's sites in this cluster: its base value is their figure of that year. */
function isWhole({ baseYear, baseTonnes }: Commitment, own: OwnEmissions): boolean {
  const known = baseYear === null ? null : own.inYear(baseYear)
  return known !== null && baseTonnes !== null && isNear(fromDecimal(baseTonnes), known)
}

const isNear = (stated: Tonnes, known: Tonnes): boolean =>
  Math.abs(stated - known) <= sameBoundary * Math.max(stated, known)

function baseOf({ baseYear, baseTonnes }: CommitmentEntry, own: OwnEmissions): Result<Anchor, string> {
  if (baseYear === null) return no('It names no base year.')
  const known = own.inYear(baseYear)
  if (baseTonnes === null)
    return known === null
      ? no(`The company’s scope 1 of ${baseYear} is not known for all its sites.`)
      : ok({ year: baseYear, tonnes: known })
  const stated = fromDecimal(baseTonnes)
  if (known !== null && !isNear(stated, known))
    return no(`Its base in ${baseYear} is not that of the company’s sites in this cluster.`)
  return ok({ year: baseYear, tonnes: stated })
}

function pathFrom(from: Anchor, cut: number, commitment: CommitmentEntry): PromisedPath {
  const after = (reduction: number): Tonnes => from.tonnes * (1 - reduction / 100)
  const target = { year: commitment.targetYear, tonnes: after(cut) }
  const interim = commitment.interim
    .map(({ year, reductionPercent }) => ({ year, tonnes: after(fromDecimal(reductionPercent)) }))
    .filter((step) => step.year > from.year && step.year < target.year)
    .toSorted((a, b) => a.year - b.year || a.tonnes - b.tonnes)
  return { from, steps: [...interim, target], target }
}

/**
 * What a company is committed to, year by year: its comparable commitments as one line from the latest base through every
 * step, a later step never above an earlier one; at the reference before that base (METHODS 3.5). Null without any.
 */
export function committedPath(
  promises: readonly PromisedPath[],
  reference: Path,
  years: readonly number[],
): Path | null {
  const [from] = promises.map((promise) => promise.from).toSorted((a, b) => b.year - a.year || a.tonnes - b.tonnes)
  if (from === undefined) return null
  const steps = promises
    .flatMap((promise) => promise.steps)
    .filter((step) => step.year > from.year)
    .toSorted((a, b) => a.year - b.year || a.tonnes - b.tonnes)
  let lowest = Infinity
  const falling = steps.map(({ year, tonnes }) => ({ year, tonnes: (lowest = Math.min(lowest, tonnes)) }))
  const line = lineThrough([from, ...falling], years)
  return line.map((tonnes, index) => ((years[index] ?? 0) < from.year ? (reference[index] ?? 0) : tonnes))
}
