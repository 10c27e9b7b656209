import type { Bundle, Resolution } from '#lib/domain/roadmap/bundle'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import type { ClusterEntry } from '#lib/domain/roadmap/document'
import type { AcceptedSubmission } from '#lib/domain/submission/document'
import { clusterEntry } from './cluster-entry.ts'
import { demoClusters } from './clusters.ts'
import type { DemoCluster } from './demo-cluster.ts'
import { acceptedDemoSubmission } from './submission.ts'

export const demoClusterNames: readonly string[] = demoClusters.map(({ slug }) => slug)

/**
 * A demo cluster as one file: what its members have had accepted and what its lead has decided. Drafts, and submissions that
 * still wait for the steward, are not in it: their companies stand in with the register's figure. Null for an unknown name.
 */
export function demoBundle(name: string): Bundle | null {
  const demo = demoClusters.find(({ slug }) => slug === name)
  if (demo === undefined) return null
  const cluster = clusterEntry(demo)
  const submissions = demo.companies
    .filter(({ standing }) => standing === 'accepted')
    .map((company) => acceptedDemoSubmission(demo, company))
    .toSorted((a, b) => (a.document.organisation.id < b.document.organisation.id ? -1 : 1))
  return { schema: 'concord/bundle/1', cluster, submissions, resolutions: resolutionsOf(demo, cluster, submissions) }
}

/** The day on which the lead of every demo cluster decided. */
const decidedAt = '2026-09-14T09:00:00.000Z'

/** A decision names the facts it was taken on, which only the merge knows: each round decides what the last one raised. */
function resolutionsOf(
  demo: DemoCluster,
  cluster: ClusterEntry,
  submissions: readonly AcceptedSubmission[],
  before: readonly Resolution[] = [],
): readonly Resolution[] {
  if (demo.decisions.length === 0) return before
  const open = mergeRoadmap(cluster, submissions, before).conflicts.filter(({ resolution }) => resolution === null)
  const taken = open.flatMap((conflict) => {
    const decision = demo.decisions.find(({ kind }) => kind === conflict.kind)
    const { key, factsDigest } = conflict
    if (decision === undefined || before.some((earlier) => earlier.factsDigest === factsDigest)) return []
    return [{ key, factsDigest, choice: decision.choice, reason: decision.reason, decidedBy: demo.leadName, decidedAt }]
  })
  return taken.length === 0 ? before : resolutionsOf(demo, cluster, submissions, [...before, ...taken])
}
