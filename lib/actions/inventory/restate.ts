import { z } from 'zod'
import { findDrafted } from '#db/company-draft'
import { insertRestatement } from '#db/restatements'
import { findLastAccepted } from '#db/submissions'
import { reportedSums } from '#lib/domain/inventory/reported-sums'
import { defaultThresholdPercent, restatementCauses } from '#lib/domain/inventory/restatement'
import { movesBetween } from '#lib/domain/inventory/scope-moves'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { text, year } from '../fields.ts'
import { company, eventPlace, inCompany } from '../in-company.ts'

/** Records why the figures of a year differ from those that were accepted last. The old ones are kept beside the new ones. */
export const restateYear = action({
  permission: 'company:edit',
  input: z.strictObject({
    ...company,
    year: year('the year'),
    cause: z.enum(restatementCauses, 'Choose what changed.'),
    reason: text('the reason', 1000),
  }),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    const found = await findDrafted(tx, grant, now)
    const accepted = await findLastAccepted(tx, grant)
    if (!found) return no({ kind: 'not-found' })
    if (!accepted)
      return no(wrongState('Nothing was recorded: no submission of yours was accepted yet, so there is no old figure.'))
    const [before, after] = [accepted.document, found.document].map((each) => reportedSums(each, input.year))
    if (before === undefined || after === undefined || movesBetween(before, after).length === 0)
      return no(
        wrongState(
          `Nothing was recorded: your draft says the same of ${input.year} as submission ${accepted.number}, which was accepted last.`,
        ),
      )
    const stated = {
      year: input.year,
      cause: input.cause,
      reason: input.reason,
      thresholdPercent: String(defaultThresholdPercent),
      before,
      after,
    }
    const id = await insertRestatement(tx, grant, stated, now)
    return ok({
      audit: { type: 'inventory.restated', ...eventPlace(grant), subject: { restatement: id, year: input.year } },
      message: `Recorded. It goes with your next submission, and the old figure of ${input.year} stays readable.`,
      made: { id },
    })
  },
})
