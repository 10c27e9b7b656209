import { listOtherMembers } from '#db/clusters'
import { findFlow, listFlows } from '#db/flows'
import { listSites } from '#db/sites'
import { findQueries } from './company-queries.ts'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** What the company states of flows that it sends or receives, and the questions about them. */
export const companyTransfers = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const { tx, grant } = look
    const room = await findRoom(look)
    if (!room) return null
    const sites = new Map((await listSites(tx, grant)).map((site) => [site.id, site.name]))
    const flows = await listFlows(tx, grant)
    return {
      ...room,
      flows: flows.map((flow) => ({ ...flow, siteName: sites.get(flow.siteId) ?? '' })),
      queries: await findQueries(tx, grant),
    }
  },
})

/** One statement, or an empty one for the id `new`, with the sites and members it can name. */
export const companyTransfer = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne>) {
    const { tx, grant, params, now } = look
    const flow = isId(params.id) ? await findFlow(tx, grant, params.id) : null
    const room = await findRoom(look)
    if (!room || (flow === null && params.id !== 'new')) return null
    return {
      ...room,
      flow,
      thisYear: now.getUTCFullYear(),
      sites: (await listSites(tx, grant)).map(({ id, name }) => ({ id, name })),
      members: await listOtherMembers(tx, grant),
    }
  },
})
