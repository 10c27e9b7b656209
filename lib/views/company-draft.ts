import { findDrafted } from '#db/company-draft'
import { findRoom } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** The whole draft, with what stands against it and what a steward said: what the lists of the room are made of. */
export const companyDraft = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const room = await findRoom(look)
    const found = await findDrafted(look.tx, look.grant, look.now)
    if (!room || !found) return null
    return { ...room, document: found.document, checks: found.checks }
  },
})
