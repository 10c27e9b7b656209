import { figuresBySite } from '../roadmap/site-figures.ts'
import type { Check, Checked, CheckedIn, CheckRule } from './check.ts'
import { commitmentChecks } from './commitment-checks.ts'
import type { SubmissionDocument } from './document.ts'
import { doubleChecks } from './double-checks.ts'
import { emissionChecks } from './emission-checks.ts'
import { flowChecks } from './flow-checks.ts'
import { impliedFactorCheck } from './implied-factor-check.ts'
import { wholeSubmission } from './item-key.ts'
import { lineChecks } from './line-checks.ts'
import { measureChecks } from './measure-checks.ts'
import { needsChecks } from './needs-checks.ts'
import { openLineCheck } from './open-line-check.ts'
import { registerCheck } from './register-check.ts'
import { restatementCheck } from './restatement-check.ts'

const hasSite: CheckRule = {
  id: 'no-site',
  severity: 'error',
  find: ({ document }) =>
    document.sites.length > 0
      ? []
      : [{ item: wholeSubmission, sentence: 'There is no site yet. Add one, or import a site list.' }],
}

/** Every check there is, in the order in which a person reads them. A new one is a row here. */
export const checkRules: readonly CheckRule[] = [
  hasSite,
  openLineCheck,
  restatementCheck,
  ...emissionChecks,
  ...lineChecks,
  impliedFactorCheck,
  ...doubleChecks,
  ...flowChecks,
  registerCheck,
  ...commitmentChecks,
  ...measureChecks,
  ...needsChecks,
]

/** What stands against sending this document, errors first. */
export function checkSubmission(document: SubmissionDocument, known: CheckedIn): readonly Check[] {
  const names = new Map(document.sites.map((site) => [site.id, site.name]))
  const checked: Checked = {
    ...known,
    document,
    lines: document.schema === 'concord/submission/2' ? document.lines : [],
    figures: figuresBySite(document),
    nameOf: (siteId) => names.get(siteId) ?? 'A site',
  }
  const found = checkRules.flatMap((rule) => checksOf(rule, checked))
  return [...found.filter(isError), ...found.filter((check) => !isError(check))]
}

const checksOf = ({ id, severity, find }: CheckRule, checked: Checked): readonly Check[] =>
  find(checked).map(({ item, about, sentence }) => ({
    rule: id,
    key: about === undefined ? `${id}|${item}` : `${id}|${item}|${about}`,
    severity,
    item,
    sentence,
  }))

export const isError = (check: Check): boolean => check.severity === 'error'
