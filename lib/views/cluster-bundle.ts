import { clusterEntry, findCluster, listMembers } from '#db/clusters'
import { listAcceptedSubmissions, listResolutions } from '#db/drafts'
import { recordExports } from '#db/decisions'
import { findOutlook } from '#db/outlooks'
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
    const [members, outlook, submissions, resolutions] = await Promise.all([
      listMembers(tx, grant),
      findOutlook(tx, grant),
      listAcceptedSubmissions(tx, grant, row.cycle),
      listResolutions(tx, grant),
    ])
    const opinions = await listClusterOpinions(tx, grant)
    await recordExports(tx, grant, row.cycle, now)
    const bundle: Bundle = {
      schema: 'concord/bundle/1',
      cluster: clusterEntry(row, members, outlook?.content),
      submissions: submissions.map((accepted) => {
        const own = opinions.get(accepted.digest)
        return own ? { ...accepted, opinions: own } : accepted
      }),
      resolutions,
    }
    return bundle
  },
})
