import { findForumCluster } from '#db/forum'
import { listClusterLeads } from '#db/clusters'
import { view, type Look } from './view.ts'

/** One cluster as staff see it: what it says of itself, its leads, and its released figures. */
export const forumCluster = view({
  permission: 'forum:read',
  scope: () => ({}),
  async run({ tx, grant, params }: Look<'forum:read', { readonly cluster: string }>) {
    const found = await findForumCluster(tx, grant, params.cluster)
    if (!found) return null
    return { ...found, leads: await listClusterLeads(tx, { clusterId: found.cluster.id }) }
  },
})
