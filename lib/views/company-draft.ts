import { findCompanyDraft } from '#db/company-draft'
import { checkSubmission } from '#lib/domain/submission/checks'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { findRoom } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** The whole draft, with what stands against it and what a steward said: what the lists of the room are made of. */
export const companyDraft = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const room = await findRoom(look)
    const found = await findCompanyDraft(look.tx, look.grant)
    if (!room || !found) return null
    const document = submissionDocument(found.draft)
    const known = { baseYear: found.cluster.baseYear, thisYear: look.now.getUTCFullYear() }
    return { ...room, document, checks: checkSubmission(document, known) }
  },
})
