import { findCluster, listMembers } from '#db/clusters'
import { findFunding, listFunding, type FundingRow } from '#db/funding'
import { holds } from '#lib/domain/access/grant'
import { fundingStack, fundingTotal, type FundingSource } from '#lib/domain/economics/funding'
import { isId } from './company-room.ts'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

type InCluster = { readonly cluster: string }

/** A source as the stack sees it: all its years in one amount. */
export const sourceOf = (row: FundingRow): FundingSource => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  amount: fundingTotal(row),
})

/** The money for the roadmap, as far as its reader may see it: what is confidential is the stewards' and whoever's gives it. */
export const clusterFunding = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor }: Look<'cluster:read', InCluster>) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const funding = await listFunding(tx, grant)
    return {
      home: `/cluster/${cluster.slug}`,
      currency: cluster.currency,
      funding: funding.toSorted((a, b) => a.title.localeCompare(b.title, 'en')),
      // Of the need only stewards read; here the money stands by itself.
      stack: fundingStack(0, funding.map(sourceOf)),
      mayKeep: holds(actor, 'funding:keep', grant),
      maySeeNeed: holds(actor, 'submission:decide', grant),
    }
  },
})

/** One source of money; `new` is yet to be entered. Only whoever keeps it has a form of it. */
export const clusterFundingSource = view({
  permission: 'funding:keep',
  scope: inCluster,
  async run({ tx, grant, actor, params }: Look<'funding:keep', InCluster & { readonly id: string }>) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const funding = isId(params.id) ? await findFunding(tx, grant, params.id) : null
    if (funding === null && params.id !== 'new') return null
    const members = await listMembers(tx, grant)
    return {
      clusterId: cluster.id,
      home: `/cluster/${cluster.slug}`,
      currency: cluster.currency,
      funding,
      members: members.map(({ organisationId, name }) => ({ organisationId, name })),
      keepsConfidential: holds(actor, 'submission:decide', grant),
    }
  },
})
