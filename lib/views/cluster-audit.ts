import { countClusterAudit, listClusterAudit } from '#db/audit'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

export const auditPageSize = 50

/** The cluster's trail, newest first, as far as this reader may see it. */
export const clusterAudit = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'cluster:read', { readonly cluster: string; readonly page: number }>) {
    const [rows, total] = await Promise.all([
      listClusterAudit(tx, grant, { limit: auditPageSize, offset: (params.page - 1) * auditPageSize }),
      countClusterAudit(tx, grant),
    ])
    return {
      page: params.page,
      total,
      entries: rows.map(({ entry, actorName }) => ({
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
