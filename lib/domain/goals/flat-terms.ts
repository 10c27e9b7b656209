import { byText } from '../text-order.ts'
import type { CommitmentType } from '../submission/document.ts'
import type { StatedTerms } from '../submission/commitment-terms.ts'

/** The terms of a commitment field by field, as its form and its sheet have them. Null, or no entry, is "nobody says". */
export type FlatTerms = Omit<StatedTerms, 'gases' | 'unit' | 'validation' | 'ownersWord'> & {
  readonly gases: readonly string[]
  /** Of an intensity; everything else is in tonnes. */
  readonly unit: string | null
  readonly validatedBy: string | null
  readonly validatedOn: string | null
}

/** In the order of the form, whatever the order in which the terms are stored. */
export const flatTerms = (terms: StatedTerms): FlatTerms => ({
  gases: terms.gases ?? [],
  boundary: terms.boundary,
  baseBoundary: terms.baseBoundary,
  unit: terms.unit === 't' ? null : terms.unit,
  targetValue: terms.targetValue,
  residualPercent: terms.residualPercent,
  coverage: terms.coverage,
  offsets: terms.offsets,
  validatedBy: terms.validation?.by ?? null,
  validatedOn: terms.validation?.on ?? null,
  committedOn: terms.committedOn,
  plan: terms.plan,
  planOn: terms.planOn,
  report: terms.report,
  neutralisation: terms.neutralisation,
})

/** The terms again. Only an intensity has a unit of its own. */
export const termsOfFlat = (
  flat: FlatTerms,
  type: CommitmentType,
  ownersWord: StatedTerms['ownersWord'],
): StatedTerms => ({
  gases: flat.gases.length === 0 ? null : flat.gases,
  boundary: flat.boundary,
  baseBoundary: flat.baseBoundary,
  unit: type === 'intensity' && flat.unit !== null ? flat.unit : 't',
  targetValue: flat.targetValue,
  residualPercent: flat.residualPercent,
  coverage: flat.coverage,
  offsets: flat.offsets,
  validation:
    flat.validatedBy === null || flat.validatedOn === null ? null : { by: flat.validatedBy, on: flat.validatedOn },
  committedOn: flat.committedOn,
  plan: flat.plan,
  planOn: flat.planOn,
  report: flat.report,
  neutralisation: flat.neutralisation,
  ownersWord,
})

/** The gases that a text names, parted by blanks, commas or semicolons. */
export const gasesNamed = (text: string): readonly string[] =>
  [...new Set(text.split(/[,;\s]+/).filter((gas) => gas !== ''))].toSorted(byText)
