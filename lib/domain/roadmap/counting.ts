import type { Hub } from '../infrastructure/hub.ts'
import { lastAnswer } from '../last-answer.ts'
import { addTo, type Path } from '../pathway/path.ts'
import { byText } from '../text-order.ts'
import type { AssetLedger, Source } from './asset-ledger.ts'
import { claimsBySource, givenAway, type Claim } from './claims.ts'
import type { Conflict } from './conflict.ts'
import { claimedTwice } from './conflicts/claimed-twice.ts'
import { effectOf } from './conflicts/effect.ts'
import { excludeOnSource } from './conflicts/exclusive-measures.ts'
import type { EffectOf } from './conflicts/hub-booked.ts'
import { overAbatement } from './conflicts/over-abatement.ts'
import { waitForHubs } from './conflicts/start-before-hub.ts'
import { countSources, type Counted } from './count-sources.ts'
import { leftOutBy, type Decisions } from './decide.ts'
import { bookHubs } from './hub-bookings.ts'
import { handsOver, movesOf, plannedFlows, type Move } from './planned-flows.ts'
import { stockOf, type Stock } from './stock.ts'

/** What is counted of each claim and left of each source, tonnes a year, after exclusion, decisions and sequence. */
export type Counting = Pick<Counted, 'counted' | 'left'> & {
  /** Every claim as it counts: a measure that waits for a hub starts later. In turn. */
  readonly claims: readonly Claim[]
  /** Measures that a decision took out of counting. */
  readonly leftOut: ReadonlySet<string>
  /** What part of a measure its hubs serve, by year, where that is not all of it. */
  readonly served: ReadonlyMap<Claim, Path>
  readonly moves: readonly Move[]
  /** Sources on which some counted claim, or something it is cut by, is confidential. */
  readonly secretClaims: ReadonlySet<Source>
  readonly conflicts: readonly Conflict[]
}

const nothingServed: ReadonlyMap<Claim, Path> = new Map()

/**
 * Counts every claim on its source (METHODS 2.2): first the years in which its hubs are there, then what two companies claim
 * twice, exclusive groups, what the source has, what the hubs have room for, and then in turn. Decisions are applied in that order
 * too, so that the facts of a conflict never depend on its own decision.
 */
export function countClaims(
  submitted: readonly Claim[],
  ledger: AssetLedger,
  hubs: readonly Hub[],
  decisions: Decisions,
  years: readonly number[],
): Counting {
  const baseYear = years[0] ?? 0
  const { claims, conflicts: early } = waitForHubs(submitted, hubs, decisions, years)
  const conflicts: Conflict[] = [...early]
  const all = claimsBySource(claims)
  const leftOut = new Set<string>()
  const waiting = new Set<string>()
  const stands = ({ measure }: Claim): boolean =>
    (leftOut.size === 0 && waiting.size === 0) || (!leftOut.has(measure.id) && !waiting.has(measure.id))

  const flows = plannedFlows(claims, years)
  const twice = claimedTwice(all, flows, decisions, years)
  for (const exclusion of [twice, ...exclusions(all, twice, decisions, years)]) {
    conflicts.push(...exclusion.conflicts)
    for (const id of exclusion.leftOut) leftOut.add(id)
    for (const id of exclusion.waiting) waiting.add(id)
  }

  const ableMoves = movesOf(claims.filter(stands), years)
  const able = kept(all, stands)
  const { stocks } = countSources({
    sources: [...new Set(ableMoves.map((move) => move.to))],
    all,
    active: able,
    moves: ableMoves,
    served: nothingServed,
    baseYear,
  })
  for (const [source, onSource] of able) {
    const stock = stocks.get(source) ?? plainStock(source, all.get(source) ?? [], baseYear)
    const over = overAbatement(stock, onSource, decisions, years)
    if (over === null) continue
    conflicts.push(over)
    const out = leftOutBy(over)
    if (out !== null) leftOut.add(out)
  }

  const preview = (standing: readonly Claim[]): EffectOf => {
    const standingOn = claimsBySource(standing)
    const standingMoves = movesOf(standing, years)
    const total = (
      touched: readonly Source[],
      active: ReadonlyMap<Source, readonly Claim[]>,
      moves: readonly Move[],
      served: ReadonlyMap<Claim, Path>,
    ) => sumLeft(countSources({ sources: touched, all, active, moves, served, baseYear }), touched, years)
    return (out, served) => {
      const touched = touchedBy([...out, ...served.keys()], ableMoves)
      const after = new Map(standingOn)
      for (const source of touched)
        after.set(
          source,
          (after.get(source) ?? []).filter((claim) => !out.has(claim)),
        )
      const moves = [...out].some(handsOver)
        ? movesOf(
            standing.filter((claim) => !out.has(claim)),
            years,
          )
        : standingMoves
      return effectOf(
        total(touched, standingOn, standingMoves, nothingServed),
        total(touched, after, moves, served),
        years,
      )
    }
  }
  const active = claims.filter(stands)
  const hubRound = bookHubs(
    hubs,
    active,
    decisions,
    (out) => preview(active.filter(({ measure }) => !out.has(measure.id))),
    years,
  )
  conflicts.push(...hubRound.conflicts)
  for (const id of hubRound.leftOut) leftOut.add(id)

  const counting = claims.filter(stands)
  const moves = movesOf(counting, years)
  const { counted, left } = countSources({
    sources: ledger.sources,
    all,
    active: kept(all, stands),
    moves,
    served: hubRound.served,
    baseYear,
  })
  const secretClaims = secretSources(counting, moves, hubRound.served)
  return { claims, counted, left, leftOut, served: hubRound.served, moves, secretClaims, conflicts }
}

