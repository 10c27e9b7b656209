import { addPart, joined, type Parts } from '../disclosure/parts.ts'
import { foldInHalves } from '../fold-in-halves.ts'
import { lastAnswer } from '../last-answer.ts'
import { addTo, plus, type Path } from '../pathway/path.ts'
import { firmLevels, pillars, type Pillar } from '../submission/document.ts'
import type { OwnClaim } from './own-claims.ts'
import type { Tally } from './tally.ts'

/** What one pillar takes off, firm or conditional, with the parts of it that are confidential. Tonnes a year. */
export type Cell = {
  readonly pillar: Pillar
  readonly firm: boolean
  readonly path: Path
  readonly parts: Parts
  /** True where an open measure in it was cut to what a confidential source had left: then it tells the source itself. */
  readonly tellsSource: boolean
}

/** Every pillar's firm and conditional cell, in the order of `pillars`, firm first. Empty cells are zeros. */
export function wedgeCells({ ownClaims, years }: Tally): readonly Cell[] {
  const own = ownClaims.map((claims) => remembered(claims, [years.length], () => cellsOf(claims, years.length)))
  return together(own) ?? emptyCells(years.length)
}

const remembered = lastAnswer<readonly OwnClaim[], readonly Cell[]>()

/** The cells of two groups of members as those of both. */
const together = foldInHalves<readonly Cell[]>((first, second) =>
  first.map((cell, index) => {
    const other = second[index] ?? cell
    return {
      ...cell,
      path: plus(cell.path, other.path),
      parts: joined([cell.parts, other.parts]),
      tellsSource: cell.tellsSource || other.tellsSource,
    }
  }),
)

const emptyCells = (length: number) =>
  pillars.flatMap((pillar) =>
    [true, false].map((firm) => ({
      pillar,
      firm,
      path: new Float64Array(length),
      parts: new Map() as Parts,
      tellsSource: false,
    })),
  )

/** The cells of one member's claims. */
function cellsOf(claims: readonly OwnClaim[], length: number): readonly Cell[] {
  const cells = emptyCells(length)
  for (const { claim, counted, reveals } of claims) {
    const firm = firmLevels.includes(claim.measure.level)
    const cell = cells[pillars.indexOf(claim.measure.pillar) * 2 + (firm ? 0 : 1)]
    if (counted === null || cell === undefined) continue
    addTo(cell.path, counted)
    if (claim.confidential) addPart(cell.parts, claim.contributor, counted)
    else if (reveals) cell.tellsSource = true
  }
  return cells
}
