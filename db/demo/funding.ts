import { toDecimal } from '#lib/domain/decimal'
import type { Funding } from '#lib/domain/economics/funding'
import type { ClusterEntry } from '#lib/domain/roadmap/document'
import { byText } from '#lib/domain/text-order'
import type { KeptFunding } from '../funding.ts'
import type { DemoCluster, DemoFunding } from './demo-cluster.ts'
import { demoId } from './demo-id.ts'

/** What a demo cluster keeps of the money for its roadmap, the confidential rows too. */
export const demoFunding = (cluster: DemoCluster): readonly KeptFunding[] =>
  cluster.funding
    .map((one) => ({
      ...entryOf(cluster, one),
      class: one.confidential ? ('confidential' as const) : ('members' as const),
    }))
    .toSorted((a, b) => byText(a.id, b.id))

/** What of it every member reads, as the entry of the cluster holds it. Nothing at all where there is none, as in the database. */
export function demoOpenFunding(cluster: DemoCluster): Pick<ClusterEntry, 'funding'> {
  const open = demoFunding(cluster).filter((one) => one.class === 'members')
  return open.length === 0 ? {} : { funding: open.map(({ class: _, ...one }) => one) }
}

function entryOf(cluster: DemoCluster, { title, kind, state, owner, years }: DemoFunding): Funding {
  const member = cluster.companies.some(({ name }) => name === owner)
  return {
    id: demoId('funding', cluster.slug, title),
    title,
    kind,
    state,
    owner: { organisationId: member ? demoId('organisation', owner) : null, name: owner },
    years: years.map(([year, amount]) => ({ year, amount: toDecimal(amount) })),
    source: 'Illustrative: an example of this demo, in prices of 2024',
    illustrative: true,
  }
}
