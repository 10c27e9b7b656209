import { z } from 'zod'
import { gasesNamed, termsOfFlat } from '#lib/domain/goals/flat-terms'
import {
  neutralisations,
  offsetPolicies,
  planStates,
  reportHabits,
  type StatedTerms,
} from '#lib/domain/submission/commitment-terms'
import { scopes, type CommitmentType, type Scope } from '#lib/domain/submission/document'
import { date, optionalDecimal, optionalText, orEmpty } from '../fields.ts'

/** A choice that may be left open. */
const optionalWord = <const T extends readonly [string, ...string[]]>(words: T) =>
  orEmpty(z.enum(words, 'Choose one of the list, or none.'))

const optionalDate = (what: string) => orEmpty(date(what))

const covered = optionalDecimal('The covered part', { min: 0, max: 100 })
const coverageFields = Object.fromEntries(scopes.map((scope) => [`scope-${scope}`, covered])) as Record<
  `scope-${Scope}`,
  typeof covered
>

/** What a commitment may say beyond its figures, as its form posts it. Whatever is not posted is not said. */
export const termsFields = {
  gases: optionalText('the gases', 200),
  boundary: optionalText('what it covers', 300),
  baseBoundary: optionalText('what the base covers', 300),
  unit: optionalText('the unit', 60),
  targetValue: optionalDecimal('The level', { min: 0 }),
  residualPercent: optionalDecimal('The residual', { min: 0 }),
  coverage: z.strictObject(coverageFields).partial().optional(),
  offsets: z.enum(offsetPolicies, 'Choose whether credits count.').default('not-stated'),
  validatedBy: optionalText('who validated it', 200),
  validatedOn: optionalDate('the day of the validation'),
  committedOn: optionalDate('the day of the commitment'),
  plan: optionalWord(planStates),
  planOn: optionalDate('the day the plan was published'),
  report: optionalWord(reportHabits),
  neutralisation: optionalWord(neutralisations),
}

const posted = z.object(termsFields)

/** The terms out of what was posted. */
export function termsFrom(
  fields: z.infer<typeof posted>,
  type: CommitmentType,
  ownersWord: StatedTerms['ownersWord'],
): StatedTerms {
  const { gases, coverage, ...said } = fields
  const flat = {
    ...said,
    gases: gasesNamed(gases ?? ''),
    coverage: scopes.flatMap((scope) => {
      const percent = coverage?.[`scope-${scope}`] ?? null
      return percent === null ? [] : [{ scope, percent }]
    }),
  }
  return termsOfFlat(flat, type, ownersWord)
}

/** What stands against the terms themselves, by field. */
export function termsFaults(
  fields: z.infer<typeof posted>,
  type: CommitmentType,
  hasFigure: boolean,
): Record<string, string> {
  const faults: Record<string, string> = {}
  if (fields.validatedBy === null && fields.validatedOn !== null)
    faults['validatedBy'] = 'Name who validated it, or leave the day empty.'
  if (fields.validatedBy !== null && fields.validatedOn === null)
    faults['validatedOn'] = 'Give the day of the validation, or leave the name empty.'
  if (fields.planOn !== null && fields.plan !== 'published')
    faults['plan'] = 'A plan with a day is published. Choose so, or leave the day empty.'
  if (type === 'intensity' && fields.unit === null && hasFigure)
    faults['unit'] = 'Name the unit of an intensity, such as t CO2e/t cement.'
  return faults
}
