import { addPart, areSafeParts, cellsToWithhold, joined, type Parts } from '../disclosure/parts.ts'
import type { DisclosureProfile } from '../disclosure/safe-total.ts'
import { withheldBecause } from '../disclosure/show.ts'
import { minus } from '../pathway/path.ts'
import { coveredReason } from './covered.ts'
import type { Tally } from './tally.ts'
import { wedgeCells, type Cell } from './wedges.ts'

/** Why a total is withheld, in words; null where it is safe to show. */
type Reason = string | null

/** What of the cluster's yearly totals may be shown, and why not (METHODS 8). */
export type Release = {
  readonly reference: Reason
  readonly roadmap: Reason
  readonly committed: Reason
  readonly covered: Reason
  readonly target: Reason
  readonly gapMeasures: Reason
  readonly gapCommitments: Reason
  readonly cells: readonly { readonly cell: Cell; readonly reason: Reason }[]
}

const noTarget = 'The cluster has set no target after its base year.'

/** Decides total by total. What would give a withheld total away by subtraction is withheld with it. */
export function releaseOf(tally: Tally, profile: DisclosureProfile): Release {
  const cells = wedgeCells(tally)
  const safe = (parts: Parts): boolean => areSafeParts(parts, profile)
  const unlessSafe = (parts: Parts): Reason => (safe(parts) ? null : withheldBecause.tooFew)
  const { referenceParts, committedParts, betweenParts } = memberParts(tally)

  const reference = unlessSafe(referenceParts)
  const takenOff = unlessSafe(joined(cells.map((cell) => cell.parts)))
  const roadmap = reference === null ? takenOff : withheldBecause.subtraction
  const apart = reference !== null || safe(betweenParts) ? null : withheldBecause.subtraction
  const committed = unlessSafe(committedParts) ?? apart
  const target = targetReason(tally, reference)
  const hidden = cellsToWithhold(
    cells.map((cell) => cell.parts),
    roadmap === null,
    profile,
  )
  return {
    reference,
    roadmap,
    committed,
    covered: coveredReason(tally, [reference, committed], safe),
    target,
    gapMeasures: target ?? (roadmap === null ? null : withheldBecause.subtraction),
    gapCommitments: target ?? (committed === null ? null : withheldBecause.subtraction),
    cells: cells.map((cell, index) => ({ cell, reason: reasonOf(cell, hidden.has(index), safe) })),
  }
}

function reasonOf(cell: Cell, hidden: boolean, safe: (parts: Parts) => boolean): Reason {
  if (!hidden) return null
  return safe(cell.parts) ? withheldBecause.subtraction : withheldBecause.tooFew
}

/** The target path starts from the base-year total unless the cluster set a figure for that year itself. */
function targetReason({ target, cluster }: Tally, reference: Reason): Reason {
  if (target === null) return noTarget
  if (reference === null || cluster.target.some((point) => point.year === cluster.baseYear)) return null
  return withheldBecause.subtraction
}

/** The confidential parts of the reference, of the committed path, and of the difference between the two. */
function memberParts({ members }: Tally) {
  const referenceParts: Parts = new Map()
  const committedParts: Parts = new Map()
  const betweenParts: Parts = new Map()
  for (const { participant, secretReference, secretCommitted } of members) {
    addPart(referenceParts, participant.contributor, secretReference)
    addPart(committedParts, participant.contributor, secretCommitted)
    addPart(betweenParts, participant.contributor, minus(secretReference, secretCommitted))
  }
  return { referenceParts, committedParts, betweenParts }
}
