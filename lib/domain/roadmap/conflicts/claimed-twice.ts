import { fromDecimal } from '../../decimal.ts'
import { apartPercent, defaultTolerancePercent } from '../../inventory/two-sided.ts'
import { addTo } from '../../pathway/path.ts'
import { byText } from '../../text-order.ts'
import type { Source } from '../asset-ledger.ts'
import { inTurn, type Claim } from '../claims.ts'
import { decided, leavingOut, leftOutBy, type Decisions, type FoundConflict } from '../decide.ts'
import type { PlannedFlow } from '../planned-flows.ts'
import { leftAfter, stockOf } from '../stock.ts'
import { effectOf } from './effect.ts'
import { factsOf, type Exclusion } from './exclusive-measures.ts'

/** Two measures that count one reduction, the one that counts while nothing is decided, and whether the other waits until then. */
type Pair = {
  readonly counts: Claim
  readonly other: Claim
  readonly waits: boolean
  readonly why: 'stored' | 'sold' | 'joint-plant'
}

/**
 * One reduction that two companies claim (METHODS 1.6 to 1.8): the emitter and who stores its CO2, the seller and the buyer of
 * energy or hydrogen, two owners of a joint plant. Blocking until one is left out, or both are said to be reductions of their own.
 * What is claimed over one flow counts at one end alone meanwhile.
 */
export function claimedTwice(
  onSource: ReadonlyMap<Source, readonly Claim[]>,
  flows: readonly PlannedFlow[],
  decisions: Decisions,
  years: readonly number[],
): Exclusion {
  const pairs = [...storedTwice(flows), ...soldTwice(flows), ...jointTwice(onSource)]
  const conflicts = new Map<string, Exclusion['conflicts'][number]>()
  const leftOut = new Set<string>()
  const waiting = new Set<string>()
  for (const pair of pairs.toSorted((a, b) => byText(keyOf(a), keyOf(b)))) {
    if ([pair.counts, pair.other].some(({ measure }) => leftOut.has(measure.id)) || conflicts.has(keyOf(pair))) continue
    const conflict = decided(conflictOf(pair, onSource, years), decisions)
    conflicts.set(keyOf(pair), conflict)
    const out = leftOutBy(conflict)
    if (out !== null) leftOut.add(out)
    if (conflict.resolution === null && pair.waits) waiting.add(pair.other.measure.id)
  }
  return { conflicts: [...conflicts.values()], leftOut, waiting }
}

const claims = ({ measure }: Claim): boolean => fromDecimal(measure.tonnesPerYear) > 0

const apart = (a: Claim, b: Claim): boolean =>
  a.organisationId !== b.organisationId && claims(a) && claims(b) && a.measure.id !== b.measure.id

/** The emitter stores; whoever takes its CO2 in has no emission of it and no reduction. */
function storedTwice(flows: readonly PlannedFlow[]): readonly Pair[] {
  const taken = Map.groupBy(
    flows.filter(({ kind, origin }) => kind.startsWith('co2') && origin === 'fossil'),
    ({ supplierId, receiverId }) => `${supplierId} ${receiverId}`,
  )
  return flows
    .filter(({ kind, origin }) => kind === 'co2-storage' && origin === 'fossil')
    .flatMap(({ sent, supplierId, receiverId }) => {
      const received = (taken.get(`${supplierId} ${receiverId}`) ?? []).flatMap((flow) => flow.received)
      return sent.flatMap(({ claim: counts }) =>
        received.flatMap(({ claim: other }): readonly Pair[] =>
          apart(counts, other) ? [{ counts, other, waits: true, why: 'stored' }] : [],
        ),
      )
    })
}

/** Energy sold is the producer's scope 1; hydrogen lowers scope 1 where it is burnt. Other tonnes are another reduction. */
function soldTwice(flows: readonly PlannedFlow[]): readonly Pair[] {
  return flows
    .filter(({ kind }) => !kind.startsWith('co2'))
    .flatMap(({ kind, sent, received }) =>
      sent.flatMap(({ claim: seller }) =>
        received.flatMap(({ claim: buyer }): readonly Pair[] => {
          if (!apart(seller, buyer) || !alike(seller, buyer)) return []
          const [counts, other] = kind === 'hydrogen' ? [buyer, seller] : [seller, buyer]
          return [{ counts, other, waits: true, why: 'sold' }]
        }),
      ),
    )
}

const alike = (a: Claim, b: Claim): boolean =>
  apartPercent(fromDecimal(a.measure.tonnesPerYear), fromDecimal(b.measure.tonnesPerYear)) <= defaultTolerancePercent

