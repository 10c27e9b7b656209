import type { CommitmentEntry, CommitmentStatus, CommitmentType, Scope } from '../submission/document.ts'
import { fromDecimal } from '../decimal.ts'
import { offsetPolicies, type OffsetPolicy } from '../submission/commitment-terms.ts'

export const ladderLevels = ['company', 'cluster', 'region', 'nation'] as const
/** The rungs of the ladder, from the one who acts to the widest (METHODS 3). */
export type LadderLevel = (typeof ladderLevels)[number]

/** A level, or a trading scheme: it has a cap and no goal of its own. */
export type RungLevel = LadderLevel | 'scheme'

export type GoalActor = { readonly level: LadderLevel; readonly id: string; readonly name: string }

export { offsetPolicies, type OffsetPolicy }

/** An interim step: a cut against the goal's own base, in per cent. */
export type GoalStep = { readonly year: number; readonly reductionPercent: number }

/** Where a public goal comes from. Changing any of it makes another edition; the older one stays readable. */
export type Edition = {
  readonly publisher: string
  readonly dataset: string
  /** The day of the data as its publisher gives it, `2022-12-20`, or its year. */
  readonly asOf: string
  readonly licence: string
}

/** A commitment of any kind by anybody (METHODS 3.1). Figures are numbers: tonnes of CO2e, or `unit` for an intensity. */
export type Goal = {
  readonly id: string
  readonly actor: GoalActor
  readonly title: string
  readonly type: CommitmentType
  /** Empty where nobody says. A region's or nation's territorial emissions are scope 1. */
  readonly scopes: readonly Scope[]
  /** `['CO2e']` for all gases; null where nobody says. */
  readonly gases: readonly string[] | null
  /** What is covered, in the owner's words; null is the actor as a whole. */
  readonly boundary: string | null
  /** What the base value covers; null is the same as `boundary`. */
  readonly baseBoundary: string | null
  readonly unit: string
  readonly baseYear: number | null
  readonly baseValue: number | null
  readonly targetYear: number
  /** Cut against the base, or against business as usual, in per cent. */
  readonly reductionPercent: number | null
  /** The level promised, in `unit`, where it is given as a level. */
  readonly targetValue: number | null
  /** What a net-zero goal leaves to be neutralised, in per cent of the base. */
  readonly residualPercent: number | null
  readonly interim: readonly GoalStep[]
  /** How much of a scope it covers, in per cent, where that is said. */
  readonly coverage: readonly { readonly scope: Scope; readonly percent: number }[]
  readonly offsets: OffsetPolicy
  readonly status: CommitmentStatus
  readonly validation: { readonly by: string; readonly on: string } | null
  readonly source: string | null
  readonly edition: Edition | null
}

/** What a goal is when nothing further is said of it. */
const unsaid = {
  gases: null,
  boundary: null,
  baseBoundary: null,
  unit: 't',
  targetValue: null,
  residualPercent: null,
  coverage: [],
  offsets: 'not-stated',
  validation: null,
  edition: null,
} as const

/** What a commitment may say beyond the fields of a submission. */
export type CommitmentTerms = Pick<
  Goal,
  | 'gases'
  | 'boundary'
  | 'baseBoundary'
  | 'unit'
  | 'targetValue'
  | 'residualPercent'
  | 'coverage'
  | 'offsets'
  | 'validation'
>

/** A company's submitted commitment as a goal, with its further terms where they are kept. */
export function goalOfCommitment(entry: CommitmentEntry, actor: GoalActor, terms: Partial<CommitmentTerms> = {}): Goal {
  const number = (text: string | null): number | null => (text === null ? null : fromDecimal(text))
  return {
    ...unsaid,
    ...terms,
    id: entry.id,
    actor,
    title: entry.title,
    type: entry.type,
    scopes: entry.scopes,
    baseYear: entry.baseYear,
    baseValue: number(entry.baseTonnes),
    targetYear: entry.targetYear,
    reductionPercent: number(entry.reductionPercent),
    interim: entry.interim.map((step) => ({ year: step.year, reductionPercent: fromDecimal(step.reductionPercent) })),
    status: entry.status,
    source: entry.source,
  }
}

/** A goal of which only the named things are known; everything else is unsaid. */
export type GoalDraft = Pick<Goal, 'id' | 'actor' | 'title' | 'type' | 'targetYear'> & Partial<Goal>

export const goalFrom = (draft: GoalDraft): Goal => ({
  ...unsaid,
  scopes: ['1'],
  baseYear: null,
  baseValue: null,
  reductionPercent: null,
  interim: [],
  status: 'announced',
  source: null,
  ...draft,
})

/**
 * The cut in per cent that a goal promises against its base, or null where it gives none. A net-zero goal without a figure
 * promises all of it, less the residual it names.
 */
export function promisedCut(goal: Goal): number | null {
  if (goal.reductionPercent !== null) return goal.reductionPercent
  if (goal.type === 'net-zero') return 100 - (goal.residualPercent ?? 0)
  if (goal.targetValue === null || goal.baseValue === null || goal.baseValue <= 0) return null
  return (1 - goal.targetValue / goal.baseValue) * 100
}
