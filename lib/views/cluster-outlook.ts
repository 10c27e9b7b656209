import { findCluster } from '#db/clusters'
import { findDraft } from '#db/drafts'
import { listOutlooks } from '#db/outlooks'
import { findPublicGoals } from '#db/public-goals'
import { holds } from '#lib/domain/access/grant'
import { canonicalText } from '#lib/domain/canonical'
import { nothingKept } from '#lib/domain/goals/outlook'
import { inCluster } from './in-cluster.ts'
import { view } from './view.ts'

/** What moves the reference of a cluster without measures, in every version: its members read it, its lead keeps it. */
export const clusterOutlook = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor }) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const history = await listOutlooks(tx, grant)
    const draft = await findDraft(tx, grant)
    const { schemes } = await findPublicGoals(tx, grant, cluster.country)
    const kept = history[0]?.content ?? nothingKept
    const merged = draft?.document.cluster.outlook ?? nothingKept
    return {
      clusterId: cluster.id,
      slug: cluster.slug,
      baseYear: cluster.baseYear,
      kept,
      number: history[0]?.number ?? 0,
      /** True where the newest draft was merged without what is kept now. */
      waitsForMerge: draft !== null && canonicalText(kept) !== canonicalText(merged),
      schemes: schemes.map(({ scheme }) => ({ key: scheme.id, name: scheme.name })),
      history: history.map(({ number, reason, keeperName, keptAt }) => ({ number, reason, keeperName, keptAt })),
      mayKeep: holds(actor, 'cluster:edit', grant),
    }
  },
})
