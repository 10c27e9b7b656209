import { findClusterFrame } from '#db/cluster-frame'
import { clusterStage } from '#lib/domain/roadmap/stage'
import { inCluster } from './in-cluster.ts'
import { view } from './view.ts'

/** What stands around every page of a cluster's room: where it is, what is open, until when. */
export const clusterFrame = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor }) {
    const cluster = await findClusterFrame(tx, grant)
    if (!cluster) return null
    const { frozen, submitted } = cluster
    return {
      clusterId: cluster.id,
      slug: cluster.slug,
      name: cluster.name,
      country: cluster.country,
      cycle: cluster.cycle,
      baseYear: cluster.baseYear,
      submitBy: cluster.submitBy,
      signBy: cluster.signBy,
      members: cluster.members,
      submitted,
      draftNumber: cluster.draftNumber,
      openConflicts: cluster.openConflicts,
      blockingConflicts: cluster.blockingConflicts,
      frozen,
      stage: clusterStage({
        submitted,
        merged: cluster.draftNumber !== null,
        openBlocking: cluster.blockingConflicts,
        frozen: frozen?.state ?? null,
        published: frozen?.published ?? false,
      }),
      roles: actor.roles.filter((role) => role.clusterId === cluster.id).map((role) => role.role),
      companies: actor.memberships.filter(
        (membership) =>
          membership.clusterId === cluster.id &&
          actor.roles.some((role) => role.clusterId === null && role.organisationId === membership.organisationId),
      ),
      memberships: actor.memberships,
      staff: actor.roles.some((role) => role.role === 'staff'),
      person: actor.name,
    }
  },
})

export type ClusterFrame = NonNullable<Awaited<ReturnType<typeof clusterFrame.run>>>