const rememberedStock = lastAnswer<Source, Stock>()

/** What a source has if nothing arrives from another. */
const plainStock = (source: Source, claims: readonly Claim[], baseYear: number): Stock =>
  rememberedStock(source, [claims], () => stockOf(source, source.reference, claims, baseYear))

function exclusions(
  all: ReadonlyMap<Source, readonly Claim[]>,
  before: { readonly leftOut: ReadonlySet<string>; readonly waiting: ReadonlySet<string> },
  decisions: Decisions,
  years: readonly number[],
) {
  const grouped = [...all].filter(([, onSource]) => onSource.some(({ measure }) => measure.exclusiveGroup !== null))
  return grouped.map(([source, onSource]) =>
    excludeOnSource(
      plainStock(source, onSource, years[0] ?? 0),
      onSource.filter(({ measure }) => !before.leftOut.has(measure.id) && !before.waiting.has(measure.id)),
      decisions,
      years,
    ),
  )
}

const kept = (
  all: ReadonlyMap<Source, readonly Claim[]>,
  stands: (claim: Claim) => boolean,
): ReadonlyMap<Source, readonly Claim[]> =>
  [...all.values()].every((claims) => claims.every(stands))
    ? all
    : new Map([...all].map(([source, claims]) => [source, claims.every(stands) ? claims : claims.filter(stands)]))

/** The sources on which these claims act, and those to which they hand CO2 over, plant after plant. */
function touchedBy(claims: readonly Claim[], moves: readonly Move[]): readonly Source[] {
  const touched = new Set(claims.flatMap((claim) => claim.source ?? []))
  for (const source of touched) for (const move of moves) if (move.claim.source === source) touched.add(move.to)
  return [...touched].toSorted((a, b) => byText(a.id, b.id))
}

function sumLeft(counted: Counted, sources: readonly Source[], years: readonly number[]): Path {
  const sum = new Float64Array(years.length)
  for (const source of sources) addTo(sum, counted.left.get(source) ?? source.reference)
  return sum
}

/** What a company hands over, and what it books, stays with it: so does every figure that tells it. */
function secretSources(
  counting: readonly Claim[],
  moves: readonly Move[],
  served: ReadonlyMap<Claim, Path>,
): ReadonlySet<Source> {
  const secret = new Set<Source>()
  for (const claim of counting) {
    const { source, confidential, measure } = claim
    const given = givenAway(claim).some((flow) => flow.class === 'confidential')
    const cut = served.has(claim) && (measure.bookings ?? []).some((booking) => booking.class === 'confidential')
    if (source !== null && (confidential || given || cut)) secret.add(source)
  }
  for (const { secret: closed, claim } of moves) if (closed && claim.source !== null) secret.add(claim.source)
  // What arrives tells what its sender had left, plant after plant.
  for (let before = -1; before !== secret.size;) {
    before = secret.size
    for (const { secret: closed, claim, to } of moves)
      if (closed || claim.source?.confidential === true || (claim.source !== null && secret.has(claim.source)))
        secret.add(to)
  }
  return secret
}
