import { z } from 'zod'
import { findDrafted } from '#db/company-draft'
import { saveExplanation } from '#db/explanations'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { isError } from '#lib/domain/submission/checks'
import { action } from '../action.ts'
import { text } from '../fields.ts'
import { company, eventPlace, inCompany } from '../in-company.ts'

/** Writes a sentence to a warning that stands against the draft. It goes to the steward with the submission. */
export const explainCheck = action({
  permission: 'company:edit',
  input: z.strictObject({
    ...company,
    key: z.string().min(1).max(500),
    text: text('an explanation', 1000),
  }),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    const found = await findDrafted(tx, grant, now)
    if (!found) return no({ kind: 'not-found' })
    const check = found.checks.find((each) => each.key === input.key)
    if (check === undefined)
      return no(wrongState('Nothing was saved: this point does not stand against your draft any more.'))
    if (isError(check))
      return no(wrongState('Nothing was saved: this point keeps the submission back until it is put right.'))
    await saveExplanation(tx, grant, { key: input.key, text: input.text }, now)
    return ok({
      audit: { type: 'submission.explained', ...eventPlace(grant), subject: { rule: check.rule } },
      message: 'Saved. It goes with your submission.',
    })
  },
})
