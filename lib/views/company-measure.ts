import { findMeasure, listMeasures } from '#db/measures'
import { listSites } from '#db/sites'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { inCompanyRoom } from './in-company.ts'
import { view, type Look } from './view.ts'

/** A measure for its form, with the sites it may act on and the measures it may need first; `new` is yet to be written. */
export const companyMeasure = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne>) {
    const room = await findRoom(look)
    if (!room) return null
    const { id } = look.params
    const measure = isId(id) ? await findMeasure(look.tx, look.grant, id) : null
    if (id !== 'new' && !measure) return null
    const others = (await listMeasures(look.tx, look.grant)).filter((each) => each.id !== id)
    return {
      ...room,
      measure,
      sites: (await listSites(look.tx, look.grant)).map((site) => ({ id: site.id, name: site.name })),
      others: others.map((each) => ({ id: each.id, title: each.title, start: each.start })),
    }
  },
})
