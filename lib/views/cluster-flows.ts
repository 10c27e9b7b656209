import { flowMapsOf, type FlowMap } from '#lib/domain/whatif/flow-map'
import { inCluster } from './in-cluster.ts'
import { findStewardsPlans } from './stewards-plans.ts'
import { view, type Look } from './view.ts'

type Params = { readonly cluster: string; readonly year: number }
type Seen = {
  readonly slug: string
  readonly baseYear: number
  readonly horizonYear: number
  readonly year: number
  readonly maps: readonly FlowMap[]
  /** Names of companies and hubs by id. */
  readonly names: Readonly<Record<string, string>>
}

/** What companies and hubs give each other in a year, in full figures: for stewards alone, and noted as read. */
export const clusterFlows = view({
  permission: 'submission:decide',
  scope: inCluster,
  async run({ tx, grant, params, now }: Look<'submission:decide', Params>): Promise<Seen | null> {
    const bundle = await findStewardsPlans(tx, grant, now)
    if (!bundle) return null
    const { cluster, submissions } = bundle
    const companies = submissions.map(({ document }) => document.organisation)
    return {
      slug: cluster.slug,
      baseYear: cluster.baseYear,
      horizonYear: cluster.horizonYear,
      year: params.year,
      maps: flowMapsOf(bundle, params.year),
      names: Object.fromEntries([...companies, ...(cluster.hubs ?? [])].map(({ id, name }) => [id, name])),
    }
  },
})
