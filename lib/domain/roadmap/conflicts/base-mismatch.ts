import { fromDecimal, toDecimal } from '../../decimal.ts'
import { apartPercent, defaultTolerancePercent } from '../../inventory/two-sided.ts'
import { lastAnswer } from '../../last-answer.ts'
import { termsOf, type StatedTerms } from '../../submission/commitment-terms.ts'
import type { CommitmentEntry } from '../../submission/document.ts'
import type { ConflictFigure } from '../conflict.ts'
import type { FoundConflict } from '../decide.ts'
import type { MemberTally } from '../member-tally.ts'

type Commitment = CommitmentEntry & { readonly terms?: StatedTerms }

/**
 * A commitment whose base is not the company's own figure of that year, or is of another boundary than its target (METHODS 1.9, 6):
 * its cut is of something else than the sites in this cluster.
 */
export const baseMismatches = (member: MemberTally): readonly FoundConflict[] =>
  remembered(member, [], () => member.commitments.flatMap(({ commitment }) => mismatch(commitment, member) ?? []))

const remembered = lastAnswer<MemberTally, readonly FoundConflict[]>()

function mismatch(commitment: Commitment, { participant, scope1In, secretRows }: MemberTally): FoundConflict | null {
  const { id, title, baseYear, baseTonnes, scopes } = commitment
  const { boundary, baseBoundary } = termsOf(commitment)
  const known = baseYear === null ? null : scope1In(baseYear)
  const figures: ConflictFigure[] = []
  const ownScope = scopes.length === 1 && scopes[0] === '1'
  if (ownScope && boundary === null && baseTonnes !== null && baseYear !== null && known !== null)
    if (apartPercent(fromDecimal(baseTonnes), known) > defaultTolerancePercent)
      figures.push(
        { label: 'Base of the commitment', year: baseYear, value: baseTonnes, unit: 't' },
        { label: 'Own figure', year: baseYear, value: toDecimal(known), unit: 't' },
      )
  const apart = baseBoundary !== null && baseBoundary !== boundary
  if (figures.length === 0 && !apart) return null
  const { organisationId, name } = participant.member
  const closed = commitment.class === 'confidential'
  return {
    key: `base-mismatch:${organisationId}:${id}`,
    kind: 'base-mismatch',
    blocking: false,
    parties: [organisationId],
    subject: { commitmentId: id, organisationId },
    sentence: `${closed ? 'A commitment' : title} of ${name} stands on ${
      figures.length > 0
        ? 'another base than its own figure of that year'
        : 'a base of another boundary than its target'
    }.`,
    confidential: closed || (figures.length > 0 && secretRows),
    figures,
    waysOut: [{ id: 'keep-as-stated', sentence: 'Keep it as it was stated, and name the difference.', effect: [] }],
    facts: { figures: figures.map(({ label, value }) => ({ label, value })), boundary, baseBoundary },
  }
}
