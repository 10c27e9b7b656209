import type { Decimal } from '../decimal.ts'
import { byText } from '../text-order.ts'
import type { CommitmentEntry, Scope } from './document.ts'

export const offsetPolicies = ['none', 'residual-only', 'counted', 'not-stated'] as const
/** Whether bought credits count: not at all, against the residual alone, towards the cut itself, or nobody says. */
export type OffsetPolicy = (typeof offsetPolicies)[number]

export const planStates = ['published', 'none'] as const
export const reportHabits = ['yearly', 'less', 'none'] as const
export const neutralisations = ['permanent-removal', 'other'] as const
export const ownersWords = ['holds', 'given-up'] as const

/** What a commitment says beyond its figures (METHODS 3.1, 3.6). Null is "nobody says"; nothing is filled in. */
export type StatedTerms = {
  /** `['CO2e']` for all gases. */
  readonly gases: readonly string[] | null
  /** What is covered, in the owner's words; null is the company as a whole. */
  readonly boundary: string | null
  /** What the base covers; null is the same as `boundary`. */
  readonly baseBoundary: string | null
  /** Unit of base and level: `t`, or of an intensity `t CO2e/t cement`. */
  readonly unit: string
  /** The level promised, in `unit`, where it is given as a level. */
  readonly targetValue: Decimal | null
  /** What net zero leaves to be neutralised, in per cent of the base. */
  readonly residualPercent: Decimal | null
  /** How much of a scope is covered, in per cent. In scope order. */
  readonly coverage: readonly { readonly scope: Scope; readonly percent: Decimal }[]
  readonly offsets: OffsetPolicy
  /** Who checked the target itself, and the day. */
  readonly validation: { readonly by: string; readonly on: string } | null
  /** Days, `2026-03-31`. */
  readonly committedOn: string | null
  readonly plan: (typeof planStates)[number] | null
  readonly planOn: string | null
  readonly report: (typeof reportHabits)[number] | null
  readonly neutralisation: (typeof neutralisations)[number] | null
  /** The owner's answer where two of its numbers are for one year. */
  readonly ownersWord: (typeof ownersWords)[number] | null
}

export const noTerms: StatedTerms = {
  gases: null,
  boundary: null,
  baseBoundary: null,
  unit: 't',
  targetValue: null,
  residualPercent: null,
  coverage: [],
  offsets: 'not-stated',
  validation: null,
  committedOn: null,
  plan: null,
  planOn: null,
  report: null,
  neutralisation: null,
  ownersWord: null,
}

/** The terms of a stored row as a document carries them: fields picked by name, gases and scopes in order. */
export const statedTerms = (terms: StatedTerms): StatedTerms => ({
  gases: terms.gases === null ? null : terms.gases.toSorted(byText),
  boundary: terms.boundary,
  baseBoundary: terms.baseBoundary,
  unit: terms.unit,
  targetValue: terms.targetValue,
  residualPercent: terms.residualPercent,
  coverage: terms.coverage.toSorted((a, b) => byText(a.scope, b.scope)),
  offsets: terms.offsets,
  validation: terms.validation,
  committedOn: terms.committedOn,
  plan: terms.plan,
  planOn: terms.planOn,
  report: terms.report,
  neutralisation: terms.neutralisation,
  ownersWord: terms.ownersWord,
})

/** What a commitment of any document says beyond its figures; nothing where the document knows figures alone. */
export const termsOf = (commitment: CommitmentEntry & { readonly terms?: StatedTerms }): StatedTerms =>
  commitment.terms ?? noTerms
