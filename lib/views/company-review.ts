import { findCompanyDraft } from '#db/company-draft'
import { listSubmissionFiles } from '#db/evidence'
import { findSubmission } from '#db/submissions'
import { listOpinions } from '#db/verification'
import { holds } from '#lib/domain/access/grant'
import type { Json } from '#lib/domain/canonical'
import { digestOf } from '#lib/domain/digest'
import { checkSubmission } from '#lib/domain/submission/checks'
import { diffSubmissions } from '#lib/domain/submission/diff-submissions'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { findRoom } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { shownOpinion } from './shown-opinion.ts'
import { view, type Look } from './view.ts'

/** Exactly the document that would be sent now, under the digest that the button sends along. */
export const companyReview = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const { tx, grant, actor, now } = look
    const room = await findRoom(look)
    const found = await findCompanyDraft(tx, grant)
    if (!room || !found) return null
    const document = submissionDocument(found.draft)
    const digest = digestOf(document as unknown as Json)
    const last = await findSubmission(tx, grant)
    const known = { baseYear: found.cluster.baseYear, thisYear: now.getUTCFullYear() }
    return {
      ...room,
      cycle: found.cluster.cycle,
      clusterName: found.cluster.name,
      submitBy: found.cluster.submitBy,
      document,
      digest,
      checks: checkSubmission(document, known),
      files: await listSubmissionFiles(tx, grant),
      lastOpinions: last ? (await listOpinions(tx, grant, last.id)).map(shownOpinion) : [],
      last: last && { number: last.number, state: last.state, submittedAt: last.submittedAt },
      sentAlready: last?.digest === digest && (last.state === 'submitted' || last.state === 'accepted'),
      changes: last ? diffSubmissions(last.document, document) : [],
      maySend: holds(actor, 'submission:send', grant),
      now,
    }
  },
})
