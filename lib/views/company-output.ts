import { listSiteOutputs } from '#db/site-outputs'
import { listSites } from '#db/sites'
import { activityEntries } from '#lib/domain/inventory/site-activity'
import { findRoom } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** What each site of a company made or ran by year, with the index that is sent of it. For the company's own people. */
export const companyOutput = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const { tx, grant } = look
    const room = await findRoom(look)
    if (!room) return null
    const outputs = await listSiteOutputs(tx, grant)
    const sent = activityEntries(outputs)
    return {
      ...room,
      sites: (await listSites(tx, grant)).map(({ id, name }) => {
        const kept = outputs.find(({ siteId }) => siteId === id) ?? null
        return { id, name, kept, index: sent.filter(({ siteId }) => siteId === id) }
      }),
    }
  },
})
