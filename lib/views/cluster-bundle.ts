import { findCluster } from '#db/clusters'
import { findMergeInputs } from '#db/merge-inputs'
import { recordExports } from '#db/decisions'
import { listClusterOpinions } from '#db/verification'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { inCluster } from './in-cluster.ts'
import { view } from './view.ts'

/**
 * Everything the newest merge would read, as one file that `concord merge` takes. It holds the members' confidential entries: only a
 * steward gets it, and each company sees in its room that its submission was exported.
 */
export const clusterBundle = view({
  permission: 'bundle:export',
  scope: inCluster,
  async run({ tx, grant, now }) {
    const row = await findCluster(tx, grant)
    if (!row) return null
    const { cluster, submissions, resolutions, earlier } = await findMergeInputs(tx, grant, row)
    const opinions = await listClusterOpinions(tx, grant)
    await recordExports(tx, grant, row.cycle, now)
    const bundle: Bundle = {
      schema: 'concord/bundle/1',
      cluster,
      submissions: submissions.map((accepted) => {
        const own = opinions.get(accepted.digest)
        return own ? { ...accepted, opinions: own } : accepted
      }),
      resolutions,
      ...(earlier === undefined ? {} : { earlier }),
    }
    return bundle
  },
})
