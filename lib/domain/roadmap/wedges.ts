import { addPart, type Parts } from '../disclosure/parts.ts'
import { addTo, type Path } from '../pathway/path.ts'
import { firmLevels, pillars, type Pillar } from '../submission/document.ts'
import type { Claim } from './claims.ts'
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
export function wedgeCells({ claims, counting, years }: Tally): readonly Cell[] {
  const cells = pillars.flatMap((pillar) =>
    [true, false].map((firm) => ({
      pillar,
      firm,
      path: new Float64Array(years.length),
      parts: new Map() as Parts,
      tellsSource: false,
    })),
  )
  for (const claim of claims) {
    const counted = counting.counted.get(claim)
    const firm = firmLevels.includes(claim.measure.level)
    const cell = cells[pillars.indexOf(claim.measure.pillar) * 2 + (firm ? 0 : 1)]
    if (counted === undefined || cell === undefined) continue
    addTo(cell.path, counted)
    if (claim.confidential) addPart(cell.parts, claim.contributor, counted)
    else if (revealsSource(claim, counted, counting.secretClaims)) cell.tellsSource = true
  }
  return cells
}

/**
 * Whether what is counted of an open measure tells something confidential: it was cut to what its source had left, and what
 * was left rests on confidential rows or measures.
 */
export function revealsSource(claim: Claim, counted: Path, secretClaims: Tally['counting']['secretClaims']): boolean {
  if (claim.source === null || !(claim.source.confidential || secretClaims.has(claim.source))) return false
  return claim.path.some((tonnes, index) => tonnes !== counted[index])
}
