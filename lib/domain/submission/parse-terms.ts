import { amount, list, name, object, oneOf, orNull, text, type Reader } from '../reader.ts'
import {
  neutralisations,
  offsetPolicies,
  ownersWords,
  planStates,
  reportHabits,
  type StatedTerms,
} from './commitment-terms.ts'
import { scopes } from './document.ts'

const word = <const T extends readonly string[]>(words: T): Reader<T[number] | null> => orNull(oneOf(words))

/** The terms of a commitment as a file holds them. */
export const statedTerms: Reader<StatedTerms> = object<StatedTerms>({
  gases: orNull(list(name, (gas) => gas)),
  boundary: orNull(text),
  baseBoundary: orNull(text),
  unit: name,
  targetValue: orNull(amount),
  residualPercent: orNull(amount),
  coverage: list(object({ scope: oneOf(scopes), percent: amount }), (part) => part.scope),
  offsets: oneOf(offsetPolicies),
  validation: orNull(object({ by: name, on: name })),
  committedOn: orNull(name),
  plan: word(planStates),
  planOn: orNull(name),
  report: word(reportHabits),
  neutralisation: word(neutralisations),
  ownersWord: word(ownersWords),
})
