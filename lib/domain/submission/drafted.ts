import type { DraftLine } from '../inventory/draft-line.ts'
import { categoryNames } from '../inventory/words.ts'
import type { CheckedIn, OpenLine } from './check.ts'
import { checkSubmission } from './checks.ts'
import { submissionDocument, type Draft } from './draft-document.ts'
import type { InventoryDocument, SubmissionDocument } from './document.ts'
import { withExplanations, type ExplainedCheck, type Explanations } from './explanations.ts'

export type Drafted = { readonly document: InventoryDocument; readonly checks: readonly ExplainedCheck[] }

/**
 * The document a draft would send, with all that stands against it and what was written to it. Explanations whose check is no
 * longer found are not sent: what they explained has been corrected.
 */
export function drafted(draft: Draft, known: CheckedIn): Drafted {
  const whole = submissionDocument(draft)
  const checks = withExplanations(
    checkSubmission(whole, { ...known, openLines: draft.lines.flatMap(openLine) }),
    explanationsIn(whole),
  )
  const explained = new Set(checks.filter((check) => check.explanation !== null).map((check) => check.key))
  return {
    document: { ...whole, explanations: whole.explanations.filter(({ key }) => explained.has(key)) },
    checks,
  }
}

/** A document's explanations by check. A document of figures alone has none. */
export const explanationsIn = (document: SubmissionDocument): Explanations =>
  document.schema === 'concord/submission/2'
    ? Object.fromEntries(document.explanations.map(({ key, text }) => [key, text]))
    : {}

function openLine({ content, siteId, year, id, category }: DraftLine): readonly OpenLine[] {
  if (content.kind !== 'open') return []
  const [problem = 'It is not whole.'] = Object.values(content.problems)
  const typed = content.cells.stream?.trim() ?? ''
  const name = typed === '' ? (category === null ? 'a line without a name' : categoryNames[category]) : typed
  return [{ siteId, year, id, name, problem }]
}
