import { findCompanyDraft } from '#db/company-draft'
import { figuresToCheck, listRegisterFigures } from '#db/register-figures'
import { registersBeside } from '#lib/domain/inventory/register-beside'
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
    const kept = await listRegisterFigures(look.tx, look.grant)
    const registerFigures = figuresToCheck(kept)
    const known = { baseYear: found.cluster.baseYear, thisYear: look.now.getUTCFullYear(), registerFigures }
    const registers = registersBeside(kept, document.emissions)
    return { ...room, document, registers, checks: checkSubmission(document, known) }
  },
})
