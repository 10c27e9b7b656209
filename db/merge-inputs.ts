import type { Grant } from '#lib/domain/access/grant'
import type { DraftInputs } from '#lib/domain/roadmap/bundle'
import type { Tx } from './client.ts'
import { clusterEntry, listMembers, type ClusterRow } from './clusters.ts'
import { findEarlier } from './draft-releases.ts'
import { listAcceptedSubmissions, listResolutions } from './drafts.ts'
import { findInfrastructure } from './infrastructure.ts'
import { findOutlook } from './outlooks.ts'
import { findFollowed } from './scenarios.ts'

/**
 * All that a merge reads of a cluster now: what the office keeps, the accepted submissions, the decisions taken, and what earlier
 * drafts showed. The submissions and what was shown of them are there in a transaction that merges, and for a steward; to anybody else
 * the database shows none.
 */
export async function findMergeInputs(tx: Tx, grant: Pick<Grant, 'clusterId'>, row: ClusterRow) {
  const [members, submissions, resolutions, kept, outlook, scenario, earlier] = await Promise.all([
    listMembers(tx, grant),
    listAcceptedSubmissions(tx, grant, row.cycle),
    listResolutions(tx, grant),
    findInfrastructure(tx, grant),
    findOutlook(tx, grant),
    findFollowed(tx, grant),
    findEarlier(tx, grant),
  ])
  return {
    members,
    cluster: {
      ...clusterEntry(row, members, outlook?.content),
      ...kept,
      ...(scenario === null ? {} : { scenario }),
    },
    submissions,
    resolutions,
    ...(earlier === null ? {} : { earlier }),
  } satisfies DraftInputs & Record<string, unknown>
}
