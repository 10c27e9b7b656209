import { findDrafted } from '#db/company-draft'
import { listSubmissionFiles } from '#db/evidence'
import { listHubs } from '#db/hubs'
import { findSubmission } from '#db/submissions'
import { listOpinions } from '#db/verification'
import { holds } from '#lib/domain/access/grant'
import type { Json } from '#lib/domain/canonical'
import { digestOf } from '#lib/domain/digest'
import { gradeOfAll } from '#lib/domain/inventory/quality'
import { diffSubmissions } from '#lib/domain/submission/diff-submissions'
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
    const found = await findDrafted(tx, grant, now)
    if (!room || !found) return null
    const { document, checks } = found
    const digest = digestOf(document as unknown as Json)
    const last = await findSubmission(tx, grant)
    const hubs = await listHubs(tx, grant)
    return {
      ...room,
      cycle: found.cluster.cycle,
      clusterName: found.cluster.name,
      submitBy: found.cluster.submitBy,
      document,
      hubs,
      digest,
      checks,
      grade: gradeOfAll(document.lines),
      files: await listSubmissionFiles(tx, grant),
      lastOpinions: last ? (await listOpinions(tx, grant, last.id)).map(shownOpinion) : [],
      last: last && { number: last.number, state: last.state, submittedAt: last.submittedAt },
      sentAlready: last?.digest === digest && (last.state === 'submitted' || last.state === 'accepted'),
      changes: last ? diffSubmissions(last.document, document, hubs) : [],
      maySend: holds(actor, 'submission:send', grant),
      now,
    }
  },
})
