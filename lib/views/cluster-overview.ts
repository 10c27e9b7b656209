import { findCluster, listMembers } from '#db/clusters'
import { findNewestDraftHeading } from '#db/drafts'
import { findNewestFrozen, listSubmissionStandings } from '#db/standings'
import { holds } from '#lib/domain/access/grant'
import { inCluster } from './in-cluster.ts'
import { view } from './view.ts'

/** Where each member stands in the cycle, and what there is of the common roadmap. */
export const clusterOverview = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor }) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const [members, standings, draft, frozen] = await Promise.all([
      listMembers(tx, grant),
      listSubmissionStandings(tx, grant, cluster.cycle),
      findNewestDraftHeading(tx, grant),
      findNewestFrozen(tx, grant),
    ])
    const accepted = [...standings.values()].filter((row) => row.state === 'accepted')
    return {
      clusterId: cluster.id,
      slug: cluster.slug,
      boundary: cluster.boundary,
      region: cluster.region,
      baseYear: cluster.baseYear,
      horizonYear: cluster.horizonYear,
      currency: cluster.currency,
      target: cluster.target,
      targetSource: cluster.targetSource,
      targetIllustrative: cluster.targetIllustrative,
      dataNote: cluster.dataNote,
      submitBy: cluster.submitBy,
      may: {
        merge: holds(actor, 'roadmap:merge', grant) && accepted.length > 0,
        invite: holds(actor, 'member:invite', grant),
        decide: holds(actor, 'submission:decide', grant),
      },
      draft: draft ? { number: draft.number, mergedAt: draft.mergedAt, mergerName: draft.mergerName } : null,
      accepted: accepted.length,
      /** Accepted submissions that the newest draft has not seen. */
      fresher: draft
        ? accepted.filter((row) => row.decidedAt !== null && row.decidedAt > draft.mergedAt).length
        : accepted.length,
      frozen: frozen
        ? { number: frozen.number, state: frozen.state, deadline: frozen.deadline, publishedAt: frozen.publishedAt }
        : null,
      members: members.map((member) => {
        const standing = standings.get(member.organisationId)
        return {
          organisationId: member.organisationId,
          name: member.name,
          ownerGroup: member.ownerGroup,
          status: member.status,
          state: standing?.state ?? null,
          number: standing?.number ?? null,
          submittedAt: standing?.submittedAt ?? null,
          decidedAt: standing?.decidedAt ?? null,
          own: actor.memberships.some(
            (own) => own.clusterId === cluster.id && own.organisationId === member.organisationId,
          ),
        }
      }),
    }
  },
})
