import { findCluster, listMembers } from '#db/clusters'
import { countOpenConflicts } from '#db/conflicts'
import { findNewestDraftHeading } from '#db/drafts'
import { findNewestFrozen, listSubmissionStandings } from '#db/standings'
import { clusterStage } from '#lib/domain/roadmap/stage'
import { inCluster } from './in-cluster.ts'
import { view } from './view.ts'

/** What stands around every page of a cluster's room: where it is, what is open, until when. */
export const clusterFrame = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor }) {
    // None waits for the answer of another: it is drawn around every page of the room.
    const [cluster, members, standings, draft, conflicts, frozen] = await Promise.all([
      findCluster(tx, grant),
      listMembers(tx, grant),
      listSubmissionStandings(tx, grant),
      findNewestDraftHeading(tx, grant),
      countOpenConflicts(tx, grant),
      findNewestFrozen(tx, grant),
    ])
    if (!cluster) return null
    const submitted = [...standings.values()].filter(
      (row) => row.state === 'submitted' || row.state === 'accepted',
    ).length
    return {
      clusterId: cluster.id,
      slug: cluster.slug,
      name: cluster.name,
      country: cluster.country,
      cycle: cluster.cycle,
      baseYear: cluster.baseYear,
      submitBy: cluster.submitBy,
      signBy: frozen?.deadline ?? cluster.signBy,
      members: members.length,
      submitted,
      draftNumber: draft?.number ?? null,
      openConflicts: conflicts.open,
      blockingConflicts: conflicts.blocking,
      frozen: frozen ? { number: frozen.number, state: frozen.state, published: frozen.publishedAt !== null } : null,
      stage: clusterStage({
        submitted,
        merged: draft !== null,
        openBlocking: conflicts.blocking,
        frozen: frozen?.state ?? null,
        published: frozen?.publishedAt !== null && frozen !== null,
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
