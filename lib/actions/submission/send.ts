import { z } from 'zod'
import { findDrafted } from '#db/company-draft'
import { refreshReleasedFigures } from '#db/released-figures'
import { findSubmission, insertSubmission, lockSending } from '#db/submissions'
import { digestOf } from '#lib/domain/digest'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { isError } from '#lib/domain/submission/checks'
import type { Json } from '#lib/domain/canonical'
import { action } from '../action.ts'
import { digest } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany } from '../in-company.ts'

/** Freezes the draft that was read on the review page, to the byte, and gives it to the stewards. */
export const sendSubmission = action({
  permission: 'submission:send',
  input: z.strictObject({ ...company, digest }),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    await lockSending(tx, grant)
    const found = await findDrafted(tx, grant, now)
    if (!found) return no({ kind: 'not-found' })
    const { document, checks } = found
    const current = digestOf(document as unknown as Json)
    if (current !== input.digest)
      return no(
        wrongState(
          'Nothing was sent: the draft changed since you read it. What stands now is shown here; read it and send it again.',
        ),
      )
    const blocking = checks.filter(isError)
    if (blocking.length > 0)
      return no(wrongState(`Nothing was sent: ${blocking.map((check) => check.sentence).join(' ')}`))
    const last = await findSubmission(tx, grant)
    const stands = last?.state === 'submitted' || last?.state === 'accepted'
    if (last && stands && last.digest === current)
      return no(wrongState(`Nothing was sent: submission ${last.number} says exactly this already.`))
    const sent = await insertSubmission(tx, grant, document, now)
    await refreshReleasedFigures(tx, grant.clusterId, now)
    return ok({
      audit: {
        type: 'submission.sent',
        ...eventPlace(grant),
        subject: { submission: sent.id, number: sent.number, digest: sent.digest },
      },
      next: await companyPath(tx, grant, `/submissions/${sent.number}`),
      made: { id: sent.id, number: String(sent.number), digest: sent.digest },
    })
  },
})
