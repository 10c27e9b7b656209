import { findCluster } from '#db/clusters'
import { inCluster } from './in-cluster.ts'
import { view } from './view.ts'

/** The cluster's own fields, for its lead to change. */
export const clusterSettings = view({
  permission: 'cluster:edit',
  scope: inCluster,
  run: ({ tx, grant }) => findCluster(tx, grant),
})
