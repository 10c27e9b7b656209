import { findDraft, listDrafts } from '#db/drafts'
import { diffRoadmaps } from '#lib/domain/roadmap/diff'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

export type VersionsPageParams = {
  readonly cluster: string
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** All drafts, and what changed between two of them: by default the newest and the one before. */
export const clusterVersions = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'cluster:read', VersionsPageParams>) {
    const drafts = await listDrafts(tx, grant)
    const to = params.to ?? drafts[0]?.number
    const from = params.from ?? drafts.find((draft) => to !== undefined && draft.number < to)?.number
    if (to === undefined || from === undefined) return { drafts, from: null, to: null, changes: [], names: {} }
    const [before, after] = await Promise.all([findDraft(tx, grant, from), findDraft(tx, grant, to)])
    if (!before || !after) return null
    const names = Object.fromEntries(
      [...before.document.members, ...after.document.members].map((member) => [member.organisationId, member.name]),
    )
    return { drafts, from, to, changes: diffRoadmaps(before.document, after.document), names }
  },
})
