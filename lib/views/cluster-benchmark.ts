import { findBenchmarkChoice, listBenchmarkChoices } from '#db/benchmarks'
import { findCluster } from '#db/clusters'
import { holds } from '#lib/domain/access/grant'
import { inCluster } from './in-cluster.ts'
import { view } from './view.ts'

/** What the cluster holds itself against, and every choice before: its members read it, its lead chooses. */
export const clusterBenchmark = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor }) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const [choice, history] = await Promise.all([findBenchmarkChoice(tx, grant), listBenchmarkChoices(tx, grant)])
    return {
      clusterId: cluster.id,
      slug: cluster.slug,
      choice,
      history: history.map(({ number, name, reason, chooserName, chosenAt }) => ({
        number,
        name,
        reason,
        chooserName,
        chosenAt,
      })),
      mayChoose: holds(actor, 'benchmark:choose', grant),
    }
  },
})
