import { toDecimal, toDecimals, type Decimal } from '../decimal.ts'
import { lastAnswer } from '../last-answer.ts'
import { at } from '../pathway/path.ts'
import type { MemberTally } from './member-tally.ts'

/** A commitment against the member's own measures in its target year; positive is short. */
export type OwnGap = { readonly commitmentId: string; readonly title: string; readonly targetYear: number } & (
  | {
      readonly state: 'comparable'
      readonly promisedTonnes: Decimal
      readonly roadmapTonnes: Decimal
      readonly gapTonnes: Decimal
    }
  | { readonly state: 'not-comparable'; readonly reason: string }
)

/** What the merge says to one member alone, over the sites that count as its own. For the member and the stewards only. */
export type MemberResult = {
  readonly organisationId: string
  readonly standing: 'included' | 'missing'
  readonly years: readonly number[]
  /** Null where neither a submission nor a register gives a figure. */
  readonly baseTonnes: Decimal | null
  readonly reference: readonly Decimal[]
  readonly roadmap: readonly Decimal[]
  /** Null where no commitment can be set against tonnes. */
  readonly committed: readonly Decimal[] | null
  readonly gaps: readonly OwnGap[]
  /** Keys of the conflicts it is quietly party to. Missing where there is none. */
  readonly conflicts?: readonly string[]
}

export const memberResult = (member: MemberTally, years: readonly number[]): MemberResult =>
  remembered(member, [years[0], years.length], () => resultOf(member, years))

const remembered = lastAnswer<MemberTally, MemberResult>()

function resultOf(member: MemberTally, years: readonly number[]): MemberResult {
  return {
    organisationId: member.participant.member.organisationId,
    standing: member.participant.submission === null ? 'missing' : 'included',
    years,
    baseTonnes: member.base === null ? null : toDecimal(member.base),
    reference: toDecimals(member.reference),
    roadmap: toDecimals(member.roadmap),
    committed: member.committed === null ? null : toDecimals(member.committed),
    gaps: member.commitments.map((tallied) => ownGap(tallied, member, years)),
  }
}

function ownGap(
  { commitment, promised }: MemberTally['commitments'][number],
  member: MemberTally,
  years: readonly number[],
): OwnGap {
  const { id: commitmentId, title, targetYear } = commitment
  const name = { commitmentId, title, targetYear }
  if (!promised.ok) return { ...name, state: 'not-comparable', reason: promised.refusal }
  const roadmap = at(member.roadmap, years, targetYear)
  if (roadmap === null) return { ...name, state: 'not-comparable', reason: 'Its target year lies outside the roadmap.' }
  return {
    ...name,
    state: 'comparable',
    promisedTonnes: toDecimal(promised.value.target.tonnes),
    roadmapTonnes: toDecimal(roadmap),
    gapTonnes: toDecimal(roadmap - promised.value.target.tonnes),
  }
}
