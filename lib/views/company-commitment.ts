import { findCommitment } from '#db/commitments'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { inCompanyRoom } from './in-company.ts'
import { view, type Look } from './view.ts'

/** A commitment for its form; `new` is one that is yet to be written. */
export const companyCommitment = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne>) {
    const room = await findRoom(look)
    const { id } = look.params
    if (id === 'new') return room && { ...room, commitment: null }
    const commitment = isId(id) ? await findCommitment(look.tx, look.grant, id) : null
    return room && commitment && { ...room, commitment }
  },
})
