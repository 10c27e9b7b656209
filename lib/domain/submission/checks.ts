import { figuresBySite } from '../roadmap/site-figures.ts'
import type { Check, CheckedIn, CheckRule } from './check.ts'
import { commitmentChecks } from './commitment-checks.ts'
import type { SubmissionDocument } from './document.ts'
import { emissionChecks } from './emission-checks.ts'
import { wholeSubmission } from './item-key.ts'
import { measureChecks } from './measure-checks.ts'

const hasSite: CheckRule = ({ document }) =>
  document.sites.length > 0
    ? []
    : [{ severity: 'error', item: wholeSubmission, sentence: 'There is no site yet. Add one, or import a site list.' }]

/** Every check there is, in the order in which a person reads them. A new one is a row here. */
const rules: readonly CheckRule[] = [hasSite, ...emissionChecks, ...commitmentChecks, ...measureChecks]

/** What stands against sending this document, errors first. */
export function checkSubmission(document: SubmissionDocument, known: CheckedIn): readonly Check[] {
  const checked = { ...known, document, figures: figuresBySite(document) }
  const found = rules.flatMap((rule) => rule(checked))
  return [...found.filter(isError), ...found.filter((check) => !isError(check))]
}

export const isError = (check: Check): boolean => check.severity === 'error'
