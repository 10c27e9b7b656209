import { findCluster } from '#db/clusters'
import { listLoadedSets } from '#db/factor-library'
import { holds } from '#lib/domain/access/grant'
import { defaultYear } from '#lib/domain/inventory/inventory-year'
import { isId } from './company-room.ts'
import { findSets, findUpload, type UploadPages } from './factor-sets.ts'
import { factorTable, type FactorQuestion } from './factor-table.ts'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

type InCluster = { readonly cluster: string }

/** The factors that every member finds: the starter library and what the lead loaded. */
export const clusterFactorTable = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'cluster:read', InCluster & FactorQuestion>) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const { gwp } = defaultYear(params.year ?? cluster.baseYear)
    return { table: factorTable(params, gwp, { own: [], sets: await listLoadedSets(tx, grant) }) }
  },
})

/** The sets that the lead loaded for all members. */
export const clusterFactorSets = view({
  permission: 'cluster:read',
  scope: inCluster,
  run: async ({ tx, grant, actor }) => ({
    clusterId: grant.clusterId,
    mayLoad: holds(actor, 'factors:load', grant),
    ...(await findSets(tx, grant)),
  }),
})

/** A publisher's workbook that the lead read, before it is taken in for all. */
export const clusterFactorUpload = view({
  permission: 'factors:load',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'factors:load', InCluster & UploadPages & { readonly id: string }>) {
    const upload = isId(params.id) ? await findUpload(tx, grant, params.id, params) : null
    return upload && { clusterId: grant.clusterId, upload }
  },
})
