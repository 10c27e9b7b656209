import { listClusterAudit } from '#db/audit'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

const pageSize = 50

/** The cluster's trail, newest first, as far as this reader may see it. */
export const clusterAudit = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'cluster:read', { readonly cluster: string; readonly page: number }>) {
    const rows = await listClusterAudit(tx, grant, { limit: pageSize + 1, offset: (params.page - 1) * pageSize })
    return {
      page: params.page,
      more: rows.length > pageSize,
      entries: rows.slice(0, pageSize).map(({ entry, actorName }) => ({
        seq: entry.seq,
        type: entry.type,
        at: entry.at,
        /** Null where the person is of another company: then the trail says that somebody did it, not who. */
        actorName,
        hash: entry.hash,
      })),
    }
  },
})
