import { isError } from './checks.ts'
import type { Check } from './check.ts'

/** What a company's people wrote to a warning, by the check's key. */
export type Explanations = Readonly<Record<string, string>>

export type ExplainedCheck = Check & { readonly explanation: string | null }

/** The checks with what was written to them. An error is corrected, never explained away, so it carries no explanation. */
export const withExplanations = (checks: readonly Check[], explanations: Explanations): readonly ExplainedCheck[] =>
  checks.map((check) => ({ ...check, explanation: isError(check) ? null : written(explanations, check.key) }))

/** Warnings to which nobody has written anything yet. */
export const unexplained = (checks: readonly Check[], explanations: Explanations): readonly Check[] =>
  checks.filter((check) => !isError(check) && written(explanations, check.key) === null)

function written(explanations: Explanations, key: string): string | null {
  const text = Object.hasOwn(explanations, key) ? (explanations[key]?.trim() ?? '') : ''
  return text === '' ? null : text
}
