import { findCapitalBudget } from '#db/capital-budget'
import { findCluster, listMembers, type ClusterRow } from '#db/clusters'
import { findHub, listHubs, type HubRow } from '#db/hubs'
import { holds } from '#lib/domain/access/grant'
import { toDecimal } from '#lib/domain/decimal'
import { capacityPath } from '#lib/domain/infrastructure/occupancy'
import { occupancyYears } from '#lib/domain/infrastructure/occupancy-years'
import { yearsBetween } from '#lib/domain/pathway/path'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { isId } from './company-room.ts'
import { inCluster } from './in-cluster.ts'
import { findNewestRoadmap } from './newest-roadmap.ts'
import { view, type Look } from './view.ts'

type InCluster = { readonly cluster: string }

/** The shared infrastructure of a cluster as it is kept now, with what the newest draft counts on it, and what can be spent. */
export const clusterInfrastructure = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor }: Look<'cluster:read', InCluster>) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const [hubs, budget, draft] = await Promise.all([
      listHubs(tx, grant),
      findCapitalBudget(tx, grant),
      findNewestRoadmap(tx, grant),
    ])
    return {
      ...placeOf(cluster),
      draft: draft && headingOf(draft),
      hubs: hubs
        .map((hub) => ({ ...hub, ...bookedOn(hub, cluster, draft) }))
        .toSorted((a, b) => firstYear(a) - firstYear(b)),
      budget,
      mayKeep: holds(actor, 'infrastructure:keep', grant),
    }
  },
})

/** One hub with its occupancy by year; `new` is yet to be entered, which the lead alone may do. */
export const clusterHub = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor, params }: Look<'cluster:read', InCluster & { readonly id: string }>) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const mayKeep = holds(actor, 'infrastructure:keep', grant)
    const hub = isId(params.id) ? await findHub(tx, grant, params.id) : null
    if (hub === null && !(params.id === 'new' && mayKeep)) return null
    const [members, draft] = await Promise.all([listMembers(tx, grant), findNewestRoadmap(tx, grant)])
    return {
      ...placeOf(cluster),
      hub,
      occupancy: hub && bookedOn(hub, cluster, draft),
      draft: draft && headingOf(draft),
      members: members.map(({ organisationId, name }) => ({ organisationId, name })),
      mayKeep,
    }
  },
})

/** The newest draft, and whether an earlier one stands in what it counts on the hubs. */
const headingOf = ({ number, mergedAt, document }: NonNullable<Awaited<ReturnType<typeof findNewestRoadmap>>>) => ({
  number,
  mergedAt,
  carried: (document.carried ?? []).filter(({ totals }) => totals === 'hubs'),
})

const placeOf = ({ id, slug, currency, baseYear, horizonYear }: ClusterRow) => ({
  clusterId: id,
  home: `/cluster/${slug}`,
  currency,
  baseYear,
  horizonYear,
})

const firstYear = (hub: HubRow): number => Math.min(...hub.phases.map((phase) => phase.from))

/** Why the bookings of a hub are not shown: it came after the newest draft, or the draft withholds them; null where they are. */
export type NotShown = 'not-merged' | { readonly withheld: string } | null

/** A hub as it is kept now, held against what the newest draft counts on it. */
function bookedOn(hub: HubRow, cluster: ClusterRow, draft: { readonly document: RoadmapDocument } | null) {
  const merged = draft?.document.hubs?.find(({ id }) => id === hub.id)
  const years = merged && draft ? draft.document.years : yearsBetween(cluster.baseYear, cluster.horizonYear)
  const values = Array.from(capacityPath(hub, years), (amount) => toDecimal(amount))
  const booked = merged?.booked ?? { state: 'withheld' as const, reason: '' }
  const notShown: NotShown =
    merged === undefined ? 'not-merged' : merged.booked.state === 'withheld' ? { withheld: merged.booked.reason } : null
  const { minimumTakePerYear } = hub
  const withheldPrice = (item: 'tariffPerUnit' | 'fixedCostPerYear' | 'capex'): string | null => {
    const told = merged?.[item]
    return hub[item] === null && told?.state === 'withheld' ? told.reason : null
  }
  return {
    /** Why a price that this reader may not see is not shown, as the newest draft says it. */
    withheldPrices: {
      tariffPerUnit: withheldPrice('tariffPerUnit'),
      fixedCostPerYear: withheldPrice('fixedCostPerYear'),
      capex: withheldPrice('capex'),
    },
    years: occupancyYears({ capacity: { state: 'shown', values }, booked, minimumTakePerYear }, years),
    notShown,
  }
}
