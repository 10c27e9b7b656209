import { findCluster } from '#db/clusters'
import { findMergeInputs } from '#db/merge-inputs'
import { flowMapsOf, type FlowMap } from '#lib/domain/whatif/flow-map'
import { inCluster } from './in-cluster.ts'
import { noteReadings } from './note-reading.ts'
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
    const row = await findCluster(tx, grant)
    if (!row) return null
    const { cluster, submissions, resolutions } = await findMergeInputs(tx, grant, row)
    const companies = submissions.map(({ document }) => document.organisation)
    await noteReadings(
      tx,
      grant,
      companies.map(({ id }) => id),
      now,
    )
    return {
      slug: row.slug,
      baseYear: row.baseYear,
      horizonYear: row.horizonYear,
      year: params.year,
      maps: flowMapsOf({ schema: 'concord/bundle/1', cluster, submissions, resolutions }, params.year),
      names: Object.fromEntries([...companies, ...(cluster.hubs ?? [])].map(({ id, name }) => [id, name])),
    }
  },
})
