import { lastAnswer } from '../last-answer.ts'
import { countInSequence, type Wanted } from '../measures/sequence.ts'
import { addTo, type Path } from '../pathway/path.ts'
import { byText } from '../text-order.ts'
import type { Source } from './asset-ledger.ts'
import { earningPath, type Claim } from './claims.ts'
import type { Move } from './planned-flows.ts'
import { stockOf, type Stock } from './stock.ts'

/** What is counted of each claim, left of each source and handed over between them. Tonnes a year. */
export type Counted = {
  readonly counted: ReadonlyMap<Claim, Path>
  readonly left: ReadonlyMap<Source, Path>
  readonly stocks: ReadonlyMap<Source, Stock>
}

export type ToCount = {
  readonly sources: readonly Source[]
  /** All claims on a source, which say how it is split. */
  readonly all: ReadonlyMap<Source, readonly Claim[]>
  /** Those that count, in turn. */
  readonly active: ReadonlyMap<Source, readonly Claim[]>
  readonly moves: readonly Move[]
  /** What part of a claim its hubs can serve, by year, where that is not all of it. */
  readonly served: ReadonlyMap<Claim, Path>
  readonly baseYear: number
}

type Plain = { readonly stock: Stock; readonly counted: readonly Path[]; readonly left: Path }
const remembered = lastAnswer<Source, Plain>()
const none: readonly Claim[] = []

/** Counts the claims of each source in turn, of a source that hands CO2 over before the one that takes it in. */
export function countSources({ sources, all, active, moves, served, baseYear }: ToCount): Counted {
  const counted = new Map<Claim, Path>()
  const left = new Map<Source, Path>()
  const stocks = new Map<Source, Stock>()
  const movedTo = Map.groupBy(moves, (move) => move.to)
  const movesOfClaim = Map.groupBy(moves, (move) => move.claim)
  const arrived = new Map<Source, Path>()

  /** Nothing arrives, nothing leaves for another plant, and no hub serves in part. */
  const isPlain = (source: Source): boolean =>
    (moves.length === 0 && served.size === 0) ||
    (!movedTo.has(source) &&
      (active.get(source) ?? []).every((claim) => !movesOfClaim.has(claim) && !served.has(claim)))

  const countPlain = (source: Source, claims: readonly Claim[], own: readonly Claim[]) => {
    const stock = stockOf(source, source.reference, own, baseYear)
    const result = countInSequence(
      stock.parts,
      claims.map((claim) => ({ path: earningPath(claim), parts: stock.partsOf(claim) })),
    )
    return { stock, ...result }
  }

  function count(source: Source): void {
    if (left.has(source)) return
    for (const move of movedTo.get(source) ?? []) if (move.claim.source !== null) count(move.claim.source)
    const claims = active.get(source) ?? none
    const own = all.get(source) ?? none
    if (isPlain(source)) {
      const simple = remembered(source, [baseYear, own, ...(claims === own ? [] : ['of these', ...claims])], () =>
        countPlain(source, claims, own),
      )
      claims.forEach((claim, index) => counted.set(claim, simple.counted[index] ?? claim.path))
      stocks.set(source, simple.stock)
      left.set(source, simple.left)
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
        if (taken !== undefined) arrived.set(move.to, plus(arrived.get(move.to), taken))
      })
      place += wanted[index]?.length ?? 0
    })
    stocks.set(source, stock)
    left.set(source, result.left)
  }

  for (const source of sources) count(source)
  return { counted, left, stocks }
}

const withArrived = (source: Source, arrived: ReadonlyMap<Source, Path>): Path => {
  const more = arrived.get(source)
  return more === undefined ? source.reference : plus(source.reference, more)
}

function plus(a: Path | undefined, b: Path): Path {
  const sum = b.slice()
  if (a !== undefined) addTo(sum, a)
  return sum
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
