import { findCluster } from '#db/clusters'
import type { Tx } from '#db/client'
import { findMergeInputs } from '#db/merge-inputs'
import type { Grant } from '#lib/domain/access/grant'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { noteReadings } from './note-reading.ts'

/**
 * Everything that the next merge would read, in full, for views that stewards alone may see: every submission in it is noted as read,
 * in the transaction of the look itself. Null where there is no such cluster.
 */
export async function findStewardsPlans(tx: Tx, grant: Grant<'submission:decide'>, now: Date): Promise<Bundle | null> {
  const row = await findCluster(tx, grant)
  if (!row) return null
  const { cluster, submissions, resolutions } = await findMergeInputs(tx, grant, row)
  await noteReadings(
    tx,
    grant,
    submissions.map(({ document }) => document.organisation.id),
    now,
  )
  return { schema: 'concord/bundle/1', cluster, submissions, resolutions }
}
