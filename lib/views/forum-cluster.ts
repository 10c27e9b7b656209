import { findForumCluster } from '#db/forum'
import { listClusterInvitations } from '#db/invitations'
import { listOfficers } from '#db/role-grants'
import { view, type Look } from './view.ts'

/** One cluster as staff see it: what it says of itself, its leads, and its released figures. */
export const forumCluster = view({
  permission: 'forum:read',
  scope: () => ({}),
  async run({ tx, grant, params, now }: Look<'forum:read', { readonly cluster: string }>) {
    const found = await findForumCluster(tx, grant, params.cluster)
    if (!found) return null
    const [officers, invitations] = await Promise.all([
      listOfficers(tx, found.cluster.id),
      listClusterInvitations(tx, found.cluster.id, now),
    ])
    const { cluster, released } = found
    return {
      id: cluster.id,
      slug: cluster.slug,
      name: cluster.name,
      country: cluster.country,
      region: cluster.region,
      boundary: cluster.boundary,
      baseYear: cluster.baseYear,
      horizonYear: cluster.horizonYear,
      currency: cluster.currency,
      target: cluster.target,
      targetSource: cluster.targetSource,
      targetIllustrative: cluster.targetIllustrative,
      dataNote: cluster.dataNote,
      publishedAt: cluster.publishedAt,
      released,
      leads: officers.filter((officer) => officer.role === 'lead'),
      invitations: invitations.filter((invitation) => invitation.role === 'lead'),
    }
  },
})
