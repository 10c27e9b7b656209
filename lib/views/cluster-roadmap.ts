import { listMembers } from '#db/clusters'
import { countOpenComments, listComments } from '#db/comments'
import { findDraftDocument, findDraftHeading } from '#db/drafts'
import { listFrozenVersions } from '#db/frozen'
import { holds } from '#lib/domain/access/grant'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

export type RoadmapPageParams = {
  readonly cluster: string
  readonly draft?: number | undefined
  /** The figure, measure or conflict whose thread is open at the side. */
  readonly about?: string | undefined
}

/** A draft of the common roadmap with its conflicts, and the thread about the figure in focus. */
export const clusterRoadmap = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor, params }: Look<'cluster:read', RoadmapPageParams>) {
    const [draft, newest, members, [newestFrozen], discussed, thread] = await Promise.all([
      findDraftHeading(tx, grant, params.draft),
      params.draft === undefined ? null : findDraftHeading(tx, grant),
      listMembers(tx, grant),
      listFrozenVersions(tx, grant),
      countOpenComments(tx, grant),
      params.about ? listComments(tx, grant, params.about) : [],
    ])
    // There are drafts, and this is none of them.
    if (!draft && newest) return null
    if (!draft) return { clusterId: grant.clusterId, draft: null, mayMerge: holds(actor, 'roadmap:merge', grant) }
    return {
      clusterId: grant.clusterId,
      mayMerge: holds(actor, 'roadmap:merge', grant),
      maySchedule: holds(actor, 'schedule:read', grant),
      maySteward: holds(actor, 'submission:decide', grant),
      mayFreeze: holds(actor, 'roadmap:freeze', grant),
      draft: {
        id: draft.id,
        number: draft.number,
        newest: newest?.number ?? draft.number,
        digest: draft.digest,
        mergerName: draft.mergerName,
        mergedAt: draft.mergedAt,
        document: await findDraftDocument(tx, grant, draft),
      },
      /** The number of the version that was frozen from this very draft. */
      frozenAs: newestFrozen?.draftId === draft.id ? newestFrozen.number : null,
      names: Object.fromEntries(members.map((member) => [member.organisationId, member.name])),
      openConflicts: draft.openConflicts,
      blockingConflicts: draft.blockingConflicts,
      discussed: Object.fromEntries(discussed),
      thread,
    }
  },
})
