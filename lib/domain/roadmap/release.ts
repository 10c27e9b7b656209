import { addPart, areSafeParts, cellsToWithhold, joined, type Parts } from '../disclosure/parts.ts'
import type { DisclosureProfile } from '../disclosure/safe-total.ts'
import { withheldBecause } from '../disclosure/show.ts'
import { committedClasses, promiseOf, referenceClasses } from './secret-classes.ts'
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
  const reference = referenceReason(tally, safe)
  const takenOff = takenOffReason(tally, cells, safe)
  const roadmap = reference === null ? takenOff : withheldBecause.subtraction
  const committed = committedReason(tally, reference, safe)
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

type IsSafe = (parts: Parts) => boolean

/** All confidential tonnes together may be safe, and still the years of the path tell those of one class apart. */
function referenceReason({ ledger }: Tally, safe: IsSafe): Reason {
  const classes = referenceClasses(ledger)
  if (!safe(joined(classes))) return withheldBecause.tooFew
  return classes.every(safe) ? null : withheldBecause.years
}

/** The roadmap tells what confidential measures take off, and what is left of every source that they or its owner keep confidential. */
function takenOffReason({ ledger, counting }: Tally, cells: readonly Cell[], safe: IsSafe): Reason {
  if (cells.some((cell) => cell.tellsSource)) return withheldBecause.cut
  const left: Parts = new Map()
  for (const source of ledger.sources)
    if (source.confidential || counting.secretClaims.has(source))
      addPart(left, source.contributor, counting.left.get(source) ?? source.reference)
  return safe(joined(cells.map((cell) => cell.parts))) && safe(left) ? null : withheldBecause.tooFew
}

function committedReason({ ledger, members, cluster }: Tally, reference: Reason, safe: IsSafe): Reason {
  const classes = [...Map.groupBy(members, promiseOf).values()].map(memberParts)
  const committed = classes.map((parts) => parts.committed)
  if (!safe(joined(committed))) return withheldBecause.tooFew
  const between = classes.map((parts) => parts.between)
  if (reference === null && ![joined(between), ...between].every(safe)) return withheldBecause.subtraction
  if (joined(committed).size === 0 && reference !== null) return null
  return [...committed, ...committedClasses(ledger, members, cluster.baseYear)].every(safe)
    ? null
    : withheldBecause.years
}

function reasonOf(cell: Cell, hidden: boolean, safe: (parts: Parts) => boolean): Reason {
  if (cell.tellsSource) return withheldBecause.cut
  if (!hidden) return null
  return safe(cell.parts) ? withheldBecause.subtraction : withheldBecause.tooFew
}

/** The target path starts from the base-year total unless the cluster set a figure for that year itself. */
function targetReason({ target, cluster }: Tally, reference: Reason): Reason {
  if (target === null) return noTarget
  if (reference === null || cluster.target.some((point) => point.year === cluster.baseYear)) return null
  return withheldBecause.subtraction
}

/** The confidential parts of what these members are committed to, and of its difference from their reference. */
function memberParts(members: Tally['members']) {
  const committed: Parts = new Map()
  const between: Parts = new Map()
  for (const { participant, secretCommitted, secretBetween } of members) {
    addPart(committed, participant.contributor, secretCommitted)
    addPart(between, participant.contributor, secretBetween)
  }
  return { committed, between }
}
