import { z } from 'zod'
import { findEngagedSubmission, findStatement, insertOpinion } from '#db/verification'
import { findOwnEngagement } from '#db/engagements'
import { invalid, wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { assurances, conclusions, standards, type OpinionDocument } from '#lib/domain/verification/opinion'
import { action } from '../action.ts'
import { digest, optionalDecimal, optionalText, text, ticked, uuid } from '../fields.ts'
import { inEngagement } from './in-engagement.ts'

/** The verifier states the opinion: once, on exactly the submission that was read, with a fresh proof of who they are. */
export const recordOpinion = action({
  permission: 'opinion:record',
  fresh: true,
  input: z.strictObject({
    engagementId: uuid,
    /** Of the submission that stood on the page. */
    digest,
    body: text('the firm or body that states the opinion', 200),
    assurance: z.enum(assurances, 'Choose a level of assurance.'),
    standard: z.enum(standards, 'Choose a standard.'),
    standardName: optionalText('the name of the standard', 200),
    conclusion: z.enum(conclusions, 'Choose a conclusion.'),
    text: text('the opinion', 8000),
    materialityPercent: optionalDecimal('the materiality', { min: 0, max: 100 }),
    confirmed: ticked,
  }),
  scope: inEngagement,
  async run({ tx, grant, input, now }) {
    const engagement = await findOwnEngagement(tx, grant)
    const submission = await findEngagedSubmission(tx, grant)
    if (!engagement || !submission) return no({ kind: 'not-found' })
    if (submission.digest !== input.digest)
      return no({ kind: 'stale-version', seen: input.digest, current: submission.digest })
    const isOther = input.standard === 'other'
    if (isOther && input.standardName === null) return no(invalid('standardName', 'Enter the name of the standard.'))
    if (!input.confirmed) return no(invalid('confirmed', 'Confirm that this is the opinion you state.'))
    const statement = await findStatement(tx, grant)
    if (!statement) return no(wrongState('Nothing was recorded: upload the signed statement first.'))
    const document: OpinionDocument = {
      schema: 'concord/opinion/1',
      id: crypto.randomUUID(),
      submission: {
        digest: submission.digest,
        clusterId: grant.clusterId,
        organisation: { id: grant.organisationId, name: engagement.organisationName },
        number: submission.number,
      },
      verifier: { name: grant.name, body: input.body },
      assurance: input.assurance,
      standard: { kind: input.standard, name: isOther ? input.standardName : null },
      conclusion: input.conclusion,
      text: input.text,
      materialityPercent: input.materialityPercent,
      statement,
      recordedAt: now.toISOString(),
    }
    const recorded = await insertOpinion(tx, grant, document, now)
    if (recorded === null)
      return no(wrongState('Nothing was recorded: you have stated your opinion on this submission already.'))
    return ok({
      audit: {
        type: 'opinion.recorded',
        clusterId: grant.clusterId,
        organisationId: grant.organisationId,
        subject: {
          opinion: document.id,
          digest: recorded,
          submission: grant.submissionId,
          submissionDigest: submission.digest,
          statement: statement.digest,
        },
      },
      message: 'Your opinion is recorded. The company and the cluster’s stewards read it beside the submission.',
      made: { id: document.id, digest: recorded },
    })
  },
})
