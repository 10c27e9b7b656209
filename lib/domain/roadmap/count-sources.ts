import { countInSequence, type CountedInTurn, type Wanted } from '../measures/sequence.ts'
import { plus, type Path } from '../pathway/path.ts'
import { byText } from '../text-order.ts'
import type { Source } from './asset-ledger.ts'
import { earningPath, type Claim, type ClaimsOnSources } from './claims.ts'
import type { Move } from './planned-flows.ts'
import { plainStock, stockOf, type Stock } from './stock.ts'

/** What is counted of each claim, left of each source and handed over between them. Tonnes a year. */
export type Counted = {
  readonly counted: ReadonlyMap<Claim, Path>
  readonly left: ReadonlyMap<Source, Path>
  /** Of sources on which something arrives, or whose claims hand over or are served in part. */
  readonly stocks: ReadonlyMap<Source, Stock>
}

export type ToCount = {
  readonly sources: readonly Source[]
  /** All claims on a source, which say how it is split. */
  readonly all: ClaimsOnSources
  /** Those that count, in turn. */
  readonly activeOn: (source: Source) => readonly Claim[]
  readonly moves: readonly Move[]
  /** What part of a claim its hubs can serve, by year, where that is not all of it. */
  readonly served: ReadonlyMap<Claim, Path>
  readonly baseYear: number
}

const none: readonly Claim[] = []

/** Counts the claims of each source in turn, of a source that hands CO2 over before the one that takes it in. */
export function countSources({ sources, all, activeOn, moves, served, baseYear }: ToCount): Counted {
  const counted = new Map<Claim, Path>()
  const left = new Map<Source, Path>()
  const stocks = new Map<Source, Stock>()
  const movedTo = Map.groupBy(moves, (move) => move.to)
  const movesOfClaim = Map.groupBy(moves, (move) => move.claim)
  const arrived = new Map<Source, Path>()

  /** Nothing arrives, nothing leaves for another plant, and no hub serves in part. */
  const isPlain = (source: Source, claims: readonly Claim[]): boolean =>
    (moves.length === 0 && served.size === 0) ||
    (!movedTo.has(source) && claims.every((claim) => !movesOfClaim.has(claim) && !served.has(claim)))

  function count(source: Source): void {
    if (left.has(source)) return
    for (const move of movedTo.get(source) ?? []) if (move.claim.source !== null) count(move.claim.source)
    const own = all.get(source) ?? none
    const claims = own.length === 0 ? none : activeOn(source)
    if (isPlain(source, claims)) {
      const plain = countPlain(source, own, claims, baseYear)
      claims.forEach((claim, index) => counted.set(claim, plain.counted[index] ?? claim.path))
      left.set(source, plain.left)
      return
    }
    const stock = stockOf(source, withArrived(source, arrived), own, baseYear)
    const wanted = claims.map((claim) => wantedOf(stock, claim, movesOfClaim.get(claim) ?? [], served.get(claim)))
    const result = countInSequence(stock.parts, wanted.flat())
    let place = 0
    claims.forEach((claim, index) => {
      counted.set(claim, result.counted[place] ?? claim.path)
      movesInOrder(movesOfClaim.get(claim) ?? []).forEach((move, at) => {
        const taken = result.counted[place + 1 + at]
        const before = arrived.get(move.to)
        if (taken !== undefined) arrived.set(move.to, before === undefined ? taken : plus(before, taken))
      })
      place += wanted[index]?.length ?? 0
    })
    stocks.set(source, stock)
    left.set(source, result.left)
  }

  for (const source of sources) count(source)
  return { counted, left, stocks }
}

/** Remembered by all claims on the source: apart where all of them count, and where ways out are tried on some. */
function countPlain(source: Source, own: readonly Claim[], claims: readonly Claim[], baseYear: number): CountedInTurn {
  if (own.length === 0) return { counted: [], left: source.reference }
  const count = (): CountedInTurn => {
    const stock = plainStock(source, own, baseYear)
    const wanted = claims.map((claim) => ({ path: earningPath(claim), parts: stock.partsOf(claim) }))
    return countInSequence(stock.parts, wanted)
  }
  const { countedOfAll, countedOfSome } = source.remembers
  return claims.length === own.length
    ? countedOfAll([own, baseYear], count)
    : countedOfSome([own, baseYear, ...claims], count)
}

const withArrived = (source: Source, arrived: ReadonlyMap<Source, Path>): Path => {
  const more = arrived.get(source)
  return more === undefined ? source.reference : plus(source.reference, more)
}

const movesInOrder = (moves: readonly Move[]): readonly Move[] =>
  moves.toSorted((a, b) => byText(a.to.id, b.to.id) || byText(a.to.organisationId, b.to.organisationId))

function wantedOf(stock: Stock, claim: Claim, moves: readonly Move[], served: Path | undefined): readonly Wanted[] {
  const parts = stock.partsOf(claim)
  const scaled = (path: Path): Wanted => ({
    path: served === undefined ? path : path.map((tonnes, index) => tonnes * (served[index] ?? 1)),
    parts,
  })
  return [scaled(earningPath(claim)), ...movesInOrder(moves).map((move) => scaled(move.path))]
}
