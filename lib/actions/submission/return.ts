import { z } from 'zod'
import { decideSubmission, insertRemarks } from '#db/decisions'
import { refreshReleasedFigures } from '#db/released-figures'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { itemsOf } from '#lib/domain/submission/items'
import { wholeSubmission } from '#lib/domain/submission/item-key'
import { action } from '../action.ts'
import { optionalText } from '../fields.ts'
import { eventPlace, inCompany } from '../in-company.ts'
import { decidedAlready, decisionFields, findWaiting } from './decision.ts'

/** One field an item, by its key; a field left empty says nothing. */
const reasons = z
  .record(z.string().max(120), optionalText('the reason', 2000))
  .default({})
  .transform((typed) => Object.entries(typed).flatMap(([item, reason]) => (reason === null ? [] : [{ item, reason }])))

/** Gives a submission back to its company with a reason beside each item that asks for one. */
export const returnSubmission = action({
  permission: 'submission:decide',
  input: z.strictObject({ ...decisionFields, reasons }),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    const waiting = await findWaiting(tx, grant, input.digest)
    if (!waiting.ok) return waiting
    if (input.reasons.length === 0)
      return no(invalid('', 'Write at least one reason, so that the company knows what to change.'))
    const known = new Set<string>([wholeSubmission, ...itemsOf(waiting.value.document).map((item) => item.key)])
    if (input.reasons.some(({ item }) => !known.has(item))) return no({ kind: 'not-found' })
    if (!(await decideSubmission(tx, grant, waiting.value, 'returned', now))) return no(decidedAlready)
    await insertRemarks(tx, grant, waiting.value.id, input.reasons, now)
    await refreshReleasedFigures(tx, grant.clusterId, now)
    return ok({
      audit: {
        type: 'submission.returned',
        ...eventPlace(grant),
        subject: {
          submission: waiting.value.id,
          number: waiting.value.number,
          items: input.reasons.map(({ item }) => item),
        },
      },
      message: 'Returned. The company sees your reasons beside its items.',
    })
  },
})
