import { countInSequence, type Wanted } from '../measures/sequence.ts'
import { streamShares } from '../measures/streams.ts'
import { minus, type Path } from '../pathway/path.ts'
import type { Source } from './asset-ledger.ts'
import { earningPath, streamsOf, type Claim } from './claims.ts'

/** What a source has for its measures, by year: its reference with what other sites hand over to it, split by named streams. */
export type Stock = {
  readonly source: Source
  readonly available: Path
  /** The named streams, and last of all the rest. */
  readonly parts: readonly Path[]
  /** The parts a measure acts on; null for the whole source. */
  readonly partsOf: (claim: Claim) => readonly number[] | null
}

const whole = (): null => null

/** `claims` are all on the source, whatever was decided about them: how it is split does not depend on decisions. */
export function stockOf(source: Source, available: Path, claims: readonly Claim[], baseYear: number): Stock {
  const document = source.claim.participant.submission?.document
  const named = claims.flatMap(streamsOf)
  if (named.length === 0 || document === undefined) return { source, available, parts: [available], partsOf: whole }
  const shares = streamShares(document, source.claim.site.id, baseYear)
  const streams = [...new Set(named)].filter((stream) => shares.has(stream)).toSorted()
  const parts = streams.map((stream) => source.reference.map((tonnes) => tonnes * (shares.get(stream) ?? 0)))
  const rest = parts.reduce((left, part) => minus(left, part), available).map((tonnes) => Math.max(0, tonnes))
  return {
    source,
    available,
    parts: [...parts, rest],
    partsOf(claim) {
      const own = streamsOf(claim).flatMap((stream) => (shares.has(stream) ? [streams.indexOf(stream)] : []))
      return own.length === 0 ? null : own
    },
  }
}

/** What a source has if nothing arrives from another. */
export const plainStock = (source: Source, claims: readonly Claim[], baseYear: number): Stock =>
  source.remembers.stock([claims, baseYear], () => stockOf(source, source.reference, claims, baseYear))

/** The streams that a measure names and its site does not have. */
export function unknownStreams(claim: Claim, baseYear: number): readonly string[] {
  const document = claim.source?.claim.participant.submission?.document
  if (claim.source === null || document === undefined || claim.measure.sources === undefined) return []
  const shares = streamShares(document, claim.source.claim.site.id, baseYear)
  return streamsOf(claim).filter((stream) => !shares.has(stream))
}

/** What is wanted of a stock for a measure, in turn: what lowers emissions, then what goes elsewhere. */
export const wantedBy = (stock: Stock, claim: Claim): readonly Wanted[] => {
  const parts = stock.partsOf(claim)
  const { path, handedOver } = claim
  return handedOver === null
    ? [{ path, parts }]
    : [
        { path: earningPath(claim), parts },
        { path: handedOver, parts },
      ]
}

/** What the cluster still emits of a stock when these claims, in turn, are counted. */
export function leftAfter(stock: Stock, claims: readonly Claim[]): Path {
  const wanted = claims.map((claim) => wantedBy(stock, claim))
  const { counted, left } = countInSequence(stock.parts, wanted.flat())
  if (wanted.every((one) => one.length === 1)) return left
  let place = 0
  return wanted.reduce((still, one) => {
    const earned = counted[place]
    place += one.length
    return earned === undefined ? still : minus(still, earned)
  }, stock.available)
}
