import { listEmissionsOfSite } from '#db/emissions'
import { findSite } from '#db/sites'
import { emissionClass } from '#lib/domain/submission/field-readers'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { inCompanyRoom } from './in-company.ts'
import { view, type Look } from './view.ts'

/** Every figure of one site, with who sees each and by whose choice. */
export const companySiteEmissions = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne>) {
    const { id } = look.params
    const site = isId(id) ? await findSite(look.tx, look.grant, id) : null
    const room = await findRoom(look)
    if (!room || !site) return null
    const figures = await listEmissionsOfSite(look.tx, look.grant, id)
    return {
      ...room,
      site: { id: site.id, name: site.name },
      figures: figures.map((row) => ({
        year: row.year,
        scope: row.scope,
        gas: row.gas,
        tonnes: row.tonnes,
        source: row.source,
        note: row.note,
        chosen: row.class,
        class: row.class ?? emissionClass(row),
        rowVersion: row.rowVersion,
      })),
      thisYear: look.now.getUTCFullYear(),
    }
  },
})
