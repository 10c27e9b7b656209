import { findDrafted } from '#db/company-draft'
import { listHubs } from '#db/hubs'
import { waitsOf } from '#lib/domain/measures/waits'
import { findRoom } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** The measures of a draft by start, each with what it waits for: hubs as the cluster keeps them now, measures of its own company. */
export const companyMeasures = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const room = await findRoom(look)
    const found = await findDrafted(look.tx, look.grant, look.now)
    if (!room || !found) return null
    const hubs = await listHubs(look.tx, look.grant)
    const { sites, measures } = found.document
    return {
      ...room,
      sites: sites.map(({ id, name }) => ({ id, name })),
      measures: measures
        .toSorted((a, b) => a.start - b.start)
        .map((measure) => ({ ...measure, waits: waitsOf(measure, hubs, measures) })),
      checks: found.checks,
    }
  },
})
