import type { Grant } from '#lib/domain/access/grant'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import type { Tx } from './client.ts'
import { clusterEntry, listMembers, type ClusterRow } from './clusters.ts'
import { listAcceptedSubmissions, listResolutions } from './drafts.ts'
import { findInfrastructure } from './infrastructure.ts'
import { findFollowed } from './scenarios.ts'

/**
 * All that a merge reads of a cluster now: what the office keeps, the accepted submissions and the decisions taken. The submissions are
 * there in a transaction that merges, and for a steward; to anybody else the database shows none.
 */
export async function findMergeInputs(tx: Tx, grant: Pick<Grant, 'clusterId'>, row: ClusterRow) {
  const [members, submissions, resolutions, kept, scenario] = await Promise.all([
    listMembers(tx, grant),
    listAcceptedSubmissions(tx, grant, row.cycle),
    listResolutions(tx, grant),
    findInfrastructure(tx, grant),
    findFollowed(tx, grant),
  ])
  return {
    members,
    cluster: { ...clusterEntry(row, members), ...kept, ...(scenario === null ? {} : { scenario }) },
    submissions,
    resolutions,
  } satisfies Pick<Bundle, 'cluster' | 'submissions' | 'resolutions'> & Record<string, unknown>
}
