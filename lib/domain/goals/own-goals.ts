import { fromDecimal } from '../decimal.ts'
import { termsOf, type StatedTerms } from '../submission/commitment-terms.ts'
import type { CommitmentEntry, SubmissionDocument } from '../submission/document.ts'
import { goalOfCommitment, type Goal, type GoalActor } from './goal.ts'
import { qualityOf, type GoalFacts, type QualityAnswer } from './quality.ts'
import { twoNumbers, type TwoNumbers } from './two-numbers.ts'

type Own = CommitmentEntry & { readonly terms?: StatedTerms }

/** A commitment of a submission or a draft as a goal, with everything it says. */
export function goalOf(commitment: Own, actor: GoalActor): Goal {
  const { gases, boundary, baseBoundary, unit, offsets, validation, ...terms } = termsOf(commitment)
  const number = (text: string | null): number | null => (text === null ? null : fromDecimal(text))
  return goalOfCommitment(commitment, actor, {
    gases,
    boundary,
    baseBoundary,
    unit,
    offsets,
    validation,
    targetValue: number(terms.targetValue),
    residualPercent: number(terms.residualPercent),
    coverage: terms.coverage.map(({ scope, percent }) => ({ scope, percent: fromDecimal(percent) })),
  })
}

/** Two numbers of one company for one year, with the one its owner named, or null while nobody has said which holds. */
export type AskedNumbers = TwoNumbers & { readonly holds: string | null }

/** Every pair of numbers that do not agree, asked or answered. An answer counts only where exactly one of them is left standing. */
export function askedNumbers(commitments: readonly Own[], actor: GoalActor): readonly AskedNumbers[] {
  const words = new Map(commitments.map((commitment) => [commitment.id, termsOf(commitment).ownersWord]))
  return twoNumbers(commitments.map((commitment) => goalOf(commitment, actor))).map((pair) => {
    const held = pair.goals.filter(({ id }) => words.get(id) === 'holds')
    const others = pair.goals.filter(({ id }) => words.get(id) !== 'holds')
    const answered = held.length === 1 && others.every(({ id }) => words.get(id) === 'given-up')
    return { ...pair, holds: answered ? (held[0]?.id ?? null) : null }
  })
}

/** The commitments that stand: all of them, less those that their owner gave up for another number of the same year. */
export function standingCommitments<C extends Own>(commitments: readonly C[], actor: GoalActor): readonly C[] {
  const givenUp = new Set(
    askedNumbers(commitments, actor).flatMap(({ goals, holds }) =>
      holds === null ? [] : goals.filter(({ id }) => id !== holds).map(({ id }) => id),
    ),
  )
  return commitments.filter(({ id }) => !givenUp.has(id))
}

/** What a company says of itself besides figures: its commitments are asked in their order. Null is nobody says. */
export function factsOf(commitments: readonly Own[], inYear: (year: number) => number | null): GoalFacts {
  const all = commitments.map(termsOf)
  const first = <T>(of: (terms: StatedTerms) => T | null): T | null => all.map(of).find((said) => said !== null) ?? null
  const planned = first((terms) => (terms.plan === null ? null : terms))
  return {
    committedOn: first((terms) => terms.committedOn),
    plan: planned && (planned.plan === 'published' ? { published: true, on: planned.planOn } : { published: false }),
    report: first((terms) => terms.report),
    neutralisation: first((terms) => terms.neutralisation),
    inYear,
  }
}

/**
 * The quality of a company's targets, read over all that stand (METHODS 3.6), with scope 1 of its own inventory for the years it
 * has. What the commitment `first` says of plans and reports comes before what the others say.
 */
export function ownQuality(
  { commitments, emissions }: Pick<SubmissionDocument, 'commitments' | 'emissions'>,
  actor: GoalActor,
  first: string | null = null,
): readonly QualityAnswer[] {
  const standing = standingCommitments(commitments, actor)
  const own = commitments.filter(({ id }) => id === first)
  const asked = [...own, ...standing.filter(({ id }) => id !== first)]
  const inYear = (year: number): number | null => {
    const figures = emissions.filter((figure) => figure.year === year && figure.scope === '1')
    return figures.length === 0 ? null : figures.reduce((sum, { tonnes }) => sum + fromDecimal(tonnes), 0)
  }
  return qualityOf(
    asked.map((commitment) => goalOf(commitment, actor)),
    factsOf(asked, inYear),
  )
}
