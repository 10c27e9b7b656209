import { canonicalText, type Json } from '../../canonical.ts'
import { inTurn, type Claim } from '../claims.ts'
import type { Conflict } from '../conflict.ts'
import { decided, leavingOut, leftOutBy, type Decisions, type FoundConflict } from '../decide.ts'
import { lastAnswer } from '../../last-answer.ts'
import { byText } from '../../text-order.ts'
import { leftAfter, type Stock } from '../stock.ts'
import { effectOf } from './effect.ts'

/** What stands after a rule looked at which measures cannot count together. */
export type Exclusion = {
  readonly conflicts: readonly Conflict[]
  /** Measures taken out by a decision. */
  readonly leftOut: ReadonlySet<string>
  /** Measures that do not count while their conflict is open: of two exclusive ones the earlier counts. */
  readonly waiting: ReadonlySet<string>
}

/**
 * Two measures of one exclusive group on one source cannot both count (METHODS 2.2): a blocking conflict for each pair, until
 * one of the two is left out. `claims` are those of one source, in turn.
 */
export function excludeOnSource(
  stock: Stock,
  claims: readonly Claim[],
  decisions: Decisions,
  years: readonly number[],
): Exclusion {
  const conflicts: Conflict[] = []
  const leftOut = new Set<string>()
  const waiting = new Set<string>()
  for (const [first, second] of exclusivePairs(claims)) {
    if (leftOut.has(first.measure.id) || leftOut.has(second.measure.id)) continue
    const found = remembered(first, [second, stock, ...claims], () => pairConflict(stock, first, second, claims, years))
    const conflict = decided(found, decisions)
    conflicts.push(conflict)
    const out = leftOutBy(conflict)
    if (out !== null) leftOut.add(out)
    if (out === null) waiting.add(second.measure.id)
  }
  return { conflicts, leftOut, waiting }
}

const remembered = lastAnswer<Claim, FoundConflict>()

function exclusivePairs(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  return claims.flatMap((first, index) =>
    first.measure.exclusiveGroup === null
      ? []
      : claims
          .slice(index + 1)
          .filter((second) => second.measure.exclusiveGroup === first.measure.exclusiveGroup)
          .map((second) => [first, second] as const),
  )
}

function pairConflict(stock: Stock, first: Claim, second: Claim, claims: readonly Claim[], years: readonly number[]) {
  const { source } = stock
  const pair = [first, second]
  // A way out counts every claim of the source anew: what the pair gets tells what a confidential one takes.
  const confidential = source.confidential || claims.some((claim) => claim.confidential)
  const ids = pair.map((claim) => claim.measure.id).toSorted(byText)
  const drawn = leftAfter(stock, withOnly(claims, first))
  return {
    key: `exclusive-measures:${ids.join('+')}`,
    kind: 'exclusive-measures' as const,
    blocking: true,
    parties: [...new Set([source.organisationId, ...pair.map((claim) => claim.organisationId)])].toSorted(byText),
    subject: { siteId: source.id, measureIds: ids },
    sentence: pair.some((claim) => claim.confidential)
      ? `Two measures at ${source.claim.site.name} exclude each other; only one of them can count.`
      : `${first.measure.title} and ${second.measure.title} at ${source.claim.site.name} exclude each other; only one of them can count.`,
    confidential,
    figures: pair.map((claim) => ({
      label: claim.measure.title,
      year: claim.measure.start,
      value: claim.measure.tonnesPerYear,
      unit: 't' as const,
    })),
    waysOut: pair.map((claim) => {
      const kept = claim === first ? second : first
      return {
        id: leavingOut(claim.measure.id),
        sentence: `Leave out ${claim.measure.title} and count ${kept.measure.title}.`,
        effect: effectOf(drawn, leftAfter(stock, withOnly(claims, kept)), years),
      }
    }),
    facts: { siteId: source.id, group: first.measure.exclusiveGroup, measures: pair.map(factsOf) },
  }
}

/** The claims of the source with one measure of an exclusive group alone. */
const withOnly = (claims: readonly Claim[], kept: Claim): readonly Claim[] =>
  claims
    .filter((claim) => claim === kept || claim.measure.exclusiveGroup !== kept.measure.exclusiveGroup)
    .toSorted(inTurn)

/** What a decision about a measure's tonnes rests on. What came later stands here only where a measure has it. */
export const factsOf = ({ measure, start }: Claim): Json => ({
  id: measure.id,
  start,
  rampYears: measure.rampYears,
  lifetimeYears: measure.lifetimeYears,
  tonnesPerYear: measure.tonnesPerYear,
  sources: measure.sources?.toSorted(byText),
  flows: measure.flows?.map((flow) => ({ ...flow })).toSorted((a, b) => byText(canonicalText(a), canonicalText(b))),
})
