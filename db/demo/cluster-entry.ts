import type { ClusterEntry } from '#lib/domain/roadmap/document'
import { toDecimal } from '#lib/domain/decimal'
import type { DemoCluster } from './demo-cluster.ts'
import { demoId } from './demo-id.ts'
import { demoOpenFunding } from './funding.ts'
import { demoInfrastructure } from './infrastructure.ts'
import { demoOutlook } from './outlook.ts'
import { memberTonnes, registerTonnes } from './register.ts'

/** The cluster as the merge reads it: ids from names, target cuts turned into tonnes, register figures of its members. */
export function clusterEntry(cluster: DemoCluster): ClusterEntry {
  const outlook = demoOutlook(cluster)
  const base = memberTonnes(cluster, cluster.baseYear)
  const members = cluster.companies.map(({ name, ownerGroup }) => {
    const tonnes = registerTonnes(cluster, name, cluster.baseYear)
    return {
      organisationId: demoId('organisation', name),
      name,
      ownerGroup,
      registerTonnes: tonnes === null ? null : toDecimal(tonnes),
    }
  })
  return {
    id: demoId('cluster', cluster.slug),
    slug: cluster.slug,
    name: cluster.name,
    country: cluster.country,
    region: cluster.region,
    boundary: cluster.boundary,
    baseYear: cluster.baseYear,
    horizonYear: cluster.horizonYear,
    currency: cluster.currency,
    cycle: cluster.cycle,
    target: cluster.target.map(({ year, cutPercent }) => ({
      year,
      tonnes: toDecimal((base * (100 - cutPercent)) / 100, 0),
    })),
    targetSource: cluster.targetSource,
    targetIllustrative: cluster.targetIllustrative,
    ...(outlook === null ? {} : { outlook }),
    members: members.toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1)),
    ...demoInfrastructure(cluster),
    ...demoOpenFunding(cluster),
  }
}

/** What stands beside every published figure of the cluster: publisher, licence, data set and caveats. */
export const dataNote = ({ table }: DemoCluster): string =>
  [`${table.publisher}. ${table.licence}. ${table.dataset}.`, ...table.caveats].join(' ')