/** Two owners of one plant with a measure of one pillar and the same title or tonnes. Nothing but a person can tell, so both count. */
function jointTwice(onSource: ReadonlyMap<Source, readonly Claim[]>): readonly Pair[] {
  return [...onSource.values()].flatMap((own) => {
    const [first] = own
    if (
      first === undefined ||
      own.length === 1 ||
      own.every(({ organisationId }) => organisationId === first.organisationId)
    )
      return []
    return own.flatMap((counts, index) =>
      own
        .slice(index + 1)
        .filter((other) => apart(counts, other) && isSamePlan(counts, other))
        .map((other): Pair => ({ counts, other, waits: false, why: 'joint-plant' })),
    )
  })
}

function isSamePlan({ measure: a }: Claim, { measure: b }: Claim): boolean {
  if (a.pillar !== b.pillar || (a.exclusiveGroup !== null && a.exclusiveGroup === b.exclusiveGroup)) return false
  return a.title.trim().toLowerCase() === b.title.trim().toLowerCase() || a.tonnesPerYear === b.tonnesPerYear
}

const keyOf = ({ counts, other }: Pair): string =>
  `claimed-twice:${[counts.measure.id, other.measure.id].toSorted(byText).join('+')}`

const sentences: Readonly<Record<Pair['why'], (a: string, b: string) => string>> = {
  stored: (a, b) => `${a} and ${b} both count CO2 that the one hands to the other to store; it can count once.`,
  sold: (a, b) => `${a} and ${b} both count what the one sells to the other; it can count once.`,
  'joint-plant': (a, b) => `${a} and ${b} both submit a measure at their joint plant that may be one and the same.`,
}

function conflictOf(
  { counts, other, waits, why }: Pair,
  onSource: ReadonlyMap<Source, readonly Claim[]>,
  years: readonly number[],
): FoundConflict {
  const pair = [counts, other].toSorted((a, b) => byText(a.measure.id, b.measure.id))
  // The two see the conflict, and neither may learn from it what the other keeps confidential.
  const open = pair.every((claim) => !claim.confidential && claim.source?.confidential !== true)
  const titleOf = (claim: Claim): string =>
    claim.confidential ? `the measure of ${claim.memberName}` : claim.measure.title
  const effect = (kept: readonly Claim[]) =>
    open ? pairEffect(waits ? [counts] : pair, kept, pair, onSource, years) : []
  return {
    key: keyOf({ counts, other, waits, why }),
    kind: 'claimed-twice',
    blocking: true,
    parties: pair.map(({ organisationId }) => organisationId).toSorted(byText),
    subject: { measureIds: pair.map(({ measure }) => measure.id) },
    sentence: sentences[why](counts.memberName, other.memberName),
    // Who hands what to whom is known to the two alone.
    confidential: true,
    figures: pair
      .filter((claim) => !claim.confidential)
      .map(({ measure }) => ({
        label: measure.title,
        year: measure.start,
        value: measure.tonnesPerYear,
        unit: 't' as const,
      })),
    waysOut: [
      ...[other, counts].map((out) => {
        const kept = out === other ? counts : other
        return {
          id: leavingOut(out.measure.id),
          sentence: `Leave out ${titleOf(out)} and count ${titleOf(kept)}.`,
          effect: effect([kept]),
        }
      }),
      ...(why === 'stored'
        ? []
        : [{ id: 'count-both', sentence: 'Count both: they are two reductions.', effect: effect(pair) }]),
    ],
    facts: { why, measures: pair.map(factsOf) },
  }
}

/** How the path moves when of the pair `kept` counts where `standing` did. */
function pairEffect(
  standing: readonly Claim[],
  kept: readonly Claim[],
  pair: readonly Claim[],
  onSource: ReadonlyMap<Source, readonly Claim[]>,
  years: readonly number[],
) {
  const [before, after] = [new Float64Array(years.length), new Float64Array(years.length)]
  for (const source of new Set(pair.flatMap((claim) => claim.source ?? []))) {
    const own = onSource.get(source) ?? []
    const stock = stockOf(source, source.reference, own, years[0] ?? 0)
    const others = own.filter((claim) => !pair.includes(claim))
    const withThese = (these: readonly Claim[]) =>
      leftAfter(stock, [...others, ...these.filter((claim) => claim.source === source)].toSorted(inTurn))
    addTo(before, withThese(standing))
    addTo(after, withThese(kept))
  }
  return effectOf(before, after, years)
}
