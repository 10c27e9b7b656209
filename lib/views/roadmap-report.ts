import { findLadderInputs } from '#db/wider-actors'
import { ladderOfRoadmap } from '#lib/domain/goals/roadmap-ladder'
import { reportOfRoadmap } from '#lib/domain/report/roadmap-report'
import type { ClusterGoalsParams } from './cluster-goals.ts'
import { findGoalsSource } from './goals-source.ts'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

/** The newest draft or a frozen version as a plan to read: what every member may read of it, and public goals. */
export const roadmapReport = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'cluster:read', ClusterGoalsParams>) {
    const { source } = await findGoalsSource(tx, grant, params.version)
    if (source === null) return null
    const { document, kind, number, digest, at } = source
    const against = await findLadderInputs(tx, grant, document.cluster)
    const of = digest === null ? 'draft' : { version: number, digest }
    return {
      report: reportOfRoadmap(document, ladderOfRoadmap(document, against), of),
      roadmap: document,
      at,
      name: `${params.cluster}-plan-${kind}-${number}`,
    }
  },
})
