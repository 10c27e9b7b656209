import type { Hub } from '../infrastructure/hub.ts'
import type { Path } from '../pathway/path.ts'
import type { AssetLedger, Source } from './asset-ledger.ts'
import { claimsBySource, givenAway, type Claim, type ClaimsOnSources } from './claims.ts'
import type { Conflict } from './conflict.ts'
import { claimedTwice } from './conflicts/claimed-twice.ts'
import { excludeOnSource, type Exclusion } from './conflicts/exclusive-measures.ts'
import { overAbatement } from './conflicts/over-abatement.ts'
import { waitForHubs } from './conflicts/start-before-hub.ts'
import { countSources, type Counted } from './count-sources.ts'
import { leftOutBy, type Decisions } from './decide.ts'
import { bookHubs } from './hub-bookings.ts'
import { movesOf, plannedFlows, type Move } from './planned-flows.ts'
import { previewOf } from './preview-effect.ts'
import { plainStock } from './stock.ts'

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

  const flows = plannedFlows(claims, years)
  const twice = claimedTwice(all, flows, decisions, years)
  for (const exclusion of [twice, ...exclusions(all, twice, decisions, years)]) {
    conflicts.push(...exclusion.conflicts)
    for (const id of exclusion.leftOut) leftOut.add(id)
    for (const id of exclusion.waiting) waiting.add(id)
  }

  const able = less({ claims, on: (source) => all.get(source) ?? [] }, new Set([...leftOut, ...waiting]))
  const ableMoves = movesOf(able.claims, years)
  const { stocks } = countSources({
    sources: [...new Set(ableMoves.map((move) => move.to))],
    all,
    activeOn: able.on,
    moves: ableMoves,
    served: new Map(),
    baseYear,
  })
  const tooMuch = new Set<string>()
  all.forEach((own, source) => {
    const stock = { source, moved: stocks.get(source) ?? null, all: own }
    const over = overAbatement(stock, able.on(source), decisions, years)
    if (over === null) return
    conflicts.push(over)
    const out = leftOutBy(over)
    if (out !== null) tooMuch.add(out)
  })

  const active = less(able, tooMuch)
  const hubRound = bookHubs(hubs, active.claims, decisions, (these) => previewOf(these, all, ableMoves, years), years)
  conflicts.push(...hubRound.conflicts)
  for (const id of [...tooMuch, ...hubRound.leftOut]) leftOut.add(id)

  const counting = less(active, hubRound.leftOut)
  const moves = movesOf(counting.claims, years)
  const { counted, left } = countSources({
    sources: ledger.sources,
    all,
    activeOn: counting.on,
    moves,
    served: hubRound.served,
    baseYear,
  })
  const secretClaims = secretSources(counting.claims, moves, hubRound.served)
  return { claims, counted, left, leftOut, served: hubRound.served, moves, secretClaims, conflicts }
}

/** Claims that count so far, in turn, and those of them on each source: the very same lists where nothing was taken out. */
type Standing = { readonly claims: readonly Claim[]; readonly on: (source: Source) => readonly Claim[] }

function less({ claims, on }: Standing, out: ReadonlySet<string>): Standing {
  if (out.size === 0) return { claims, on }
  const isIn = ({ measure }: Claim): boolean => !out.has(measure.id)
  const touched = new Map<Source, readonly Claim[]>()
  const kept = claims.filter((claim) => {
    const { source } = claim
    if (isIn(claim)) return true
    if (source !== null && !touched.has(source)) touched.set(source, on(source).filter(isIn))
    return false
  })
  return { claims: kept, on: (source) => touched.get(source) ?? on(source) }
}

function exclusions(
  all: ClaimsOnSources,
  before: { readonly leftOut: ReadonlySet<string>; readonly waiting: ReadonlySet<string> },
  decisions: Decisions,
  years: readonly number[],
): readonly Exclusion[] {
  const found: Exclusion[] = []
  all.forEach((own, source) => {
    if (own.length === 1 || !own.some(({ namesMore, measure }) => namesMore && measure.exclusiveGroup !== null)) return
    const able = own.filter(({ measure }) => !before.leftOut.has(measure.id) && !before.waiting.has(measure.id))
    found.push(excludeOnSource(plainStock(source, own, years[0] ?? 0), able, decisions, years))
  })
  return found
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
    const given = claim.namesMore && givenAway(claim).some((flow) => flow.class === 'confidential')
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
