import { listComments } from '#db/comments'
import { findConflict, listConflicts, type ConflictWithDetail } from '#db/conflicts'
import { findDraftDocument, findNewestDraftHeading } from '#db/drafts'
import { listMembers } from '#db/clusters'
import { holds } from '#lib/domain/access/grant'
import { isKept } from '#lib/domain/roadmap/conflict'
import type { PathwayOfRoadmap } from '#lib/domain/roadmap/preview-way'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

export type ConflictHeading = ReturnType<typeof heading>

const heading = (conflict: ConflictWithDetail, names: ReadonlyMap<string, string>) => ({
  key: conflict.key,
  kind: conflict.kind,
  blocking: conflict.blocking,
  sentence: conflict.sentence,
  /** Seen by its parties and the cluster's office alone. */
  kept: isKept(conflict),
  resolution: conflict.resolution,
  parties: conflict.parties.map((id) => ({ id, name: names.get(id) ?? 'a former member' })),
})

/** The conflicts of the newest draft that this reader may know of: open and blocking ones first. */
export const clusterConflicts = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant }) {
    const draft = await findNewestDraftHeading(tx, grant)
    if (!draft) return { draft: null, conflicts: [] as ConflictHeading[], closed: 0 }
    const [conflicts, members] = await Promise.all([listConflicts(tx, grant, draft.id), listMembers(tx, grant)])
    const names = new Map(members.map((member) => [member.organisationId, member.name]))
    return {
      draft: { number: draft.number, mergedAt: draft.mergedAt },
      conflicts: conflicts.map((conflict) => heading(conflict, names)),
      /** How many more there are that are kept from this reader. */
      closed: draft.conflicts - conflicts.length,
    }
  },
})

/** One conflict: figures, parties, ways out with their effect, thread. Figures are null where they are not this reader's to see. */
export const clusterConflict = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor, params }: Look<'cluster:read', { readonly cluster: string; readonly key: string }>) {
    const draft = await findNewestDraftHeading(tx, grant)
    const conflict = draft && (await findConflict(tx, grant, draft.id, params.key))
    if (!draft || !conflict) return null
    const [members, comments, document] = await Promise.all([
      listMembers(tx, grant),
      listComments(tx, grant, `conflict:${conflict.key}`),
      conflict.detail && findDraftDocument(tx, grant, draft),
    ])
    const names = new Map(members.map((member) => [member.organisationId, member.name]))
    return {
      clusterId: grant.clusterId,
      draftNumber: draft.number,
      ...heading(conflict, names),
      detail: conflict.detail,
      /** What the ways out are previewed on, for those who may read what they do. */
      pathway: document && pathwayOf(document),
      comments,
      maySettle: holds(actor, 'conflict:settle', grant),
    }
  },
})

const pathwayOf = ({ years, roadmap, target, reference, measures }: PathwayOfRoadmap): PathwayOfRoadmap => ({
  years,
  roadmap,
  target,
  reference,
  measures,
})
