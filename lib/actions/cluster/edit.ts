import { z } from 'zod'
import { findCluster, updateCluster } from '#db/clusters'
import { refreshReleasedFigures } from '#db/released-figures'
import { planFaults } from '#lib/domain/roadmap/cluster-entry'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { optionalDay, uuid, whole } from '../fields.ts'
import { clusterFields } from './fields.ts'

/** Changes what the cluster says of itself: boundary, years, target, and by when members submit and sign. */
export const editCluster = action({
  permission: 'cluster:edit',
  input: z.strictObject({
    clusterId: uuid,
    rowVersion: whole('the row version', 1, 1_000_000),
    submitBy: optionalDay('the day to submit by'),
    signBy: optionalDay('the day to sign by'),
    ...clusterFields,
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const faults = planFaults(input)
    if (Object.keys(faults).length > 0) return no({ kind: 'invalid', fields: faults })
    const { clusterId, rowVersion, ...fields } = input
    const saved = await updateCluster(tx, grant, rowVersion, fields)
    if (!saved) {
      const row = await findCluster(tx, grant)
      if (!row) return no({ kind: 'not-found' })
      return no({
        kind: 'stale-row',
        what: 'the cluster',
        now: {
          region: `Now: ${row.region}`,
          boundary: `Now: ${row.boundary}`,
          baseYear: `Now: ${row.baseYear}`,
          horizonYear: `Now: ${row.horizonYear}`,
        },
      })
    }
    await refreshReleasedFigures(tx, clusterId, now)
    return ok({
      audit: { type: 'cluster.edited', clusterId, subject: { rowVersion: rowVersion + 1 } },
      message: 'The cluster is saved.',
    })
  },
})
