import { listRemarks } from '#db/decisions'
import { listHubs } from '#db/hubs'
import { findSubmission, findSubmissionBefore, listSubmissions } from '#db/submissions'
import { diffSubmissions } from '#lib/domain/submission/diff-submissions'
import { listOpinions } from '#db/verification'
import { findRoom } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { shownOpinion } from './shown-opinion.ts'
import { view, type Look } from './view.ts'

/** Everything the company ever sent in this cluster, newest first. */
export const companySubmissions = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const room = await findRoom(look)
    if (!room) return null
    const opinions = Map.groupBy(await listOpinions(look.tx, look.grant), (opinion) => opinion.submissionId)
    const submissions = await listSubmissions(look.tx, look.grant)
    return {
      ...room,
      submissions: submissions.map((sent) => ({ ...sent, opinions: (opinions.get(sent.id) ?? []).map(shownOpinion) })),
    }
  },
})

type Numbered = CompanyPlace & { readonly number: string }
export const numberIn = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null)

/** One submission as it was sent. */
export const companySubmission = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', Numbered>) {
    const { tx, grant } = look
    const number = numberIn(look.params.number)
    const sent = number === null ? null : await findSubmission(tx, grant, number)
    const room = await findRoom(look)
    if (!room || !sent) return null
    const before = await findSubmissionBefore(tx, grant, sent.number)
    const { text: _, ...submission } = sent
    const hubs = await listHubs(tx, grant)
    return {
      ...room,
      submission,
      hubs,
      opinions: (await listOpinions(tx, grant, sent.id)).map(shownOpinion),
      remarks: (await listRemarks(tx, grant, sent.id)).map(({ item, reason, authorName }) => ({
        item,
        reason,
        author: authorName,
      })),
      before: before && { number: before.number, changes: diffSubmissions(before.document, sent.document, hubs) },
    }
  },
})

/** The canonical bytes of a submission, whose SHA-256 is its digest. */
export const companySubmissionFile = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run({ tx, grant, params }: Look<'company:read', Numbered>) {
    const number = numberIn(params.number)
    const sent = number === null ? null : await findSubmission(tx, grant, number)
    return sent && { text: sent.text, number: sent.number, digest: sent.digest }
  },
})
