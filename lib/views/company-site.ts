import { findSite } from '#db/sites'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { inCompanyRoom } from './in-company.ts'
import { view, type Look } from './view.ts'

/** A site for its form; `new` is one that is yet to be written. */
export const companySite = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne>) {
    const room = await findRoom(look)
    const { id } = look.params
    if (id === 'new') return room && { ...room, site: null }
    const site = isId(id) ? await findSite(look.tx, look.grant, id) : null
    return room && site && { ...room, site }
  },
})
