import { countInSequence } from '../measures/sequence.ts'
import type { Path } from '../pathway/path.ts'
import type { AssetLedger, Source } from './asset-ledger.ts'
import { claimsBySource, type Claim } from './claims.ts'
import type { Conflict } from './conflict.ts'
import { excludeOnSource } from './conflicts/exclusive-measures.ts'
import { overAbatement } from './conflicts/over-abatement.ts'
import { leftOutBy, type Decisions } from './decide.ts'

/** What is counted of each claim and left of each source, tonnes a year, after exclusion, decisions and sequence. */
export type Counting = {
  readonly counted: ReadonlyMap<Claim, Path>
  readonly left: ReadonlyMap<Source, Path>
  /** Measures that a decision took out of counting. */
  readonly leftOut: ReadonlySet<string>
  /** Sources on which some counted claim is confidential. */
  readonly secretClaims: ReadonlySet<Source>
  readonly conflicts: readonly Conflict[]
}

/**
 * Counts every claim on its source (METHODS 2.2): exclusive groups first, then what the source has, then in turn. Decisions
 * are applied in that order too, so that the facts of a conflict never depend on its own decision.
 */
export function countClaims(
  claims: readonly Claim[],
  ledger: AssetLedger,
  decisions: Decisions,
  years: readonly number[],
): Counting {
  const counted = new Map<Claim, Path>()
  const left = new Map<Source, Path>(ledger.sources.map((source) => [source, source.reference]))
  const leftOut = new Set<string>()
  const secretClaims = new Set<Source>()
  const conflicts: Conflict[] = []
  for (const [source, onSource] of claimsBySource(claims)) {
    const exclusion = excludeOnSource(source, onSource, decisions, years)
    conflicts.push(...exclusion.conflicts)
    for (const id of exclusion.leftOut) leftOut.add(id)
    const able = onSource.filter(
      ({ measure }) => !exclusion.leftOut.has(measure.id) && !exclusion.waiting.has(measure.id),
    )
    const over = overAbatement(source, able, decisions, years)
    const out = over === null ? null : leftOutBy(over)
    if (over !== null) conflicts.push(over)
    if (out !== null) leftOut.add(out)
    const active = able.filter(({ measure }) => measure.id !== out)
    const result = countInSequence(
      source.reference,
      active.map((claim) => claim.path),
    )
    active.forEach((claim, index) => counted.set(claim, result.counted[index] ?? claim.path))
    left.set(source, result.left)
    if (active.some((claim) => claim.confidential)) secretClaims.add(source)
  }
  return { counted, left, leftOut, secretClaims, conflicts }
}
