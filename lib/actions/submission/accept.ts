import { z } from 'zod'
import { decideSubmission, replaceFacts } from '#db/decisions'
import { listAcceptedSubmissions } from '#db/drafts'
import { replaceFlowQueries } from '#db/flows'
import { refreshReleasedFigures } from '#db/released-figures'
import { flowQuestions } from '#lib/domain/inventory/flows-between'
import { no, ok } from '#lib/domain/result'
import { statedFlows } from '#lib/domain/roadmap/ledger-of-year'
import { action } from '../action.ts'
import { eventPlace, inCompany } from '../in-company.ts'
import { decidedAlready, decisionFields, findWaiting } from './decision.ts'

/** Takes a submission into the next merge, its figures into the facts across companies, and asks both ends of flows that differ. */
export const acceptSubmission = action({
  permission: 'submission:decide',
  input: z.strictObject(decisionFields),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    const waiting = await findWaiting(tx, grant, input.digest)
    if (!waiting.ok) return waiting
    if (!(await decideSubmission(tx, grant, waiting.value, 'accepted', now))) return no(decidedAlready)
    await replaceFacts(tx, grant, waiting.value.id, waiting.value.document)
    const accepted = await listAcceptedSubmissions(tx, grant, waiting.value.cycle)
    await replaceFlowQueries(tx, grant, flowQuestions(statedFlows(accepted)), now)
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
