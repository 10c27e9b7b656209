import { listMembers } from '#db/clusters'
import { listFilesOfMeasure } from '#db/evidence'
import { listHubs } from '#db/hubs'
import { listStreams } from '#db/inventory-lines'
import { findMeasure, listMeasures } from '#db/measures'
import { listSites } from '#db/sites'
import { streamKey } from '#lib/domain/measures/streams'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { inCompanyRoom } from './in-company.ts'
import { view, type Look } from './view.ts'

/**
 * A measure for its form, with all that it may name: sites and their source streams, measures that it needs first, hubs, members.
 * `new` is yet to be written.
 */
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
    const streams = await listStreams(look.tx, look.grant)
    const named = (siteId: string) => {
      const kept = siteId === measure?.siteId ? measure.sources : []
      const own = [...streams.filter((each) => each.siteId === siteId).map(({ stream }) => stream), ...kept]
      return [...new Map(own.map((stream) => [streamKey(stream), stream])).values()]
    }
    return {
      ...room,
      measure,
      files: measure ? await listFilesOfMeasure(look.tx, look.grant, measure.id) : [],
      sites: (await listSites(look.tx, look.grant)).map(({ id: siteId, name }) => ({
        id: siteId,
        name,
        streams: named(siteId),
      })),
      hubs: await listHubs(look.tx, look.grant),
      members: (await listMembers(look.tx, look.grant))
        .filter(({ organisationId }) => organisationId !== look.grant.organisationId)
        .map(({ organisationId, name }) => ({ organisationId, name })),
      others: others.map((each) => ({ id: each.id, title: each.title, start: each.start })),
    }
  },
})
