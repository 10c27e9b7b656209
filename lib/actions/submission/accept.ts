import { z } from 'zod'
import { decideSubmission, replaceFacts } from '#db/decisions'
import { refreshReleasedFigures } from '#db/released-figures'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { eventPlace, inCompany } from '../in-company.ts'
import { decidedAlready, decisionFields, findWaiting } from './decision.ts'

/** Takes a submission into the next merge, and its figures into the facts across companies. */
export const acceptSubmission = action({
  permission: 'submission:decide',
  input: z.strictObject(decisionFields),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    const waiting = await findWaiting(tx, grant, input.digest)
    if (!waiting.ok) return waiting
    if (!(await decideSubmission(tx, grant, waiting.value, 'accepted', now))) return no(decidedAlready)
    await replaceFacts(tx, grant, waiting.value.id, waiting.value.document)
    await refreshReleasedFigures(tx, grant.clusterId, now)
    return ok({
      audit: {
        type: 'submission.accepted',
        ...eventPlace(grant),
        subject: { submission: waiting.value.id, number: waiting.value.number, digest: input.digest },
      },
      message: 'Accepted. The next merge takes it in.',
    })
  },
})
