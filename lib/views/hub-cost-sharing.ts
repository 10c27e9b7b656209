import type { Result } from '#lib/domain/result'
import { hubSharing, type HubSharing } from '#lib/domain/economics/sharing/hub-sharing'
import { countedOf } from '#lib/domain/whatif/counted'
import { takersOf } from '#lib/domain/whatif/hub-terms'
import { whatIfRate } from '#lib/domain/whatif/what-if'
import { inCluster } from './in-cluster.ts'
import { findStewardsPlans } from './stewards-plans.ts'
import { view, type Look } from './view.ts'

type Params = { readonly cluster: string; readonly hub?: string | undefined }
type Seen = {
  readonly home: string
  readonly currency: string
  readonly rate: number
  readonly hubs: readonly { readonly id: string; readonly name: string }[]
  /** Null where the cluster keeps no hub. */
  readonly hub: {
    readonly id: string
    readonly name: string
    readonly unit: 't' | 'MWh' | 'm3'
    readonly illustrative: boolean
    readonly sharing: Result<HubSharing, string>
    /** By company the most that it books in a year. */
    readonly most: Readonly<Record<string, number>>
  } | null
  readonly names: Readonly<Record<string, string>>
}

/**
 * How the cost of a hub would be shared by those who book it, by every rule. It rests on bookings and costs that members keep
 * confidential: for stewards alone, and every submission that it rests on is noted as read.
 */
export const hubCostSharing = view({
  permission: 'submission:decide',
  scope: inCluster,
  async run({ tx, grant, params, now }: Look<'submission:decide', Params>): Promise<Seen | null> {
    const bundle = await findStewardsPlans(tx, grant, now)
    if (!bundle) return null
    const { tally, hubs } = countedOf(bundle)
    const names = Object.fromEntries(bundle.cluster.members.map(({ organisationId, name }) => [organisationId, name]))
    const use = params.hub === undefined ? hubs[0] : hubs.find(({ hub }) => hub.id === params.hub)
    if (params.hub !== undefined && use === undefined) return null
    const takers = (use === undefined ? [] : takersOf(use, tally.years)).toSorted((a, b) =>
      (names[a.id] ?? '').localeCompare(names[b.id] ?? '', 'en'),
    )
    return {
      home: `/cluster/${bundle.cluster.slug}`,
      currency: bundle.cluster.currency,
      rate: whatIfRate,
      hubs: hubs.map(({ hub: { id, name } }) => ({ id, name })),
      hub:
        use === undefined
          ? null
          : {
              id: use.hub.id,
              name: use.hub.name,
              unit: use.hub.unit,
              illustrative: use.hub.illustrative,
              sharing: hubSharing(use.hub, takers, tally.years, whatIfRate),
              most: Object.fromEntries(takers.map(({ id, volumes }) => [id, Math.max(0, ...volumes)])),
            },
      names,
    }
  },
})
