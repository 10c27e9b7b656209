import { addTo, type Path } from '../pathway/path.ts'
import { byText } from '../text-order.ts'
import type { Source } from './asset-ledger.ts'
import { claimsBySource, type Claim, type ClaimsOnSources } from './claims.ts'
import { effectOf } from './conflicts/effect.ts'
import type { EffectOf } from './conflicts/hub-booked.ts'
import { countSources } from './count-sources.ts'
import { handsOver, movesOf, type Move } from './planned-flows.ts'

/**
 * What ways out would do to the roadmap path while `standing` counts. Only the sources that a way out touches are counted again:
 * those on which its claims act, and those to which they hand CO2 over, plant after plant, by the moves that are able to count.
 */
export function previewOf(
  standing: readonly Claim[],
  all: ClaimsOnSources,
  ableMoves: readonly Move[],
  years: readonly number[],
): EffectOf {
  const on = claimsBySource(standing)
  const moves = movesOf(standing, years)
  const baseYear = years[0] ?? 0
  const activeOn = (source: Source): readonly Claim[] => on.get(source) ?? []
  return (out, served) => {
    const sources = touchedBy([...out, ...served.keys()], ableMoves)
    const isIn = (claim: Claim): boolean => !out.has(claim)
    const before = countSources({ sources, all, activeOn, moves, served: new Map(), baseYear })
    const after = countSources({
      sources,
      all,
      activeOn: (source) => activeOn(source).filter(isIn),
      moves: [...out].some(handsOver) ? movesOf(standing.filter(isIn), years) : moves,
      served,
      baseYear,
    })
    return effectOf(sumLeft(before.left, sources, years), sumLeft(after.left, sources, years), years)
  }
}

function touchedBy(claims: readonly Claim[], moves: readonly Move[]): readonly Source[] {
  const touched = new Set(claims.flatMap((claim) => claim.source ?? []))
  for (const source of touched) for (const move of moves) if (move.claim.source === source) touched.add(move.to)
  return [...touched].toSorted((a, b) => byText(a.id, b.id))
}

function sumLeft(left: ReadonlyMap<Source, Path>, sources: readonly Source[], years: readonly number[]): Path {
  const sum = new Float64Array(years.length)
  for (const source of sources) addTo(sum, left.get(source) ?? source.reference)
  return sum
}
